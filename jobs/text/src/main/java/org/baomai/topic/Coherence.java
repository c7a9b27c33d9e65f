package org.baomai.topic;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Coherence of a topic: how often its top terms occur in the same documents. C_v is not offered,
 * since its first author could not reproduce it and advises against it.
 */
public final class Coherence {
  /** The smoothing of Mimno et al. (2011): one document is added to every co-occurrence count. */
  public static final double ONE_DOCUMENT = 1;

  private Coherence() {}

  /**
   * NPMI coherence: the mean over all pairs of terms of their normalised pointwise mutual
   * information, ln(p(a,b) / (p(a) p(b))) / −ln p(a,b), where p is a share of documents (Bouma
   * 2009; Aletras & Stevenson 2013).
   *
   * <p>A pair that never co-occurs has −1, the limit, without an ε. A pair that is in every
   * document has 0, since its co-occurrence carries no information.
   *
   * @param terms the top terms, each once, in any order
   * @param frequencies document frequencies of these terms
   * @return from −1 to 1; NaN with fewer than two terms or without documents
   */
  public static double npmi(List<String> terms, DocumentFrequencies frequencies) {
    double documents = frequencies.documents();
    return meanOverPairs(terms, (earlier, later) -> npmi(earlier, later, documents, frequencies));
  }

  private static double npmi(
      String a, String b, double documents, DocumentFrequencies frequencies) {
    double both = frequencies.withBoth(a, b);
    if (documents == 0) {
      return Double.NaN;
    }
    if (both == 0) {
      return -1;
    }
    if (both == documents) {
      return 0;
    }
    double product = (double) frequencies.with(a) * frequencies.with(b);
    return Math.log(both * documents / product) / -Math.log(both / documents);
  }

  /** As {@link #umass(List, DocumentFrequencies, double)}, with {@link #ONE_DOCUMENT}. */
  public static double umass(List<String> terms, DocumentFrequencies frequencies) {
    return umass(terms, frequencies, ONE_DOCUMENT);
  }

  /**
   * UMass coherence: the mean over all pairs of ln((D(earlier, later) + smoothing) / D(earlier)),
   * with D the number of documents. Mimno et al. (2011) use the sum.
   *
   * @param terms the top terms, each once, in descending order of probability
   * @param frequencies document frequencies of these terms
   * @param smoothing documents added to each co-occurrence count; with 0 a pair that never
   *     co-occurs gives −∞
   * @return NaN with fewer than two terms, or if a term other than the last is in no document
   */
  public static double umass(
      List<String> terms, DocumentFrequencies frequencies, double smoothing) {
    return meanOverPairs(
        terms,
        (earlier, later) -> {
          double given = frequencies.with(earlier);
          double both = frequencies.withBoth(earlier, later) + smoothing;
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
