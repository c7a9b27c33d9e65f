package org.baomai.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The lineage of topics between two successive models, from their topic shares of the same stories.
 *
 * <p>Topics are matched so that the sum of their similarities is maximal. A matched pair whose
 * similarity is significant is the same topic, continued. Significance comes from a permutation
 * test: the stories of one model are shuffled against those of the other 40 times, and a pair must
 * exceed the 95 % quantile of the maximum similarity. An unmatched later topic is a split if at
 * least half of the stories in which it has the largest share had one earlier topic as their
 * largest, and is born otherwise. An unmatched earlier topic is merged if at least half of the
 * stories in which it had the largest share now have one later topic as their largest, and has died
 * otherwise.
 */
public final class Lineage {
  private static final int SHUFFLES = 40;
  private static final double QUANTILE = 0.95;
  private static final long SEED = 20_140_404;

  /** Minimum number of stories in which a topic has the largest share, for a split or a merge. */
  private static final int MIN_LED_STORIES = 3;

  private final PairedShares shares;
  private final double[][] similarity;
  private final int[][] led;
  private final double threshold;

  private Lineage(PairedShares shares) {
    this.shares = shares;
    this.similarity = shares.correlations();
    this.led = shares.led();
    this.threshold = permutationThreshold();
  }

  /** What happened to a topic. */
  public enum Event {
    /** A new topic. */
    BORN,
    /** The same topic. */
    CONTINUED,
    /** A part of an earlier topic. */
    SPLIT,
    /** An earlier topic that is now a part of a later one. */
    MERGED,
    /** An earlier topic without a successor. */
    DIED;

    /** The name of the event in the table {@code topic_lineage}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The lineage of one topic.
   *
   * @param event what happened to it
   * @param later index of the topic in the later model, from 0; −1 if it died
   * @param earlier index of the topic in the earlier model, from 0; −1 if it was born
   * @param similarity correlation of the shares of both topics over the stories, 0 to 1; NaN if
   *     born or died
   */
  public record Step(Event event, int later, int earlier, double similarity) {}

  /**
   * The lineage of all topics of both models: first those of the later model in order, then the
   * earlier ones that ended.
   *
   * @param shares topic shares by both models, of stories that existed when the earlier model was
   *     fitted
   * @throws IllegalArgumentException if there is no story
   */
  public static List<Step> of(PairedShares shares) {
    if (shares.earlier().length == 0) {
      throw new IllegalArgumentException(
          "There is no story with topic shares by both models, so their topics cannot be compared.");
    }
    return new Lineage(shares).steps();
  }

  /** The lineage of a first model: all its topics are born. */
  public static List<Step> first(int topics) {
    return unrelated(0, topics);
  }

  /**
   * The lineage of two models that cannot be compared: all earlier topics died, all later ones are
   * born.
   */
  public static List<Step> unrelated(int earlier, int later) {
    List<Step> steps = new ArrayList<>();
    for (int topic = 0; topic < later; topic++) {
      steps.add(new Step(Event.BORN, topic, -1, Double.NaN));
    }
    for (int topic = 0; topic < earlier; topic++) {
      steps.add(new Step(Event.DIED, -1, topic, Double.NaN));
    }
    return steps;
  }

  private double permutationThreshold() {
    Random random = new Random(SEED);
    double[] maxima = new double[SHUFFLES];
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      for (double[] row : shares.shuffledCorrelations(random)) {
        for (double value : row) {
          maxima[shuffle] = Math.max(maxima[shuffle], value);
        }
      }
    }
    Arrays.sort(maxima);
    return maxima[(int) Math.ceil(QUANTILE * SHUFFLES) - 1];
  }

  private List<Step> steps() {
    int[] laterOf = Assignment.of(similarity);
    int[] earlierOf = new int[similarity[0].length];
    Arrays.fill(earlierOf, -1);
    for (int earlier = 0; earlier < laterOf.length; earlier++) {
      int later = laterOf[earlier];
      if (later >= 0 && similarity[earlier][later] > threshold) {
        earlierOf[later] = earlier;
      } else {
        laterOf[earlier] = -1;
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int later = 0; later < earlierOf.length; later++) {
      steps.add(
          earlierOf[later] >= 0 ? continued(later, earlierOf[later]) : withoutPredecessor(later));
    }
    for (int earlier = 0; earlier < laterOf.length; earlier++) {
      if (laterOf[earlier] < 0) {
        steps.add(withoutSuccessor(earlier));
      }
    }
    return steps;
  }

  private Step continued(int later, int earlier) {
    return new Step(Event.CONTINUED, later, earlier, similarity[earlier][later]);
  }

  private Step withoutPredecessor(int later) {
    int all = 0;
    int most = 0;
    for (int earlier = 0; earlier < led.length; earlier++) {
      all += led[earlier][later];
      most = led[earlier][later] > led[most][later] ? earlier : most;
    }
    return isHalf(led[most][later], all) && similarity[most][later] > threshold
        ? new Step(Event.SPLIT, later, most, similarity[most][later])
        : new Step(Event.BORN, later, -1, Double.NaN);
  }

  private Step withoutSuccessor(int earlier) {
    int all = 0;
    int most = 0;
    for (int later = 0; later < led[earlier].length; later++) {
      all += led[earlier][later];
      most = led[earlier][later] > led[earlier][most] ? later : most;
    }
    return isHalf(led[earlier][most], all) && similarity[earlier][most] > threshold
        ? new Step(Event.MERGED, most, earlier, similarity[earlier][most])
        : new Step(Event.DIED, -1, earlier, Double.NaN);
  }

  private static boolean isHalf(int part, int all) {
    return all >= MIN_LED_STORIES && 2 * part >= all;
  }
}
