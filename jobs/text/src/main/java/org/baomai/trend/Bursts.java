package org.baomai.trend;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Bursts of a term, by Kleinberg's automaton with two or more states for batched arrivals
 * (Kleinberg 2002). Level i expects the share p₀·s^i of documents. The cost of a period is −ln of
 * the binomial probability of its count; a move up costs γ ln n for each level, a move down
 * nothing; the automaton starts at level 0. The sequence of levels is the one with the minimum
 * total cost over the whole series (Viterbi algorithm); of equal sequences the lower levels are
 * taken.
 *
 * @param levels the level of each period with documents, in time order
 * @param cost the minimum total cost; 0 if no document or every document has the term
 * @param bursts sorted by start, then level
 */
public record Bursts(List<Integer> levels, double cost, List<Burst> bursts)
    implements Serializable {
  /** s: the ratio of the share of a level to that of the level below. */
  public static final double SCALING = 2;

  /** γ: the cost of a move up by one level, in units of ln n. */
  public static final double TRANSITION = 1;

  private static final double MAX_SHARE = 0.9999;

  /**
   * The bursts with two levels, s = 2 and γ = 1; the table {@code term_bursts} uses three levels.
   * Parameters as in {@link #of(long[], long[], int, double, double)}.
   */
  public static Bursts of(long[] relevant, long[] totals) {
    return of(relevant, totals, 2, SCALING, TRANSITION);
  }

  /**
   * The bursts for given parameters.
   *
   * @param relevant number of documents with the term, one per period
   * @param totals number of all documents, one per period; a period with 0 has no data and is
   *     skipped, so a burst may span it
   * @param levels number of levels, the base level included; at least 2
   * @param scaling s, above 1; shares are capped below 1
   * @param transition γ, at least 0
   * @return the levels and bursts; no bursts if no document or every document has the term
   * @throws IllegalArgumentException if the arrays differ in length, a count is negative or above
   *     its total, or a parameter is out of range
   */
  public static Bursts of(
      long[] relevant, long[] totals, int levels, double scaling, double transition) {
    check(relevant, totals, levels, scaling, transition);
    int[] periods = periodsWithDocuments(totals);
    double base = (double) sum(relevant) / sum(totals);
    if (periods.length == 0 || base == 0 || base >= MAX_SHARE) {
      return new Bursts(Collections.nCopies(periods.length, 0), 0, List.of());
    }
    double[] shares = shares(base, levels, scaling);
    double[][] costs = costs(relevant, totals, periods, shares);
    double step = transition * Math.log(periods.length);
    return best(costs, step, periods);
  }

  /** p₀·s^i for each level i, capped below 1. */
  static double[] shares(double base, int levels, double scaling) {
    double[] shares = new double[levels];
    for (int level = 0; level < levels; level++) {
      shares[level] = Math.min(MAX_SHARE, base * Math.pow(scaling, level));
    }
    return shares;
  }

  /** −ln of the binomial probability of each count, by period and level. */
  static double[][] costs(long[] relevant, long[] totals, int[] periods, double[] shares) {
    double[][] costs = new double[periods.length][shares.length];
    for (int index = 0; index < periods.length; index++) {
      long hits = relevant[periods[index]];
      long misses = totals[periods[index]] - hits;
      double logChoices =
          Gamma.logGamma(hits + misses + 1.0)
              - Gamma.logGamma(hits + 1.0)
              - Gamma.logGamma(misses + 1.0);
      for (int level = 0; level < shares.length; level++) {
        costs[index][level] =
            -(logChoices + hits * Math.log(shares[level]) + misses * Math.log1p(-shares[level]));
      }
    }
    return costs;
  }

  private static Bursts best(double[][] costs, double step, int[] periods) {
    int levels = costs[0].length;
    int[][] from = new int[costs.length][levels];
    double[] total = new double[levels];
    Arrays.fill(total, Double.POSITIVE_INFINITY);
    total[0] = 0;
    for (int index = 0; index < costs.length; index++) {
      double[] next = new double[levels];
      for (int level = 0; level < levels; level++) {
        int source = cheapestSource(total, level, step);
        from[index][level] = source;
        next[level] = total[source] + transitionCost(source, level, step) + costs[index][level];
      }
      total = next;
    }
    int last = cheapestSource(total, 0, 0);
    List<Integer> path = path(from, last);
    return new Bursts(path, total[last], bursts(path, costs, periods));
  }

  /**
   * The cheapest level to come from; of equally cheap ones the lowest, so that a tie is not a
   * burst.
   */
  private static int cheapestSource(double[] total, int level, double step) {
    int best = 0;
    for (int source = 1; source < total.length; source++) {
      if (total[source] + transitionCost(source, level, step)
          < total[best] + transitionCost(best, level, step)) {
        best = source;
      }
    }
    return best;
  }

  private static double transitionCost(int source, int level, double step) {
    return Math.max(0, level - source) * step;
  }

  private static List<Integer> path(int[][] from, int last) {
    Integer[] path = new Integer[from.length];
    int level = last;
    for (int index = from.length - 1; index >= 0; index--) {
      path[index] = level;
      level = from[index][level];
    }
    return List.of(path);
  }

  private static List<Burst> bursts(List<Integer> path, double[][] costs, int[] periods) {
    List<Burst> bursts = new ArrayList<>();
    for (int start = 0; start < path.size(); start++) {
      int before = start == 0 ? 0 : path.get(start - 1);
      for (int level = before + 1; level <= path.get(start); level++) {
        int end = start;
        double weight = 0;
        while (end < path.size() && path.get(end) >= level) {
          weight += costs[end][level - 1] - costs[end][level];
          end++;
        }
        bursts.add(new Burst(periods[start], periods[end - 1], level, weight));
      }
    }
    return List.copyOf(bursts);
  }

  private static int[] periodsWithDocuments(long[] totals) {
    return IntStream.range(0, totals.length).filter(period -> totals[period] > 0).toArray();
  }

  private static long sum(long[] counts) {
    return Arrays.stream(counts).reduce(0L, Math::addExact);
  }

  private static void check(
      long[] relevant, long[] totals, int levels, double scaling, double transition) {
    if (relevant.length != totals.length) {
      throw new IllegalArgumentException(
          relevant.length
              + " counts but "
              + totals.length
              + " totals; give one of each per period");
    }
    if (levels < 2 || !(scaling > 1) || !(transition >= 0)) {
      throw new IllegalArgumentException(
          "levels must be at least 2, scaling above 1 and transition at least 0, not "
              + levels
              + ", "
              + scaling
              + " and "
              + transition);
    }
    for (int period = 0; period < totals.length; period++) {
      if (relevant[period] < 0 || relevant[period] > totals[period]) {
        throw new IllegalArgumentException(
            "period "
                + period
                + " has "
                + relevant[period]
                + " documents with the term, out of "
                + totals[period]
                + "; the count must be between 0 and the total");
      }
    }
  }
}
