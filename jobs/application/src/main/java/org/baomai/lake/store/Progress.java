package org.baomai.lake.store;

/** Where a run tells a person what it is doing. */
@FunctionalInterface
public interface Progress {
  /** Says one line. */
  void says(String line);

  /**
   * Says one line of a run.
   *
   * @param runId the run
   */
  default void says(String runId, String line) {
    says(line);
  }
}
