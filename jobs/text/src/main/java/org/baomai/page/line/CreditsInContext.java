package org.baomai.page.line;

import java.util.List;
import org.baomai.page.byline.AuthorNames;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Conventions;

/**
 * Finds credits that need the lines around them: a photographer below the role, a credit in
 * brackets over several lines, names below the last sentence of a story.
 */
final class CreditsInContext {
  private static final int MOST_CREDIT_LINES = 12;
  private static final int LONGEST_CREDIT = 160;

  /** The greatest number of blank lines between the lines of one credit. */
  private static final int WIDEST_GAP = 2;

  private final List<Line> lines;

  private CreditsInContext(List<Line> lines) {
    this.lines = lines;
  }

  /** Reclassifies lines in place. */
  static void read(List<Line> lines) {
    CreditsInContext credits = new CreditsInContext(lines);
    credits.readPhotographers();
    credits.readClosingCredits();
    credits.readClosingNames();
  }

  /** Reads a role with the photographer below it: 新华社记者, then 何望摄. */
  private void readPhotographers() {
    for (int index = 1; index < lines.size(); index++) {
      Line role = lines.get(index - 1);
      Line name = lines.get(index);
      if (role.isText()
          && name.gap() <= WIDEST_GAP
          && role.is(Conventions.ROLE_ALONE)
          && name.is(Conventions.PHOTOGRAPHER)) {
        lines.set(index - 1, role.as(LineKind.CAPTION));
        lines.set(index, name.as(LineKind.CAPTION));
      }
    }
  }

  /** Reads the credit that closes a report, in brackets over several lines. */
  private void readClosingCredits() {
    for (int first = 0; first < lines.size(); first++) {
      Line line = lines.get(first);
      if (line.isText() && "（(".indexOf(line.content().charAt(0)) >= 0) {
        int end = endOfCredit(first);
        for (int index = first; index < end; index++) {
          lines.set(index, lines.get(index).as(LineKind.BYLINE));
        }
      }
    }
  }

  /** The index after the line that closes the bracket of a credit; {@code first} if none does. */
  private int endOfCredit(int first) {
    StringBuilder words = new StringBuilder();
    for (int index = first; index < Math.min(lines.size(), first + MOST_CREDIT_LINES); index++) {
      Line line = lines.get(index);
      boolean next = line.isText() && (index == first || line.gap() <= WIDEST_GAP);
      if (!next || words.length() > LONGEST_CREDIT || line.content().indexOf('。') >= 0) {
        return first;
      }
      words.append(line.content());
      if (words.indexOf("）") >= 0 || words.indexOf(")") >= 0) {
        boolean credit = index > first && BylineReader.isByline(words.toString());
        return credit ? index + 1 : first;
      }
    }
    return first;
  }

  /** Reads two or more names directly below the last sentence of a story. */
  private void readClosingNames() {
    for (int index = 1; index < lines.size(); index++) {
      Line above = lines.get(index - 1);
      Line line = lines.get(index);
      boolean last = index + 1 == lines.size() || lines.get(index + 1).gap() != 0;
      if (last
          && line.isText()
          && line.gap() == 0
          && above.isText()
          && above.isFinished()
          && line.isNames()
          && line.content().strip().indexOf(' ') > 0
          && AuthorNames.areLikely(line.content(), false)) {
        lines.set(index, line.as(LineKind.BYLINE));
      }
    }
  }
}
