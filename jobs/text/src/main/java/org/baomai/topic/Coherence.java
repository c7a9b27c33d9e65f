package org.baomai.topic;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How well the top terms of a topic go together in documents. Not C_v: its first author cannot
 * reproduce it and advises against it.
 */
public final class Coherence {
  /** Mimno's smoothing: one document is added to every co-occurrence. */
  public static final double ONE_DOCUMENT = 1;

  private Coherence() {}

  /**
   * Normalised pointwise mutual information, the mean over all pairs of terms (Bouma 2009; Aletras
   * & Stevenson 2013): ln(p(a,b) / (p(a) p(b))) / −ln p(a,b), by the shares of documents.
   *
   * <p>Two terms that never meet are −1 by definition, without any ε; two that stand in every
   * document are 0, since their meeting tells nothing.
   *
   * @param terms the top terms, each once; their order does not matter
   * @return from −1 to 1; NaN with fewer than two terms or without documents
   */
  public static double npmi(List<String> terms, Occurrences occurrences) {
    double documents = occurrences.documents();
    return meanOverPairs(terms, (earlier, later) -> npmi(earlier, later, documents, occurrences));
  }

  private static double npmi(String a, String b, double documents, Occurrences occurrences) {
    double both = occurrences.withBoth(a, b);
    if (documents == 0) {
      return Double.NaN;
    }
    if (both == 0) {
      return -1;
    }
    if (both == documents) {
      return 0;
    }
    double alone = (double) occurrences.with(a) * occurrences.with(b);
    return Math.log(both * documents / alone) / -Math.log(both / documents);
  }

  /** As {@link #umass(List, Occurrences, double)}, with {@link #ONE_DOCUMENT} added. */
  public static double umass(List<String> terms, Occurrences occurrences) {
    return umass(terms, occurrences, ONE_DOCUMENT);
  }

  /**
   * UMass coherence: the mean over all pairs of ln((D(earlier, later) + smoothing) / D(earlier))
   * (Mimno et al. 2011, there as a sum).
   *
   * @param terms the top terms, each once, from the most probable down
   * @param smoothing documents added to each co-occurrence; with 0, a pair that never meets gives
   *     −∞
   * @return NaN with fewer than two terms, or where a term before the last is in no document
   */
  public static double umass(List<String> terms, Occurrences occurrences, double smoothing) {
    return meanOverPairs(
        terms,
        (earlier, later) -> {
          double given = occurrences.with(earlier);
          double both = occurrences.withBoth(earlier, later) + smoothing;
          return given == 0 ? Double.NaN : Math.log(both / given);
        });
  }

  private static double meanOverPairs(
      List<String> terms, ToDoubleBiFunction<String, String> measure) {
    double sum = 0;
    int pairs = 0;
    for (int later = 1; later < terms.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        sum += measure.applyAsDouble(terms.get(earlier), terms.get(later));
        pairs++;
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }
}
