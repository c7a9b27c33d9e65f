package org.baomai.topic.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the parts of the sampler, without Spark. */
class SamplingTest {
  private static final TopicShard TWO =
      new TopicShard(
          new long[] {7, 8}, new int[] {0, 3, 5}, new int[] {0, 0, 1, 1, 2}, new short[5]);

  private static TopicShard with(int... topics) {
    short[] as = new short[topics.length];
    for (int token = 0; token < topics.length; token++) {
      as[token] = (short) topics[token];
    }
    return TWO.withTopics(as);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void changesSurviveEncoding(long seed) {
    Random random = new Random(seed);
    int[] changes = new int[5_000];
    for (int times = 0; times < 200; times++) {
      changes[random.nextInt(changes.length)] = random.nextInt() >> random.nextInt(32);
    }
    changes[0] = Integer.MIN_VALUE;
    changes[changes.length - 1] = Integer.MAX_VALUE;
    int[] read = new int[changes.length];
    CountChanges.read(CountChanges.write(changes), (cell, number) -> read[cell] = number);
    assertThat(read).as("seed %d", seed).isEqualTo(changes);
  }

  @Test
  void encodingIsCompact() {
    // gap 3 and change −1 as 1; gap 200 in two bytes and change 100 (zigzag 200) in two
    int[] changes = new int[300];
    changes[2] = -1;
    changes[202] = 100;
    assertThat(CountChanges.write(changes)).containsExactly(3, 1, (byte) 0xC8, 1, (byte) 0xC8, 1);
    assertThat(CountChanges.write(new int[9])).isEmpty();
  }

  @Test
  void changesUpdateTheCounts() {
    TopicCounts counts = new TopicCounts(3, 2);
    counts.add(ShardSampler.counts(with(0, 0, 1, 1, 1), 3, 2));
    assertThat(counts.of(0, 0)).isEqualTo(2);
    assertThat(counts.of(1, 1)).isEqualTo(2);
    assertThat(counts.total(1)).isEqualTo(3);
    counts.add(ShardSampler.changes(with(0, 0, 1, 1, 1), with(1, 0, 1, 0, 1), 3, 2));
    assertThat(counts.of(0, 0)).isEqualTo(1);
    assertThat(counts.of(0, 1)).isEqualTo(1);
    assertThat(counts.of(1, 0)).isEqualTo(1);
    assertThat(counts.total(0)).isEqualTo(2);
    assertThat(counts.total(1)).isEqualTo(3);
  }

  @Test
  void refusesTooLargeATable() {
    assertThatThrownBy(() -> new TopicCounts(3_000_000, 1_000))
        .hasMessageContaining("3000000 words and 1000 topics");
  }

  @Test
  void histogramsCountTokensPerTopicAndDocument() {
    DocumentCounts counts = DocumentCounts.of(with(0, 0, 1, 1, 1), 2);
    counts.add(DocumentCounts.of(with(1, 1, 1, 0, 1), 2));
    // lengths 3 and 2, twice; topic 0: 2, 0, 0, 1 tokens; topic 1: 1, 2, 3, 1
    assertThat(trimmed(counts.lengthHistogram())).containsExactly(0, 0, 2, 2);
    assertThat(trimmed(counts.topicHistogram(0))).containsExactly(0, 1, 1);
    assertThat(trimmed(counts.topicHistogram(1))).containsExactly(0, 2, 1, 1);
  }

  private static int[] trimmed(int[] histogram) {
    int length = histogram.length;
    while (length > 0 && histogram[length - 1] == 0) {
      length--;
    }
    return java.util.Arrays.copyOf(histogram, length);
  }

  /** One document of the words 0 0 1 with topics 0 0 1, α 1 and 2, β 0.5, three words. */
  @Test
  void jointLikelihoodMatchesThePaper() {
    TopicShard shard =
        new TopicShard(
            new long[] {1}, new int[] {0, 3}, new int[] {0, 0, 1}, new short[] {0, 0, 1});
    TopicCounts counts = new TopicCounts(3, 2);
    counts.add(ShardSampler.counts(shard, 3, 2));
    Priors priors = new Priors(new double[] {1, 2}, 0.5);
    // words: topic 0 draws 0 then 0: 0.5/1.5 · 1.5/2.5; topic 1 draws 1: 0.5/1.5
    // topics: 1/3 · 2/4 · 2/5
    double expected = Math.log(0.5 / 1.5 * 1.5 / 2.5 * 0.5 / 1.5 / 3 * 2 / 4 * 2 / 5) / 3;
    assertThat(JointLikelihood.of(counts, DocumentCounts.of(shard, 2), priors))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void digammaStepsAreDifferencesOfDigamma() {
    // two values of 3 and one of 1, above 0.7
    double expected =
        2 * (Gamma.digamma(3.7) - Gamma.digamma(0.7)) + Gamma.digamma(1.7) - Gamma.digamma(0.7);
    assertThat(PriorLearning.digammaSteps(new int[] {5, 1, 0, 2}, 0.7))
        .isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recoversTheDocumentPriorOfSimulatedCounts(long seed) {
    double[] alpha = {0.2, 0.5, 1.5};
    Well19937c random = new Well19937c(seed);
    int documents = 4_000;
    int length = 60;
    long[] ids = new long[documents];
    int[] starts = new int[documents + 1];
    short[] topics = new short[documents * length];
    for (int document = 0; document < documents; document++) {
      starts[document + 1] = (document + 1) * length;
      double[] shares = new double[3];
      double sum = 0;
      for (int topic = 0; topic < 3; topic++) {
        shares[topic] = new GammaDistribution(random, alpha[topic], 1).sample();
        sum += shares[topic];
      }
      for (int token = starts[document]; token < starts[document + 1]; token++) {
        double target = random.nextDouble() * sum;
        topics[token] = (short) (target < shares[0] ? 0 : target < shares[0] + shares[1] ? 1 : 2);
      }
    }
    TopicShard shard = new TopicShard(ids, starts, new int[topics.length], topics);
    TopicCounts counts = new TopicCounts(2, 3);
    counts.add(ShardSampler.counts(shard, 2, 3));
    Priors priors = Priors.first(3);
    for (int round = 0; round < 20; round++) {
      priors = PriorLearning.learn(counts, DocumentCounts.of(shard, 3), priors);
    }
    for (int topic = 0; topic < 3; topic++) {
      assertThat(priors.documents()[topic])
          .as("seed %d, topic %d", seed, topic)
          .isCloseTo(alpha[topic], within(0.1 * alpha[topic]));
    }
  }

  /**
   * In a document of one token the topic is drawn in proportion to α (n_w + β) / (n + Vβ), without
   * the token itself. Over many documents the shares must match.
   */
  @Test
  void drawsTopicsFromTheConditionalDistribution() {
    int documents = 40_000;
    long[] ids = new Random(5).longs(documents).toArray();
    int[] starts = new int[documents + 1];
    for (int document = 0; document < documents; document++) {
      starts[document + 1] = document + 1;
    }
    // word 1 in all documents, topic 0; the counts are so large that the draws hardly change them
    int[] words = new int[documents];
    java.util.Arrays.fill(words, 1);
    TopicShard shard = new TopicShard(ids, starts, words, new short[documents]);
    TopicCounts counts = new TopicCounts(2, 3);
    counts.add(1, 0, 3_000_000);
    counts.add(1, 1, 4_000_000);
    counts.add(1, 2, 1_000_000);
    counts.add(0, 1, 4_000_000);
    Priors priors = new Priors(new double[] {1, 1, 2}, 0.01);
    TopicShard next = new ShardSampler(counts.bytes(), 2, priors).sweep(shard, 9, 1, 1);
    double[] drawn = new double[3];
    for (short topic : next.topics()) {
      drawn[topic] += 1.0 / documents;
    }
    // 1 · 1, 1 · 1/2, 2 · 1
    assertThat(drawn[0]).isCloseTo(1 / 3.5, within(0.01));
    assertThat(drawn[1]).isCloseTo(0.5 / 3.5, within(0.01));
    assertThat(drawn[2]).isCloseTo(2 / 3.5, within(0.01));
    assertThat(new ShardSampler(counts.bytes(), 2, priors).sweep(shard, 9, 1, 1)).isEqualTo(next);
    assertThat(new ShardSampler(counts.bytes(), 2, priors).sweep(shard, 10, 1, 1))
        .isNotEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void recoversTheBars(long seed) {
    List<double[]> documents = BarsCorpus.documents(500, seed);
    TopicShard shard = shard(documents);
    shard = ShardSampler.start(shard, 10, seed);
    Priors priors = new Priors(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 0.1);
    for (int sweep = 1; sweep <= 300; sweep += 50) {
      byte[] counts = ShardSampler.counts(shard, 25, 10);
      shard = new ShardSampler(counts, 25, priors).sweep(shard, seed, sweep, 50);
    }
    TopicCounts counts = new TopicCounts(25, 10);
    counts.add(ShardSampler.counts(shard, 25, 10));
    double[][] topics = new double[10][25];
    for (int topic = 0; topic < 10; topic++) {
      for (int word = 0; word < 25; word++) {
        topics[topic][word] = counts.of(word, topic);
      }
    }
    for (double cosine : BarsCorpus.recovered(topics)) {
      assertThat(cosine).as("seed %d", seed).isGreaterThanOrEqualTo(0.9);
    }
  }

  private static TopicShard shard(List<double[]> documents) {
    int[] starts = new int[documents.size() + 1];
    int[] words = new int[documents.size() * 100];
    int at = 0;
    for (int document = 0; document < documents.size(); document++) {
      double[] counts = documents.get(document);
      for (int word = 0; word < counts.length; word++) {
        for (int copy = 0; copy < counts[word]; copy++) {
          words[at++] = word;
        }
      }
      starts[document + 1] = at;
    }
    long[] ids = java.util.stream.LongStream.range(0, documents.size()).toArray();
    return new TopicShard(ids, starts, words, new short[words.length]);
  }

  /** Two topics without a common word: the shares are the document's counts plus the prior. */
  @Test
  void infersSharesFromTheWordsOfADocument() {
    TopicShares shares = new TopicShares(new float[] {1, 0, 0, 1}, new double[] {0.5, 1.5});
    assertThat(shares.of(new int[] {0, 1}, new double[] {3, 1}))
        .containsExactly(new double[] {3.5 / 6, 2.5 / 6}, within(1e-9));
    assertThat(shares.of(new int[0], new double[0]))
        .as("no words: the prior")
        .containsExactly(0.25, 0.75);
    // a word with equal probability in both topics follows the prior: 0.5 · 0.5 to 1.5 · 0.5
    TopicShares vague = new TopicShares(new float[] {0.5f, 0.5f}, new double[] {0.5, 1.5});
    assertThat(vague.of(new int[] {0}, new double[] {1}))
        .containsExactly(new double[] {0.25, 0.75}, within(1e-9));
  }
}
