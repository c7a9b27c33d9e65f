package org.baomai.topic.gibbs;

import java.io.Serializable;

/**
 * How often each word has each topic, in whole numbers: their sums are the same in any order. The
 * one thing of a fit that all documents share.
 */
public final class TopicCounts implements Serializable {
  private final int topics;
  private final int[] counts;
  private final long[] totals;

  /**
   * No token yet.
   *
   * @throws IllegalArgumentException if words times topics is more than an array can hold
   */
  public TopicCounts(int words, int topics) {
    if ((long) words * topics > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          words
              + " words and "
              + topics
              + " topics are too many for one table. Take fewer topics or a smaller vocabulary.");
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

  /** A copy that goes its own way. */
  public TopicCounts copy() {
    return new TopicCounts(this);
  }

  /** How many topics there are. */
  public int topics() {
    return topics;
  }

  /** How many words there are. */
  public int words() {
    return counts.length / topics;
  }

  /** Occurrences of a word that have a topic. */
  public int of(int word, int topic) {
    return counts[word * topics + topic];
  }

  /** Occurrences of all words that have a topic. */
  public long total(int topic) {
    return totals[topic];
  }

  /** Adds to one cell; the number may be below 0. */
  public void add(int word, int topic, int number) {
    counts[word * topics + topic] += number;
    totals[topic] += number;
  }

  /** Adds all of another's counts; both have the same words and topics. */
  public void add(TopicCounts others) {
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += others.counts[cell];
    }
    for (int topic = 0; topic < topics; topic++) {
      totals[topic] += others.totals[topic];
    }
  }

  /** Adds what a shard changed, as {@link CountChanges} wrote it. */
  public void add(byte[] changes) {
    CountChanges.read(changes, (cell, number) -> add(cell / topics, cell % topics, number));
  }

  /** All counts as {@link CountChanges} from nothing. */
  public byte[] bytes() {
    return CountChanges.write(counts);
  }

  /** The cells, a row a word: for the classes beside this one, which do not change them. */
  int[] cells() {
    return counts;
  }
}
