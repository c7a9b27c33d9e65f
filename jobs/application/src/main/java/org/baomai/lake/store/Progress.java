package org.baomai.lake.store;

/** Reports to the user what a run is doing. */
@FunctionalInterface
public interface Progress {
  /** Reports one line. */
  void says(String line);

  /**
   * Reports one line of a run.
   *
   * @param runId the run
   */
  default void says(String runId, String line) {
    says(line);
  }
}
