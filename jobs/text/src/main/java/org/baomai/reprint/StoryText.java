package org.baomai.reprint;

import java.time.LocalDate;

/**
 * The text of a story, prepared for comparison with other stories.
 *
 * <p>Two texts are the same if their longest common subsequence has at least 64 % of the letters of
 * the longer one (more for short texts), or, for an excerpt, 75 % of the letters of the shorter
 * one, with at least half of its 5-grams contained in the other (more for short excerpts). They are
 * different if their dates or numbers show that both are filled-in copies of the same formula. The
 * thresholds were set on synthetic archives of reprints with up to 30 % of characters edited, and
 * on a daily news broadcast, which repeats formulas.
 */
public final class StoryText {
  /** Minimum number of letters; shorter texts are not compared. */
  public static final int MIN_LETTERS = 50;

  private static final int MIN_LETTERS_OF_EXCERPT = 80;
  private static final double MIN_CONTAINMENT = 0.06;
  private static final double MIN_COMMON = 0.64;
  private static final double MIN_COMMON_OF_SHORT_TEXT = 0.8;
  private static final int LETTERS_OF_LONG_TEXT = 150;
  private static final double MIN_COMMON_OF_EXCERPT = 0.75;
  private static final double MIN_CONTAINMENT_OF_EXCERPT = 0.5;
  private static final double MIN_CONTAINMENT_OF_SHORT_EXCERPT = 0.8;
  private static final double MAX_LENGTH_RATIO = 2.5;
  private static final double MIN_LOG_ODDS_OF_NUMBERS = Math.log(0.2);

  private final int[] letters;
  private final Shingles shingles;
  private final String text;
  private final LocalDate issue;

  /**
   * Prepares a text.
   *
   * @param text the bodies of the story's articles, in reading order
   * @param issue the issue date; null if unknown
   */
  public StoryText(String text, LocalDate issue) {
    this.text = text;
    this.issue = issue;
    this.letters = Shingles.letters(text);
    this.shingles = Shingles.of(letters);
  }

  /**
   * The letters that are compared, as {@link Shingles#letters} gives them. Callers must not change
   * the array.
   */
  public int[] letters() {
    return letters;
  }

  /** The 5-grams of the text. */
  public Shingles shingles() {
    return shingles;
  }

  /**
   * Whether this text is a reprint of an earlier one, complete or as an excerpt, possibly edited.
   *
   * @param other the earlier text
   */
  public boolean isReprintOf(StoryText other) {
    double containment = shingles.containment(other.shingles);
    if (containment < MIN_CONTAINMENT) {
      return false;
    }
    int shorter = Math.min(letters.length, other.letters.length);
    int longer = Math.max(letters.length, other.letters.length);
    int common = CommonSubsequence.length(letters, other.letters);
    boolean whole = common >= minCommon(longer) * longer;
    boolean excerpt =
        shorter >= MIN_LETTERS_OF_EXCERPT
            && letters.length <= MAX_LENGTH_RATIO * other.letters.length
            && common >= MIN_COMMON_OF_EXCERPT * shorter
            && containment >= minContainment((double) shorter / longer);
    return (whole || excerpt) && !shareOnlyAFormula(other, (double) common / shorter);
  }

  /**
   * Minimum share of common letters. Half of a text of two lines is formula, so it must agree more.
   */
  private static double minCommon(int letters) {
    double missing =
        Math.max(0, LETTERS_OF_LONG_TEXT - letters) / (double) (LETTERS_OF_LONG_TEXT - MIN_LETTERS);
    return MIN_COMMON + missing * (MIN_COMMON_OF_SHORT_TEXT - MIN_COMMON);
  }

  /**
   * Minimum containment of an excerpt. Much of a short text occurs in a long one by chance or in
   * common phrases, so a short excerpt needs more.
   */
  private static double minContainment(double part) {
    return Math.max(
        MIN_CONTAINMENT_OF_EXCERPT,
        MIN_CONTAINMENT_OF_SHORT_EXCERPT
            - 2 * part * (MIN_CONTAINMENT_OF_SHORT_EXCERPT - MIN_CONTAINMENT_OF_EXCERPT));
  }

  private boolean shareOnlyAFormula(StoryText other, double kept) {
    return new MentionedDays(text, issue)
            .haveOtherEventDayThan(new MentionedDays(other.text, other.issue))
        || new Figures(text).sameText(new Figures(other.text), kept) < MIN_LOG_ODDS_OF_NUMBERS;
  }
}
