package org.baomai.topic.gibbs;

import java.util.Arrays;

/**
 * Collapsed Gibbs sampling (Griffiths &amp; Steyvers 2004) of the topics of a shard's tokens. Each
 * token draws its topic given the topics of all other tokens, with probability proportional to
 * (n_dt + α_t)(n_wt + β) / (n_t + Vβ).
 *
 * <p>The shard starts from the counts of the whole corpus. It sees its own changes immediately, but
 * those of other shards only in the next step: approximate distributed LDA (Newman, Asuncion, Smyth
 * &amp; Welling 2009). The result is a function of the shard, the counts, the priors, the seed and
 * the number of the sweep.
 *
 * <p>Weights are {@code float} values, one row per word, padded to whole blocks, so that the sum
 * over topics consists of independent sums of {@link #BLOCK} topics. Counts above 2^24 lose single
 * steps within a sweep; the counts that are returned are integers computed from the topics.
 */
public final class ShardSampler {
  private static final int BLOCK = 8;

  private final double[] documentPrior;
  private final int width;
  private final float[] rows;
  private final float[] totals;
  private final float[] shares;
  private final float[] inDocument;
  private final float[] weights;
  private final float[] blockSums;
  private final DocumentRandom random = new DocumentRandom();

  /**
   * A sampler for one shard.
   *
   * @param counts counts of the whole corpus, the shard's own tokens included, as {@link
   *     CountChanges} relative to zero
   * @param words size of the vocabulary
   * @param priors the priors
   */
  public ShardSampler(byte[] counts, int words, Priors priors) {
    int topics = priors.topics();
    this.documentPrior = priors.documents();
    this.width = (topics + BLOCK - 1) / BLOCK * BLOCK;
    this.rows = new float[words * width];
    this.totals = new float[topics];
    this.shares = new float[topics];
    this.inDocument = new float[topics];
    this.weights = new float[width];
    this.blockSums = new float[width / BLOCK];
    fill(counts, words, priors.words());
  }

  private void fill(byte[] counts, int words, double wordPrior) {
    int topics = totals.length;
    long[] sums = new long[topics];
    Arrays.fill(rows, (float) wordPrior);
    CountChanges.read(
        counts,
        (cell, number) -> {
          int topic = cell % topics;
          rows[cell / topics * width + topic] += number;
          sums[topic] += number;
        });
    for (int topic = 0; topic < topics; topic++) {
      totals[topic] = (float) (sums[topic] + wordPrior * words);
      shares[topic] = 1 / totals[topic];
    }
  }

  /**
   * Samples a topic for each token, document by document, in each sweep.
   *
   * @param shard the shard
   * @param seed seed of the fit
   * @param firstSweep number of the first sweep; every sweep of a fit needs a different one
   * @param sweeps number of sweeps
   * @return the shard with its new topics
   */
  public TopicShard sweep(TopicShard shard, long seed, int firstSweep, int sweeps) {
    short[] topics = shard.topics().clone();
    for (int sweep = firstSweep; sweep < firstSweep + sweeps; sweep++) {
      for (int document = 0; document < shard.size(); document++) {
        random.start(seed, shard.documents()[document], sweep);
        sweepDocument(
            shard.words(), topics, shard.starts()[document], shard.starts()[document + 1]);
      }
    }
    return shard.withTopics(topics);
  }

  private void sweepDocument(int[] words, short[] topics, int start, int end) {
    startDocument(topics, start, end);
    for (int token = start; token < end; token++) {
      int row = words[token] * width;
      move(topics[token], row, -1);
      float total = weigh(row);
      int drawn = draw(random.next() * total, row);
      move(drawn, row, 1);
      topics[token] = (short) drawn;
    }
  }

  private void startDocument(short[] topics, int start, int end) {
    for (int topic = 0; topic < inDocument.length; topic++) {
      inDocument[topic] = (float) documentPrior[topic];
    }
    for (int token = start; token < end; token++) {
      inDocument[topics[token]]++;
    }
    for (int topic = 0; topic < inDocument.length; topic++) {
      weights[topic] = inDocument[topic] * shares[topic];
    }
  }

  private void move(int topic, int row, float step) {
    rows[row + topic] += step;
    totals[topic] += step;
    inDocument[topic] += step;
    shares[topic] = 1 / totals[topic];
    weights[topic] = inDocument[topic] * shares[topic];
  }

  /**
   * Computes the weight of each topic for a word. Stores the cumulative sum at the end of each
   * block and returns the total.
   */
  private float weigh(int row) {
    float[] of = weights;
    float[] word = rows;
    float sum = 0;
    for (int block = 0, topic = 0; block < blockSums.length; block++, topic += BLOCK) {
      int cell = row + topic;
      float first = of[topic] * word[cell] + of[topic + 1] * word[cell + 1];
      float second = of[topic + 2] * word[cell + 2] + of[topic + 3] * word[cell + 3];
      float third = of[topic + 4] * word[cell + 4] + of[topic + 5] * word[cell + 5];
      float fourth = of[topic + 6] * word[cell + 6] + of[topic + 7] * word[cell + 7];
      sum += (first + second) + (third + fourth);
      blockSums[block] = sum;
    }
    return sum;
  }

  private int draw(float target, int row) {
    int block = 0;
    while (block < blockSums.length - 1 && target >= blockSums[block]) {
      block++;
    }
    float sum = block == 0 ? 0 : blockSums[block - 1];
    int end = Math.min((block + 1) * BLOCK, inDocument.length);
    for (int topic = block * BLOCK; topic < end - 1; topic++) {
      sum += weights[topic] * rows[row + topic];
      if (target < sum) {
        return topic;
      }
    }
    return end - 1;
  }

  /**
   * The changes of topic-word counts between two states of a shard, as {@link CountChanges}.
   *
   * @param before the earlier state
   * @param after the later state, with the same tokens
   * @param words size of the vocabulary
   * @param topics number of topics
   */
  public static byte[] changes(TopicShard before, TopicShard after, int words, int topics) {
    int[] changes = new int[words * topics];
    for (int token = 0; token < after.tokens(); token++) {
      int row = after.words()[token] * topics;
      changes[row + before.topics()[token]]--;
      changes[row + after.topics()[token]]++;
    }
    return CountChanges.write(changes);
  }

  /**
   * The topic-word counts of a shard, as {@link CountChanges} relative to zero.
   *
   * @param shard the shard
   * @param words size of the vocabulary
   * @param topics number of topics
   */
  public static byte[] counts(TopicShard shard, int words, int topics) {
    int[] counts = new int[words * topics];
    for (int token = 0; token < shard.tokens(); token++) {
      counts[shard.words()[token] * topics + shard.topics()[token]]++;
    }
    return CountChanges.write(counts);
  }

  /**
   * Initialises a shard with topics drawn uniformly.
   *
   * @param shard the shard, whose topics are ignored
   * @param topics number of topics
   * @param seed seed of the fit
   */
  public static TopicShard start(TopicShard shard, int topics, long seed) {
    DocumentRandom random = new DocumentRandom();
    short[] drawn = new short[shard.tokens()];
    for (int document = 0; document < shard.size(); document++) {
      random.start(seed, shard.documents()[document], 0);
      for (int token = shard.starts()[document]; token < shard.starts()[document + 1]; token++) {
        drawn[token] = (short) (random.next() * topics);
      }
    }
    return shard.withTopics(drawn);
  }
}
