package org.baomai.topic;

/**
 * In how many documents terms occur, alone and together. What a document is (a story, a window) is
 * the caller's choice; figures over different kinds of document cannot be compared, nor can figures
 * over different segmentations.
 */
public interface Occurrences {
  /** How many documents there are. */
  long documents();

  /** How many documents have the term; 0 for one never seen. */
  long with(String term);

  /** How many documents have both terms, in whatever order they are named. */
  long withBoth(String first, String second);
}
