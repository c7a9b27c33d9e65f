package org.baomai.show;

import java.util.List;
import java.util.Locale;

/**
 * The reasons for the action that the parser took with a block of a page.
 *
 * @param line number of its first line on the page, from 1
 * @param words its text
 * @param action the action
 * @param logOdds log-odds of the action, the sum of its features
 * @param features contributions, strongest first; empty if there was no choice
 * @param instead the alternative action; null if there is none
 */
public record StepReasons(
    int line, String words, String action, double logOdds, List<Feature> features, Other instead) {

  private static final int STRONGEST = 4;
  private static final int WIDEST_WORDS = 40;
  private static final String INDENT = "        ";

  /** Copies the list of features. */
  public StepReasons {
    features = List.copyOf(features);
  }

  /**
   * The contribution of a feature.
   *
   * @param name name of the feature
   * @param logOdds above 0 if it supports the action, below 0 if it opposes it
   */
  public record Feature(String name, double logOdds) {}

  /**
   * An alternative action.
   *
   * @param action the action
   * @param less log-odds by which the page as a whole is less likely with it
   */
  public record Other(String action, double less) {}

  /** The reasons as lines of text: action, contributions and alternative. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%6d  ", line));
    text.append(DisplayWidth.cut(words.replaceAll("\\p{Cntrl}+", " "), WIDEST_WORDS));
    text.append('\n').append(INDENT).append(action);
    if (features.isEmpty()) {
      text.append(": no alternative");
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
