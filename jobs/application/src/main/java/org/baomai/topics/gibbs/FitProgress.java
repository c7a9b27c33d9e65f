package org.baomai.topics.gibbs;

/** Is told how far a fit has come. */
public interface FitProgress {
  /** Nobody listens. */
  FitProgress NONE = (sweep, of, logLikelihood) -> {};

  /**
   * Called after each step.
   *
   * @param sweep the last one done
   * @param of all that are wanted
   * @param logLikelihood of words and topics together, a token; NaN before it is first known
   */
  void swept(int sweep, int of, double logLikelihood);
}
