package org.baomai.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Counts the occurrences of terms inside longer terms of the same article: 质 in 新质生产力. A term that
 * hardly ever stands free is a fragment, and its counts are those of the longer terms.
 */
public final class EnclosedOccurrences {
  private final IdentityHashMap<ArticleTerm, Integer> enclosed = new IdentityHashMap<>();

  private EnclosedOccurrences() {}

  private record Place(ArticleTerm term, ArticleTerm.Occurrence at) {
    int length() {
      return at.end() - at.start();
    }
  }

  /**
   * Compares all occurrences of an article.
   *
   * @param terms all terms of one article, of any layer
   */
  public static EnclosedOccurrences in(List<ArticleTerm> terms) {
    List<Place> places = new ArrayList<>();
    terms.forEach(term -> term.occurrences().forEach(at -> places.add(new Place(term, at))));
    places.sort(
        Comparator.comparing((Place place) -> place.at().field())
            .thenComparingInt(place -> place.at().start())
            .thenComparing(Comparator.comparingInt(Place::length).reversed()));
    EnclosedOccurrences counts = new EnclosedOccurrences();
    String field = null;
    Place reaching = null;
    for (Place place : places) {
      boolean sameField = place.at().field().equals(field);
      boolean inside = sameField && reaching.at().end() >= place.at().end();
      if (inside && reaching.length() > place.length()) {
        counts.enclosed.merge(place.term(), 1, Integer::sum);
      }
      // Of equal ends the earlier one, which is longer, goes on.
      if (!inside) {
        reaching = place;
      }
      field = place.at().field();
    }
    return counts;
  }

  /**
   * The number of occurrences of a term that are inside a longer term.
   *
   * @param term one of the terms that were compared
   * @return 0 to the number of its occurrences
   */
  public int of(ArticleTerm term) {
    return enclosed.getOrDefault(term, 0);
  }
}
