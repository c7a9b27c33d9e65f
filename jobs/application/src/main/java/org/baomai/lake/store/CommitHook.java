package org.baomai.lake.store;

/**
 * Told after each commit to a table. The tests stop a run here, between any two commits, to see
 * what the next run makes of it.
 */
@FunctionalInterface
public interface CommitHook {
  /** Nobody wants to know. */
  CommitHook NONE = table -> {};

  /** The table has a new version. */
  void committed(String table);
}
