package org.baomai.topic.gibbs;

import java.io.Serializable;

/**
 * Topic-word counts: how many tokens of each word have each topic. This is the only global state of
 * a fit. The counts are integers, so sums do not depend on the order of addition.
 */
public final class TopicCounts implements Serializable {
  private final int topics;
  private final int[] counts;
  private final long[] totals;

  /**
   * Counts of zero.
   *
   * @param words size of the vocabulary
   * @param topics number of topics
   * @throws IllegalArgumentException if words times topics exceeds the maximum length of an array
   */
  public TopicCounts(int words, int topics) {
    if ((long) words * topics > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          words
              + " words and "
              + topics
              + " topics are too many for one table. Use fewer topics or a smaller vocabulary.");
    }
    this.topics = topics;
    this.counts = new int[words * topics];
    this.totals = new long[topics];
  }

  private TopicCounts(TopicCounts other) {
    this.topics = other.topics;
    this.counts = other.counts.clone();
    this.totals = other.totals.clone();
  }

  /** An independent copy. */
  public TopicCounts copy() {
    return new TopicCounts(this);
  }

  /** Number of topics. */
  public int topics() {
    return topics;
  }

  /** Size of the vocabulary. */
  public int words() {
    return counts.length / topics;
  }

  /** Number of tokens of a word that have a topic. */
  public int of(int word, int topic) {
    return counts[word * topics + topic];
  }

  /** Number of tokens of all words that have a topic. */
  public long total(int topic) {
    return totals[topic];
  }

  /** Adds a number, which may be negative, to one count. */
  public void add(int word, int topic, int number) {
    counts[word * topics + topic] += number;
    totals[topic] += number;
  }

  /** Adds other counts with the same vocabulary and number of topics. */
  public void add(TopicCounts others) {
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += others.counts[cell];
    }
    for (int topic = 0; topic < topics; topic++) {
      totals[topic] += others.totals[topic];
    }
  }

  /** Adds the changes of a shard, encoded as {@link CountChanges}. */
  public void add(byte[] changes) {
    CountChanges.read(changes, (cell, number) -> add(cell / topics, cell % topics, number));
  }

  /** All counts, as {@link CountChanges} relative to zero. */
  public byte[] bytes() {
    return CountChanges.write(counts);
  }

  /** The counts, one row per word. Callers in this package must not change the array. */
  int[] cells() {
    return counts;
  }
}
