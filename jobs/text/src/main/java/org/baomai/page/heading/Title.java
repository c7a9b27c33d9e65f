package org.baomai.page.heading;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.line.Line;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.CharacterPairs;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weights;

/**
 * The heading of a story, split into kicker (引题), headline (主题) and subheadline (副题).
 *
 * @param kicker the lines above the headline; empty if there are none
 * @param headline the headline with its map; empty if the story has no heading
 * @param subheadline the lines below the headline; null if there are none
 * @param chance the probability of this split according to the model, 0 to 1
 */
public record Title(String kicker, ReadingText headline, String subheadline, double chance) {

  /** The display width of a full-width character. */
  private static final int WIDTH_OF_A_CHARACTER = 2;

  /** The greatest number of lines that may be in the headline; further ones are below it. */
  private static final int MOST_LINES = 8;

  /**
   * A possible split of a heading.
   *
   * @param from the index of the headline's first line
   * @param to the index after its last line
   * @param score the log-odds of the split
   */
  public record Cut(int from, int to, double score) {}

  /**
   * Splits a heading in the most likely way.
   *
   * @param page the page
   * @param headings the heading's blocks, in page order; may be empty
   * @param body the body of the story
   * @param weights the weights of the model
   * @return the heading; the first of equally likely splits
   */
  public static Title of(PageText page, List<Block> headings, String body, Weights weights) {
    ReadingText headline = new ReadingText(page);
    if (headings.isEmpty()) {
      return new Title("", headline, null, 1);
    }
    List<Line> lines = lines(headings);
    if (lines.size() == 1) {
      headline.appendHeading(lines.get(0));
      return new Title("", headline, null, 1);
    }
    List<Cut> cuts = cuts(headings, body, Evidence.of(weights));
    Cut best = cuts.get(0);
    for (Cut cut : cuts) {
      best = cut.score() > best.score() ? cut : best;
    }
    double sum = 0;
    for (Cut cut : cuts) {
      sum += Math.exp(cut.score() - best.score());
    }
    append(lines.subList(best.from(), best.to()), headline);
    String below = joined(lines.subList(best.to(), lines.size()));
    return new Title(
        joined(lines.subList(0, best.from())), headline, below.isEmpty() ? null : below, 1 / sum);
  }

  /**
   * Scores all splits, in each of which some neighbouring lines are the headline.
   *
   * @param headings the heading's blocks, in page order; at least one
   * @param body the body of the story
   * @param evidence adds up the scores
   * @return the splits, ordered by first line and then by last line
   */
  public static List<Cut> cuts(List<Block> headings, String body, Evidence evidence) {
    TitleScores scores = scores(headings, body);
    int most = scores.lines();
    List<Cut> cuts = new ArrayList<>();
    for (int from = 0; from < most; from++) {
      for (int to = from + 1; to <= most; to++) {
        evidence.next();
        scores.weigh(from, to, evidence);
        cuts.add(new Cut(from, to, evidence.score()));
      }
    }
    return cuts;
  }

  /**
   * Prepares the scores of the splits of a heading.
   *
   * @param headings the heading's blocks, in page order; at least one
   * @param body the body of the story
   * @return the scores, for at most the first eight lines
   */
  public static TitleScores scores(List<Block> headings, String body) {
    List<Line> lines = lines(headings);
    boolean[] adjacent = new boolean[lines.size()];
    int at = 0;
    int before = -2;
    for (Block heading : headings) {
      for (int line = 0; line < heading.lines().size(); line++) {
        adjacent[at++] = line > 0 || heading.index() == before + 1;
      }
      before = heading.index();
    }
    List<Line> looked = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    return new TitleScores(looked, adjacent, LineText.stripped(body));
  }

  /**
   * Returns the lines of blocks.
   *
   * @param headings the blocks
   * @return their lines, in order
   */
  public static List<Line> lines(List<Block> headings) {
    return headings.stream().flatMap(heading -> heading.lines().stream()).toList();
  }

  private static void append(List<Line> lines, ReadingText headline) {
    for (int index = 0; index < lines.size(); index++) {
      if (index > 0 && isSeparated(lines.get(index - 1), lines.get(index))) {
        headline.appendSpace();
      }
      headline.appendHeading(lines.get(index));
    }
  }

  /**
   * Joins the lines of a kicker or subheadline. A line of one character is debris of text
   * recognition and says nothing.
   */
  private static String joined(List<Line> lines) {
    StringBuilder all = new StringBuilder();
    Line before = null;
    for (Line line : lines) {
      if (LineText.stripped(line.content()).length() < 2) {
        continue;
      }
      boolean separated = before != null && isSeparated(before, line);
      all.append(separated ? " " : "").append(line.content());
      before = line;
    }
    return all.toString();
  }

  /**
   * Whether a line begins a phrase of its own, so that a blank belongs before it. A line that was
   * only wrapped is as wide as the column, so the one below is no wider.
   */
  private static boolean isSeparated(Line before, Line line) {
    if (line.gap() != 0 || line.level() > 0) {
      return true;
    }
    String above = LineText.stripped(before.content());
    String below = LineText.stripped(line.content());
    boolean wider = line.width() > before.width() + WIDTH_OF_A_CHARACTER;
    return wider
        && CharacterPairs.standard().affinity(above.charAt(above.length() - 1), below.charAt(0))
            <= 0;
  }
}
