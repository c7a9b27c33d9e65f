package org.baomai.topics.gibbs;

/** Receives the progress of a fit. */
public interface FitProgress {
  /** A receiver that ignores the progress. */
  FitProgress NONE = (sweep, of, logLikelihood) -> {};

  /**
   * Called after each step.
   *
   * @param sweep number of sweeps done
   * @param of number of all sweeps
   * @param logLikelihood joint log-likelihood of words and topics per token; NaN before it is first
   *     computed
   */
  void swept(int sweep, int of, double logLikelihood);
}
