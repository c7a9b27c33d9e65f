package org.baomai.run;

import java.util.Map;

/** A piece of work that reads tables, writes tables and is published as one run. */
public interface Job {
  /** Its name in {@code runs}. */
  String name();

  /** The settings that its result depends on, by name; they are kept in {@code runs}. */
  Map<String, String> configuration();

  /**
   * Does the work.
   *
   * @return one line for people: what came of it
   */
  String run(JobContext context);
}
