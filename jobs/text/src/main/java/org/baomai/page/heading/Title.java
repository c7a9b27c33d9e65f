package org.baomai.page.heading;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.block.Block;
import org.baomai.page.line.Line;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weights;

/**
 * A story's heading, told apart: kicker (引题), headline (主题), subheadline (副题).
 *
 * @param kicker words above the headline, empty if none
 * @param headline the headline
 * @param subheadline words below it, or null
 * @param chance how likely the headline begins and ends where it does, by the model: 0 to 1
 */
public record Title(String kicker, ReadingText headline, String subheadline, double chance) {

  /** More lines than this are below the headline. */
  private static final int MOST_LINES = 8;

  /** Lines [from, to) as the headline, with what speaks for it. */
  public record Cut(int from, int to, double score) {}

  /** The heading that these blocks make on this body. */
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
    lines.subList(best.from(), best.to()).forEach(headline::appendHeading);
    String below = joined(lines.subList(best.to(), lines.size()));
    return new Title(
        joined(lines.subList(0, best.from())), headline, below.isEmpty() ? null : below, 1 / sum);
  }

  /** All ways to take neighbouring lines as the headline. */
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

  public static List<Line> lines(List<Block> headings) {
    return headings.stream().flatMap(heading -> heading.lines().stream()).toList();
  }

  private static String joined(List<Line> lines) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      boolean parted = all.length() > 0 && (line.gap() > 0 || line.level() > 0);
      all.append(parted ? " " : "").append(line.content());
    }
    return all.toString();
  }
}
