package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Some of the documents of a corpus with the topic of each of their tokens: what one task samples.
 * The arrays are the shard's own and are not to be changed.
 *
 * @param documents a number for each document that tells it from all others: a hash of its id
 * @param starts where the tokens of each document begin; one more, the number of all tokens
 * @param words the place of each token's word in the vocabulary
 * @param topics the topic of each token, from 0
 */
public record TopicShard(long[] documents, int[] starts, int[] words, short[] topics)
    implements Serializable {
  /** The most topics that a model may have. */
  public static final int MOST_TOPICS = Short.MAX_VALUE;

  /** How many documents there are. */
  public int size() {
    return documents.length;
  }

  /** How many tokens there are. */
  public int tokens() {
    return words.length;
  }

  /** The same documents with other topics. */
  TopicShard with(short[] others) {
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
