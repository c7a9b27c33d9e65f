package org.baomai.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What became of a model's topics in the next one, told from stories that both have read.
 *
 * <p>Topics are paired so that the sum of their likeness is largest; a pair that is more alike than
 * chance makes it goes on. Chance is measured: the stories of one model are shuffled against those
 * of the other, again and again, and the most alike pair of each time is kept; a pair must be above
 * what 95 of 100 of these reach. A topic without a pair is split off, if half of the stories that
 * it leads were led by one topic that goes on, and born if not; an earlier one was merged, if half
 * of the stories that it led are led by one topic now, and died if not.
 */
public final class Lineage {
  private static final int SHUFFLES = 40;
  private static final double SURE = 0.95;
  private static final long SEED = 20_140_404;

  /** So many led stories say what a topic is made of. */
  private static final int FEWEST_LED = 3;

  private final PairedReadings readings;
  private final double[][] likeness;
  private final int[][] led;
  private final double chance;

  private Lineage(PairedReadings readings) {
    this.readings = readings;
    this.likeness = readings.correlations();
    this.led = readings.led();
    this.chance = chance();
  }

  /** What a topic's step is. */
  public enum Event {
    /** There was no such topic. */
    BORN,
    /** The same topic. */
    CONTINUED,
    /** A part of an earlier topic, which itself goes on. */
    SPLIT,
    /** An earlier topic that is now a part of another. */
    MERGED,
    /** There is no such topic any more. */
    DIED;

    /** Its name in {@code topic_lineage}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A topic's step.
   *
   * @param later the topic of the later model, from 0; −1 if it died
   * @param earlier the topic of the earlier model, from 0; −1 if it was born
   * @param similarity correlation of their shares over stories, 0 to 1; NaN if born or died
   */
  public record Step(Event event, int later, int earlier, double similarity) {}

  /**
   * The steps of all topics of both models: first those of the later one, in its order.
   *
   * @param readings of stories that were there when the earlier model was fitted
   */
  public static List<Step> of(PairedReadings readings) {
    if (readings.earlier().length == 0) {
      throw new IllegalArgumentException(
          "No story was read with both models: nothing tells what became of topics.");
    }
    return new Lineage(readings).steps();
  }

  /** The steps of a first model: all its topics are born. */
  public static List<Step> first(int topics) {
    return apart(0, topics);
  }

  /**
   * The steps where nothing connects two models: the earlier topics died, the later ones are born.
   */
  public static List<Step> apart(int earlier, int later) {
    List<Step> steps = new ArrayList<>();
    for (int topic = 0; topic < later; topic++) {
      steps.add(new Step(Event.BORN, topic, -1, Double.NaN));
    }
    for (int topic = 0; topic < earlier; topic++) {
      steps.add(new Step(Event.DIED, -1, topic, Double.NaN));
    }
    return steps;
  }

  private double chance() {
    Random random = new Random(SEED);
    double[] largest = new double[SHUFFLES];
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      for (double[] row : readings.shuffledCorrelations(random)) {
        for (double value : row) {
          largest[shuffle] = Math.max(largest[shuffle], value);
        }
      }
    }
    Arrays.sort(largest);
    return largest[(int) Math.ceil(SURE * SHUFFLES) - 1];
  }

  private List<Step> steps() {
    int[] laterOf = Assignment.of(likeness);
    int[] earlierOf = new int[likeness[0].length];
    Arrays.fill(earlierOf, -1);
    for (int earlier = 0; earlier < laterOf.length; earlier++) {
      int later = laterOf[earlier];
      if (later >= 0 && likeness[earlier][later] > chance) {
        earlierOf[later] = earlier;
      } else {
        laterOf[earlier] = -1;
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int later = 0; later < earlierOf.length; later++) {
      steps.add(earlierOf[later] >= 0 ? continued(later, earlierOf[later]) : begun(later));
    }
    for (int earlier = 0; earlier < laterOf.length; earlier++) {
      if (laterOf[earlier] < 0) {
        steps.add(ended(earlier));
      }
    }
    return steps;
  }

  private Step continued(int later, int earlier) {
    return new Step(Event.CONTINUED, later, earlier, likeness[earlier][later]);
  }

  private Step begun(int later) {
    int all = 0;
    int most = 0;
    for (int earlier = 0; earlier < led.length; earlier++) {
      all += led[earlier][later];
      most = led[earlier][later] > led[most][later] ? earlier : most;
    }
    return isHalf(led[most][later], all) && likeness[most][later] > chance
        ? new Step(Event.SPLIT, later, most, likeness[most][later])
        : new Step(Event.BORN, later, -1, Double.NaN);
  }

  private Step ended(int earlier) {
    int all = 0;
    int most = 0;
    for (int later = 0; later < led[earlier].length; later++) {
      all += led[earlier][later];
      most = led[earlier][later] > led[earlier][most] ? later : most;
    }
    return isHalf(led[earlier][most], all) && likeness[earlier][most] > chance
        ? new Step(Event.MERGED, most, earlier, likeness[earlier][most])
        : new Step(Event.DIED, -1, earlier, Double.NaN);
  }

  private static boolean isHalf(int part, int all) {
    return all >= FEWEST_LED && 2 * part >= all;
  }
}
