package org.baomai.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;

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
    Map<String, Collected> byTerm = new TreeMap<>();
    collect("headline", headline, segmenter, byTerm);
    collect("body", body, segmenter, byTerm);
    List<ArticleTerm> terms = new ArrayList<>(byTerm.size());
    byTerm.values().forEach(collected -> terms.add(collected.term()));
    terms.sort(Comparator.comparing(ArticleTerm::layer).thenComparing(ArticleTerm::term));
    return terms;
  }

  private static void collect(
      String field, String text, Segmenter segmenter, Map<String, Collected> byTerm) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (Token token : segmenter.segment(text)) {
      if (!token.pos().equals(PUNCTUATION)) {
        byTerm
            .computeIfAbsent(
                token.layer().label() + "\n" + token.term(),
                key -> new Collected(token.layer(), token.term()))
            .add(field, token);
      }
    }
  }

  private static final class Collected {
    private final Layer layer;
    private final String term;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> partsOfSpeech = new TreeMap<>();

    Collected(Layer layer, String term) {
      this.layer = layer;
      this.term = term;
    }

    void add(String field, Token token) {
      places.add(new Place(field, token.start(), token.end()));
      partsOfSpeech.merge(token.pos(), 1, Integer::sum);
    }

    ArticleTerm term() {
      String best = null;
      for (Map.Entry<String, Integer> entry : partsOfSpeech.entrySet()) {
        if (best == null || entry.getValue() > partsOfSpeech.get(best)) {
          best = entry.getKey();
        }
      }
      return new ArticleTerm(layer, term, best, places);
    }
  }
}
