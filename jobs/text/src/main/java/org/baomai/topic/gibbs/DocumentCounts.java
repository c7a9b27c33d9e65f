package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Histograms of document lengths and of topic counts per document: the sufficient statistics for
 * learning the document-topic prior. They are sums of integers, so the result does not depend on
 * the order of addition.
 */
public final class DocumentCounts implements Serializable {
  private int[] lengths = new int[0];
  private final int[][] topicHistograms;

  private DocumentCounts(int topics) {
    this.topicHistograms = new int[topics][0];
  }

  /**
   * The histograms of no documents.
   *
   * @param topics number of topics
   */
  public static DocumentCounts none(int topics) {
    return new DocumentCounts(topics);
  }

  /**
   * The histograms of the documents of a shard.
   *
   * @param shard the shard
   * @param topics number of topics
   */
  public static DocumentCounts of(TopicShard shard, int topics) {
    DocumentCounts counts = new DocumentCounts(topics);
    int[] inDocument = new int[topics];
    for (int document = 0; document < shard.size(); document++) {
      int start = shard.starts()[document];
      int end = shard.starts()[document + 1];
      for (int token = start; token < end; token++) {
        inDocument[shard.topics()[token]]++;
      }
      counts.lengths = incremented(counts.lengths, end - start);
      for (int token = start; token < end; token++) {
        int topic = shard.topics()[token];
        if (inDocument[topic] > 0) {
          counts.topicHistograms[topic] =
              incremented(counts.topicHistograms[topic], inDocument[topic]);
          inDocument[topic] = 0;
        }
      }
    }
    return counts;
  }

  /** Adds the histograms of other documents, with the same number of topics. */
  public void add(DocumentCounts others) {
    lengths = sum(lengths, others.lengths);
    for (int topic = 0; topic < topicHistograms.length; topic++) {
      topicHistograms[topic] = sum(topicHistograms[topic], others.topicHistograms[topic]);
    }
  }

  /** The number of documents by their number of tokens. */
  int[] lengthHistogram() {
    return lengths;
  }

  /**
   * The number of documents by their number of tokens of a topic; documents without a token of the
   * topic are not counted.
   */
  int[] topicHistogram(int topic) {
    return topicHistograms[topic];
  }

  private static int[] incremented(int[] histogram, int value) {
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
