package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How the documents use the topics, without the documents: enough to learn their prior from. Sums
 * of whole numbers, the same in any order.
 */
public final class DocumentCounts implements Serializable {
  private int[] lengths = new int[0];
  private final int[][] uses;

  private DocumentCounts(int topics) {
    this.uses = new int[topics][0];
  }

  /** No document. */
  public static DocumentCounts none(int topics) {
    return new DocumentCounts(topics);
  }

  /** The documents of a shard. */
  public static DocumentCounts of(TopicShard shard, int topics) {
    DocumentCounts counts = new DocumentCounts(topics);
    int[] inDocument = new int[topics];
    for (int document = 0; document < shard.size(); document++) {
      int start = shard.starts()[document];
      int end = shard.starts()[document + 1];
      for (int token = start; token < end; token++) {
        inDocument[shard.topics()[token]]++;
      }
      counts.lengths = increased(counts.lengths, end - start);
      for (int token = start; token < end; token++) {
        int topic = shard.topics()[token];
        if (inDocument[topic] > 0) {
          counts.uses[topic] = increased(counts.uses[topic], inDocument[topic]);
          inDocument[topic] = 0;
        }
      }
    }
    return counts;
  }

  /** Adds other documents. */
  public void add(DocumentCounts others) {
    lengths = sum(lengths, others.lengths);
    for (int topic = 0; topic < uses.length; topic++) {
      uses[topic] = sum(uses[topic], others.uses[topic]);
    }
  }

  /** How many documents have so many tokens: by number of tokens. */
  int[] lengths() {
    return lengths;
  }

  /** How many documents have so many tokens of a topic: by number of tokens, above 0. */
  int[] uses(int topic) {
    return uses[topic];
  }

  private static int[] increased(int[] histogram, int value) {
    int[] longer =
        value < histogram.length
            ? histogram
            : Arrays.copyOf(histogram, Math.max(value + 1, histogram.length * 2));
    longer[value]++;
    return longer;
  }

  private static int[] sum(int[] one, int[] other) {
    int[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int value = 0; value < other.length; value++) {
      sum[value] += other[value];
    }
    return sum;
  }
}
