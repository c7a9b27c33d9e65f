package org.baomai.lake.store;

/** Called after each commit to a table. Tests use it to stop a run between two commits. */
@FunctionalInterface
public interface CommitHook {
  /** A hook that does nothing. */
  CommitHook NONE = table -> {};

  /** The table has a new version. */
  void committed(String table);
}
