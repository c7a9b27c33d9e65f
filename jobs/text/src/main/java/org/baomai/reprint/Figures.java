package org.baomai.reprint;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;

/**
 * The numbers in a text. Formulaic texts, such as reports on weather, lottery, prices or case
 * counts, recur with other numbers. Texts that agree in their words but not in their numbers are
 * different texts.
 */
final class Figures {
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** Probability that a number of one formulaic text occurs in another. */
  private static final double CHANCE_OF_COMMON_NUMBER = 0.25;

  private static final double MIN_PROBABILITY = 0.02;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** The numbers in a text with their counts. */
  Figures(String text) {
    Matcher figure = FIGURE.matcher(Fold.fold(text));
    while (figure.find()) {
      counts.merge(figure.group(), 1, Integer::sum);
    }
  }

  private int total() {
    return counts.values().stream().mapToInt(count -> count).sum();
  }

  /**
   * Log-odds, from numbers alone, that one text is a reprint of the other rather than a second text
   * from the same formula. Computed from the text with fewer numbers, or as the minimum of both if
   * they have equally many, so that it is symmetric.
   *
   * @param other the numbers of the other text
   * @param kept probability that a letter is unchanged in a reprint, 0 to 1; a number of n
   *     characters is unchanged with probability keptⁿ
   * @return the natural logarithm of the odds; 0 without numbers
   */
  double sameText(Figures other, double kept) {
    int difference = total() - other.total();
    if (difference == 0) {
      return Math.min(logOddsOfCopy(other, kept), other.logOddsOfCopy(this, kept));
    }
    return difference < 0 ? logOddsOfCopy(other, kept) : other.logOddsOfCopy(this, kept);
  }

  private double logOddsOfCopy(Figures more, double kept) {
    double logOdds = 0;
    for (Map.Entry<String, Integer> figure : counts.entrySet()) {
      int found = Math.min(figure.getValue(), more.counts.getOrDefault(figure.getKey(), 0));
      int lost = figure.getValue() - found;
      double unchanged = Math.pow(kept, figure.getKey().length());
      logOdds += found * Math.log(Math.max(unchanged, MIN_PROBABILITY) / CHANCE_OF_COMMON_NUMBER);
      logOdds +=
          lost * Math.log(Math.max(1 - unchanged, MIN_PROBABILITY) / (1 - CHANCE_OF_COMMON_NUMBER));
    }
    return logOdds;
  }
}
