package org.baomai.reprint;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;

/**
 * The figures of a text. Set phrases come back with other figures: of weather, lottery, prices,
 * cases. Where two texts agree in their words and not in their figures, they are two.
 */
final class Figures {
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** Chance that two texts of set phrases have a figure in common. */
  private static final double BY_CHANCE = 0.25;

  private static final double LEAST_CHANCE = 0.02;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** The figures of a text, each with how often it stands there. */
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
   * Log-odds that one text was made of the other, against set phrases filled in twice, as far as
   * figures tell; of the text with fewer of them, of both where they have as many, so that it is
   * the same whichever is asked.
   *
   * @param kept chance of a letter to be kept in a reprint, 0 to 1; so a figure of two digits is
   *     kept with its square
   */
  double sameText(Figures other, double kept) {
    int difference = total() - other.total();
    if (difference == 0) {
      return Math.min(madeOf(other, kept), other.madeOf(this, kept));
    }
    return difference < 0 ? madeOf(other, kept) : other.madeOf(this, kept);
  }

  private double madeOf(Figures more, double kept) {
    double logOdds = 0;
    for (Map.Entry<String, Integer> figure : counts.entrySet()) {
      int found = Math.min(figure.getValue(), more.counts.getOrDefault(figure.getKey(), 0));
      int lost = figure.getValue() - found;
      double stays = Math.pow(kept, figure.getKey().length());
      logOdds += found * Math.log(Math.max(stays, LEAST_CHANCE) / BY_CHANCE);
      logOdds += lost * Math.log(Math.max(1 - stays, LEAST_CHANCE) / (1 - BY_CHANCE));
    }
    return logOdds;
  }
}
