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
 * A term of an article with all its occurrences.
 *
 * @param layer the layer that the term belongs to; the same text may be a term of both
 * @param term the term, folded: width and traditional characters normalised
 * @param pos its most frequent part of speech in the article; of tied ones the first in
 *     alphabetical order
 * @param occurrences at least one; those in the headline come first, then those in the body, each
 *     in text order
 */
public record ArticleTerm(Layer layer, String term, String pos, List<Occurrence> occurrences)
    implements Serializable {

  private static final String PUNCTUATION = "w";

  /**
   * One occurrence of a term.
   *
   * @param field {@code headline} or {@code body}
   * @param start 0-based offset of its first code point in the field
   * @param end offset behind its last code point
   */
  public record Occurrence(String field, int start, int end) implements Serializable {}

  /** Copies the list of occurrences. */
  public ArticleTerm {
    occurrences = List.copyOf(occurrences);
  }

  /**
   * Segments an article and groups its tokens by layer and term. Punctuation is left out.
   *
   * @param headline the headline; null or empty if there is none
   * @param body the body; null or empty if there is none
   * @param segmenter segments headline and body separately
   * @return the terms, words before phrases, each layer sorted by term; empty without any text
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
    private final List<Occurrence> occurrences = new ArrayList<>(2);
    private final List<String> partsOfSpeech = new ArrayList<>(2);

    void add(String field, Token token) {
      occurrences.add(new Occurrence(field, token.start(), token.end()));
      partsOfSpeech.add(token.pos());
    }

    ArticleTerm term(Layer layer, String term) {
      return new ArticleTerm(layer, term, mostFrequentPos(), occurrences);
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
