package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A part of the documents of a corpus with the topic of each token: the unit that one task samples.
 * The arrays are not copied and must not be changed.
 *
 * @param documents a number that identifies each document: a hash of its id
 * @param starts index of the first token of each document, followed by the number of all tokens
 * @param words index of the word of each token in the vocabulary
 * @param topics the topic of each token, from 0
 */
public record TopicShard(long[] documents, int[] starts, int[] words, short[] topics)
    implements Serializable {
  /** Maximum number of topics of a model. */
  public static final int MAX_TOPICS = Short.MAX_VALUE;

  /** Number of documents. */
  public int size() {
    return documents.length;
  }

  /** Number of tokens. */
  public int tokens() {
    return words.length;
  }

  /** The same documents with other topics. */
  TopicShard withTopics(short[] others) {
    return new TopicShard(documents, starts, words, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TopicShard shard
        && Arrays.equals(documents, shard.documents)
        && Arrays.equals(starts, shard.starts)
        && Arrays.equals(words, shard.words)
        && Arrays.equals(topics, shard.topics);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(topics);
  }

  @Override
  public String toString() {
    return size() + " documents of " + tokens() + " tokens";
  }
}
