package org.baomai.show;

import java.util.List;
import java.util.Locale;

/**
 * Why a block of a page went where it went.
 *
 * @param line number of its first line on the page, from 1
 * @param words its words
 * @param action what was done with it
 * @param logOdds sum of what spoke for and against that
 * @param features its summands, the strongest first; none where there was no choice
 * @param instead what would have been done with it otherwise; null if nothing
 */
public record StepReasons(
    int line, String words, String action, double logOdds, List<Feature> features, Other instead) {

  private static final int STRONGEST = 4;
  private static final int WIDEST_WORDS = 40;
  private static final String INDENT = "        ";

  /** Copies the list, so that reasons cannot change. */
  public StepReasons {
    features = List.copyOf(features);
  }

  /**
   * A summand.
   *
   * @param name of the feature
   * @param logOdds above 0 for the step, below 0 against it
   */
  public record Feature(String name, double logOdds) {}

  /**
   * Another step.
   *
   * @param action what is done
   * @param less by how much the page as a whole is less likely with it, as log-odds
   */
  public record Other(String action, double less) {}

  /** The reasons as lines of text: what was done, what spoke for it, what else could have been. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%6d  ", line));
    text.append(DisplayWidth.cut(words.replaceAll("\\p{Cntrl}+", " "), WIDEST_WORDS));
    text.append('\n').append(INDENT).append(action);
    if (features.isEmpty()) {
      text.append(": no choice to weigh");
    } else {
      text.append("  ").append(signed(logOdds)).append('\n').append(INDENT).append(strongest());
    }
    if (instead != null) {
      text.append('\n').append(INDENT).append("otherwise: ").append(instead.action());
      text.append("  ").append(signed(-instead.less())).append(" for the page");
    }
    return text.toString();
  }

  private String strongest() {
    StringBuilder text = new StringBuilder();
    for (Feature feature : features.subList(0, Math.min(STRONGEST, features.size()))) {
      text.append(text.length() == 0 ? "" : ", ");
      text.append(feature.name()).append(' ').append(signed(feature.logOdds()));
    }
    int more = features.size() - STRONGEST;
    return more > 0 ? text + ", and " + more + " more" : text.toString();
  }

  private static String signed(double logOdds) {
    return String.format(Locale.ROOT, "%+.1f", logOdds);
  }
}
