package org.baomai.run;

import java.util.Map;

/** A unit of work that reads and writes tables and is published as one run. */
public interface Job {
  /** Its name in {@code runs}. */
  String name();

  /** The settings that its result depends on, by name; they are recorded in {@code runs}. */
  Map<String, String> configuration();

  /**
   * As {@link #configuration()}, for a job that keeps settings of its last run.
   *
   * @param last the configuration of its last published run; empty if there is none
   */
  default Map<String, String> configuration(Map<String, String> last) {
    return configuration();
  }

  /**
   * Runs the job.
   *
   * @return one line for the user that describes the result
   */
  String run(JobContext context);
}
