package org.baomai.page.learning;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baomai.page.HeadingSighting;
import org.baomai.page.StandingHeads;

/**
 * The rule that tells standing heads from headlines: a standing head is above many different texts,
 * and they do not repeat its words. A headline that returns, such as that of every meeting of a
 * council, is repeated by its texts.
 */
public final class StandingHeadRule {
  /** The least number of different texts below a standing head. */
  public static final int LEAST_TEXTS = 5;

  /**
   * The greatest mean share of its bigrams that they contain. On two years of pages, names and
   * slogans had 0.17 or less, and returning headlines 0.25 or more.
   */
  public static final double GREATEST_SHARE = 0.2;

  private StandingHeadRule() {}

  /**
   * Finds the standing heads among the headings of some pages.
   *
   * @param sightings the headings of all pages
   * @return the headings that satisfy the rule
   */
  public static StandingHeads learn(Collection<HeadingSighting> sightings) {
    Map<String, List<HeadingSighting>> byWords =
        sightings.stream().collect(groupingBy(HeadingSighting::words));
    byWords.values().removeIf(same -> !isStanding(same));
    return StandingHeads.of(byWords.keySet());
  }

  private static boolean isStanding(List<HeadingSighting> same) {
    long texts = same.stream().map(HeadingSighting::below).distinct().count();
    double share = same.stream().collect(averagingDouble(HeadingSighting::share));
    return texts >= LEAST_TEXTS && share <= GREATEST_SHARE;
  }
}
