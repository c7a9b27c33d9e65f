package org.baomai.topics.gibbs;

/**
 * How a fit goes.
 *
 * @param topics k
 * @param seed of all random numbers
 * @param sweeps how often each token draws its topic
 * @param sweepsAStep how many of them a shard makes before it hears of the other shards
 * @param starts how many fits are begun; the best goes on
 * @param trialPart one part of so many of the sweeps tells which start is best
 */
record GibbsSettings(
    int topics, long seed, int sweeps, int sweepsAStep, int starts, int trialPart) {
  private static final int LEARNING_EVERY = 10;
  private static final int MOST_SAMPLES = 20;

  /** A part of one fourth at the begin learns no priors, and one at the end gives the samples. */
  private static final int PARTS = 4;

  /** After which sweep the starts are compared. */
  int trial() {
    return Math.min(sweeps, (sweeps / trialPart + sweepsAStep) / sweepsAStep * sweepsAStep);
  }

  /** Whether priors are learnt after a step of these sweeps. */
  boolean learns(int first, int last) {
    int learning = last / LEARNING_EVERY * LEARNING_EVERY;
    return learning >= first && learning > sweeps / PARTS;
  }

  /** Whether the state after a step of these sweeps is one of at most 20 samples. */
  boolean samples(int first, int last) {
    int gap = Math.max(1, sweeps / PARTS / MOST_SAMPLES);
    int left = (sweeps - last + gap - 1) / gap * gap;
    return sweeps - left >= first && left < gap * Math.min(MOST_SAMPLES, sweeps / PARTS + 1);
  }
}
