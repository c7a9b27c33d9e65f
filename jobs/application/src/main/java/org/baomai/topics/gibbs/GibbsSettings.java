package org.baomai.topics.gibbs;

/**
 * Settings of a fit.
 *
 * @param topics number of topics
 * @param seed seed of all random numbers
 * @param sweeps how many times each token draws its topic
 * @param sweepsAStep sweeps of a shard between two exchanges of counts with the other shards
 * @param starts number of fits that are started; the best one continues
 * @param trialPart the starts are compared after the sweeps divided by this number
 */
record GibbsSettings(
    int topics, long seed, int sweeps, int sweepsAStep, int starts, int trialPart) {
  private static final int LEARNING_EVERY = 10;
  private static final int MOST_SAMPLES = 20;

  /** The first quarter of the sweeps learns no priors; the last quarter gives the samples. */
  private static final int PARTS = 4;

  /** The sweep after which the starts are compared. */
  int trial() {
    return Math.min(sweeps, (sweeps / trialPart + sweepsAStep) / sweepsAStep * sweepsAStep);
  }

  /** Whether priors are learnt after a step from the first to the last of these sweeps. */
  boolean learns(int first, int last) {
    int learning = last / LEARNING_EVERY * LEARNING_EVERY;
    return learning >= first && learning > sweeps / PARTS;
  }

  /** Whether the state after a step of these sweeps is a sample; a fit has at most 20 samples. */
  boolean samples(int first, int last) {
    int gap = Math.max(1, sweeps / PARTS / MOST_SAMPLES);
    int left = (sweeps - last + gap - 1) / gap * gap;
    return sweeps - left >= first && left < gap * Math.min(MOST_SAMPLES, sweeps / PARTS + 1);
  }
}
