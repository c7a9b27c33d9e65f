package org.baomai.page.heading;

import java.util.List;
import org.baomai.page.block.HeadingOdds;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.Line;
import org.baomai.page.text.CharacterPairs;
import org.baomai.page.text.LineText;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;

/**
 * Scores the splits of a heading: which of its lines are the headline, with kicker lines above and
 * subheadline lines below.
 */
public final class TitleScores {

  /** The approximate length of a lead (导语), in characters. */
  private static final int LEAD = 200;

  private static final int SHORT = 7;
  private static final int LONG = 32;

  /** The greatest difference in display width of balanced lines. */
  private static final int BALANCED = 4;

  private final CharacterPairs pairs = CharacterPairs.standard();
  private final List<Line> lines;
  private final boolean[] joined;
  private final String[] words;
  private final int[] inBody;

  /** For each line, whether its ending names an event. */
  private final boolean[] event;

  /** For each line, whether it is the label of a sidebar. */
  private final boolean[] label;

  private final String body;
  private final String letters;

  /**
   * Prepares the scores of a heading.
   *
   * @param lines the lines of the heading, at least one
   * @param adjacent for each line, whether no other block is between it and the line before it
   * @param body the body of the story without blanks
   */
  TitleScores(List<Line> lines, boolean[] adjacent, String body) {
    this.lines = lines;
    this.joined = adjacent;
    this.body = body;
    this.letters = letters(body);
    words = new String[lines.size()];
    inBody = new int[lines.size()];
    event = new boolean[lines.size()];
    label = new boolean[lines.size()];
    for (int line = 0; line < words.length; line++) {
      words[line] = LineText.stripped(lines.get(line).content());
      event[line] = Conventions.EVENT_ENDING.isIn(words[line]);
      label[line] = Conventions.SIDE_LABEL.isIn(words[line]);
      inBody[line] = letters.indexOf(letters(words[line]));
    }
  }

  /** The number of lines that may be in the headline. */
  int lines() {
    return lines.size();
  }

  /**
   * Adds the features of lines [from, to) as the headline.
   *
   * @param from the index of the headline's first line
   * @param to the index after its last line
   * @param evidence adds up the features
   */
  public void weigh(int from, int to, Evidence evidence) {
    evidence.add(Weight.TITLE_KICKER_LINES, from);
    evidence.when(from == 0, Weight.TITLE_NO_KICKER);
    evidence.add(Weight.TITLE_SUBHEADLINE_LINES, lines.size() - to);
    evidence.when(to == lines.size(), Weight.TITLE_NO_SUBHEADLINE);
    evidence.add(Weight.TITLE_MORE_LINES, to - from - 1);
    evidence.when(to - from > 2, Weight.TITLE_THREE_LINES);
    for (int line = 1; line < lines.size(); line++) {
      joint(line, line > from && line < to, line == from || line == to, evidence);
    }
    inside(from, to, evidence);
    outside(from, to, evidence);
  }

  /** Adds the features of the joint before a line: inside the headline or at one of its ends. */
  private void joint(int line, boolean inside, boolean edge, Evidence evidence) {
    Line above = lines.get(line - 1);
    Line below = lines.get(line);
    boolean tight = isTight(line);
    double pair = pairs.affinity(last(words[line - 1]), first(words[line]));
    boolean dashed = isDashed(line);
    if (inside) {
      evidence.add(tight ? Weight.TITLE_JOINED_TIGHT : Weight.TITLE_JOINED_OVER_GAP);
      evidence.when(!joined[line], Weight.TITLE_JOINED_FAR);
      evidence.when(above.level() != below.level(), Weight.TITLE_JOINED_LEVELS);
      evidence.when(
          above.level() > 0 && above.level() == below.level(), Weight.TITLE_JOINED_SAME_LEVEL);
      evidence.add(Weight.TITLE_JOINED_PAIR, pair);
      evidence.when(body.contains(across(line)), Weight.TITLE_JOINED_QUOTE);
      evidence.when(dashed, Weight.TITLE_JOINED_DASH);
      evidence.when(
          Math.abs(above.width() - below.width()) <= BALANCED, Weight.TITLE_JOINED_BALANCED);
      evidence.when(endsWithColon(line - 1), Weight.TITLE_JOINED_COLON);
      evidence.when(namesEvent(line - 1), Weight.TITLE_JOINED_EVENT);
    } else if (edge) {
      evidence.when(tight, Weight.TITLE_PARTED_TIGHT);
      evidence.add(Weight.TITLE_PARTED_PAIR, pair);
      evidence.when(above.level() != below.level(), Weight.TITLE_PARTED_LEVELS);
      evidence.when(endsWithColon(line - 1), Weight.TITLE_PARTED_COLON);
      evidence.when(dashed, Weight.TITLE_PARTED_DASH);
    }
  }

  private void inside(int from, int to, Evidence evidence) {
    int length = 0;
    boolean marked = false;
    for (int line = from; line < to; line++) {
      length += words[line].length();
      marked |= lines.get(line).level() > 0;
      evidence.when(isQuoted(line), Weight.TITLE_QUOTES_BODY);
      evidence.when(isInBody(line), Weight.TITLE_QUOTES);
      evidence.when(label[line], Weight.TITLE_LABEL);
    }
    evidence.when(Conventions.YEAR_AND_MONTH.isAtStartOf(words[from]), Weight.TITLE_DATE);
    evidence.when(isDashed(from), Weight.TITLE_DASHED);
    evidence.when(endsWithColon(to - 1), Weight.TITLE_ENDS_WITH_COLON);
    evidence.when(length < SHORT, Weight.TITLE_SHORT);
    evidence.when(length > LONG, Weight.TITLE_LONG);
    evidence.when(HeadingOdds.isUnbalanced(lines.subList(from, to)), Weight.TITLE_UNBALANCED);
    boolean markedElsewhere = lines.stream().anyMatch(line -> line.level() > 0);
    evidence.when(!marked && markedElsewhere, Weight.TITLE_UNMARKED);
  }

  private void outside(int from, int to, Evidence evidence) {
    boolean quotes = false;
    for (int line = 0; line < from; line++) {
      quotes |= isInBody(line);
    }
    evidence.when(from > 0 && !quotes, Weight.TITLE_KICKER_OF_ITS_OWN);
    evidence.when(from > 0 && namesEvent(from - 1), Weight.TITLE_KICKER_EVENT);
    boolean three = words.length > 2 && isTight(1) && isTight(2);
    evidence.when(from == 1 && three && !isQuoted(0), Weight.TITLE_KICKER_OF_THREE);
    evidence.when(to < words.length && namesEvent(to - 1), Weight.TITLE_EVENT_OVER_LINES);
    boolean below = false;
    for (int line = to; line < words.length; line++) {
      below |= isInBody(line) || isDashed(line);
    }
    evidence.when(to < words.length && !below, Weight.TITLE_SUBHEADLINE_OF_ITS_OWN);
    for (int line = 0; line < words.length; line++) {
      if (line < from || line >= to) {
        evidence.when(isQuoted(line), Weight.TITLE_QUOTE_OUTSIDE);
        evidence.when(words[line].length() < SHORT, Weight.TITLE_SHORT_OUTSIDE);
      }
    }
  }

  /** The two characters on each side of the joint before a line. */
  private String across(int line) {
    String above = words[line - 1];
    String below = words[line];
    return above.substring(Math.max(0, above.length() - 2))
        + below.substring(0, Math.min(2, below.length()));
  }

  private boolean isDashed(int line) {
    return words[line].startsWith("—");
  }

  private boolean endsWithColon(int line) {
    return words[line].endsWith("：") || words[line].endsWith(":");
  }

  /** Whether no blank line and no other block is between a line and the one above. */
  private boolean isTight(int line) {
    return lines.get(line).gap() == 0 && joined[line];
  }

  private boolean namesEvent(int line) {
    return event[line];
  }

  private boolean isInBody(int line) {
    return inBody[line] >= 0;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); ) {
      int codePoint = text.codePointAt(index);
      if (Character.isLetterOrDigit(codePoint)) {
        letters.appendCodePoint(codePoint);
      }
      index += Character.charCount(codePoint);
    }
    return letters.toString();
  }

  /** Whether a line quotes the body below the lead; headlines summarize the lead. */
  private boolean isQuoted(int line) {
    return inBody[line] > LEAD;
  }

  private static char first(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static char last(String text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }
}
