package org.baomai.word;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A term of an article with all its places.
 *
 * @param layer word or phrase
 * @param term the folded term
 * @param pos the part of speech that it has most often in the article; ties by the alphabet
 * @param places where it stands, headline first, then in the order of the text
 */
public record ArticleTerm(Layer layer, String term, String pos, List<Place> places)
    implements Serializable {

  private static final String PUNCTUATION = "w";

  /**
   * Where a term stands.
   *
   * @param field headline or body
   * @param start 0-based code point offset in the field
   * @param end exclusive
   */
  public record Place(String field, int start, int end) implements Serializable {}

  public ArticleTerm {
    places = List.copyOf(places);
  }

  /**
   * The terms of an article, ordered by layer and term. Punctuation is no term.
   *
   * @param headline may be null
   * @param body may be null
   */
  public static List<ArticleTerm> of(String headline, String body, Segmenter segmenter) {
    Map<Layer, Map<String, Collected>> byTerm = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      byTerm.put(layer, new HashMap<>());
    }
    collect("headline", headline, segmenter, byTerm);
    collect("body", body, segmenter, byTerm);
    List<ArticleTerm> terms = new ArrayList<>();
    byTerm.forEach(
        (layer, collected) ->
            collected.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> terms.add(entry.getValue().term(layer, entry.getKey()))));
    return terms;
  }

  private static void collect(
      String field, String text, Segmenter segmenter, Map<Layer, Map<String, Collected>> byTerm) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (Token token : segmenter.segment(text)) {
      if (!token.pos().equals(PUNCTUATION)) {
        byTerm
            .get(token.layer())
            .computeIfAbsent(token.term(), term -> new Collected())
            .add(field, token);
      }
    }
  }

  private static final class Collected {
    private final List<Place> places = new ArrayList<>(2);
    private final List<String> partsOfSpeech = new ArrayList<>(2);

    void add(String field, Token token) {
      places.add(new Place(field, token.start(), token.end()));
      partsOfSpeech.add(token.pos());
    }

    ArticleTerm term(Layer layer, String term) {
      return new ArticleTerm(layer, term, mostFrequentPos(), places);
    }

    private String mostFrequentPos() {
      String first = partsOfSpeech.get(0);
      if (partsOfSpeech.stream().allMatch(first::equals)) {
        return first;
      }
      TreeMap<String, Integer> counts = new TreeMap<>();
      partsOfSpeech.forEach(pos -> counts.merge(pos, 1, Integer::sum));
      int most = Collections.max(counts.values());
      return counts.keySet().stream()
          .filter(pos -> counts.get(pos) == most)
          .findFirst()
          .orElseThrow();
    }
  }
}
