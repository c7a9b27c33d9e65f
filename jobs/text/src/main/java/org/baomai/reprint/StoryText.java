package org.baomai.reprint;

import java.time.LocalDate;

/**
 * A story's text, made ready to be held against others.
 *
 * <p>Another text is the same if, letter by letter and in order, nearly two thirds of the longer
 * one stand in both (of a text of few letters more), or three quarters of the shorter one with half
 * of its 5-grams unbroken (an excerpt; the shorter, the more of them); unless the days they tell of
 * or their figures say that set phrases were filled in twice. The limits are set by made archives
 * of reprints with up to 30 % of characters edited, and by what a news broadcast says day by day.
 */
public final class StoryText {
  /** Fewer letters than this are a line, not a text: they are not compared. */
  public static final int LEAST_LETTERS = 50;

  private static final int LEAST_OF_EXCERPT = 80;
  private static final double LEAST_SHARED = 0.06;
  private static final double SAME_ORDER = 0.64;
  private static final double SAME_ORDER_OF_A_LINE = 0.8;
  private static final int LETTERS_THAT_TELL = 150;
  private static final double SAME_ORDER_OF_EXCERPT = 0.75;
  private static final double UNBROKEN_OF_EXCERPT = 0.5;
  private static final double UNBROKEN_OF_SHORT_EXCERPT = 0.8;
  private static final double LONGEST_BESIDE_EXCERPT = 2.5;
  private static final double SET_PHRASES = Math.log(0.2);

  private final int[] letters;
  private final Shingles shingles;
  private final String text;
  private final LocalDate issue;

  /**
   * A text.
   *
   * @param text the bodies of the story's articles, in their order
   * @param issue the day it was printed, or null
   */
  public StoryText(String text, LocalDate issue) {
    this.text = text;
    this.issue = issue;
    this.letters = Shingles.letters(text);
    this.shingles = Shingles.of(letters);
  }

  /** Letters and figures, marks and blanks left out. */
  public int[] letters() {
    return letters;
  }

  /** Its 5-grams. */
  public Shingles shingles() {
    return shingles;
  }

  /**
   * Whether this is an earlier text, whole or in part, edited or not.
   *
   * @param other printed before
   */
  public boolean isReprintOf(StoryText other) {
    double unbroken = shingles.containment(other.shingles);
    if (unbroken < LEAST_SHARED) {
      return false;
    }
    int shorter = Math.min(letters.length, other.letters.length);
    int longer = Math.max(letters.length, other.letters.length);
    int common = CommonSubsequence.length(letters, other.letters);
    boolean whole = common >= leastInOrder(longer) * longer;
    boolean excerpt =
        shorter >= LEAST_OF_EXCERPT
            && letters.length <= LONGEST_BESIDE_EXCERPT * other.letters.length
            && common >= SAME_ORDER_OF_EXCERPT * shorter
            && unbroken >= leastUnbroken((double) shorter / longer);
    return (whole || excerpt) && !areSetPhrases(other, (double) common / shorter);
  }

  /** What is said in two lines is half of it formula, whoever it is said of. */
  private static double leastInOrder(int letters) {
    double missing =
        Math.max(0, LETTERS_THAT_TELL - letters) / (double) (LETTERS_THAT_TELL - LEAST_LETTERS);
    return SAME_ORDER + missing * (SAME_ORDER_OF_A_LINE - SAME_ORDER);
  }

  /** In a long text much of a short one is found by chance, or in a phrase that many use. */
  private static double leastUnbroken(double part) {
    return Math.max(
        UNBROKEN_OF_EXCERPT,
        UNBROKEN_OF_SHORT_EXCERPT - 2 * part * (UNBROKEN_OF_SHORT_EXCERPT - UNBROKEN_OF_EXCERPT));
  }

  private boolean areSetPhrases(StoryText other, double kept) {
    return new MentionedDays(text, issue)
            .tellOtherDayThan(new MentionedDays(other.text, other.issue))
        || new Figures(text).sameText(new Figures(other.text), kept) < SET_PHRASES;
  }
}
