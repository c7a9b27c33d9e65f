package org.baomai.page;

import java.util.List;

/**
 * How much lines look like a heading rather than a scrap of a paragraph that a column break cut
 * off. Hand-set log-odds; what stands around the lines is the assembly's business.
 */
final class HeadingCue {

  private HeadingCue() {}

  /** Log-odds for heading against scrap; 0 is undecided. */
  static double logOdds(List<Line> lines, PageShape shape) {
    Line first = lines.get(0);
    Line last = lines.get(lines.size() - 1);
    if (first.level() > 0) {
      return 8;
    }
    double odds = shape.marked() ? -2 : 2;
    String words = first.content();
    String end = last.content();
    odds -= last.isFinished() && end.indexOf('？') < 0 && end.indexOf('！') < 0 ? 2 : 0;
    for (Line line : lines) {
      odds -= 0.7 * commas(line.content());
    }
    odds -= "的和在了与等及对为是将从".indexOf(end.charAt(end.length() - 1)) >= 0 ? 2 : 0;
    odds -= isUnbalanced(lines) ? 1.5 : 0;
    odds += words.indexOf(' ') > 0 && !shape.spaceWrapped() ? 1 : 0;
    odds += words.startsWith("——") ? 4 : 0;
    odds -= fillsColumn(lines, shape) ? 2.5 : 0;
    return odds;
  }

  private static int commas(String words) {
    return (int) words.chars().filter(c -> c == '，' || c == ',' || c == '；').count();
  }

  private static boolean isUnbalanced(List<Line> lines) {
    int depth = 0;
    for (Line line : lines) {
      for (int index = 0; index < line.content().length(); index++) {
        char c = line.content().charAt(index);
        depth += "“《（(【".indexOf(c) >= 0 ? 1 : "”》）)】".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return depth != 0;
  }

  /** A single line exactly as wide as a column, or as a first line in it. */
  private static boolean fillsColumn(List<Line> lines, PageShape shape) {
    int wrap = shape.wrapWidth();
    int width = lines.get(0).width();
    boolean full = Math.abs(width - wrap) <= 1 || Math.abs(width + 4 - wrap) <= 1;
    boolean allFull =
        lines.stream()
            .limit(lines.size() - 1L)
            .allMatch(line -> Math.abs(line.width() - wrap) <= 1);
    return wrap > 0 && full && (lines.size() == 1 || allFull);
  }
}
