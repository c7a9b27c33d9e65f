package org.baomai.lake;

/** Where a run tells a person what it is doing. */
@FunctionalInterface
public interface Progress {
  /** Says one line. */
  void says(String line);
}
