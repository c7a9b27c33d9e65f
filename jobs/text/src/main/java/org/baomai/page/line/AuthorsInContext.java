package org.baomai.page.line;

import java.util.List;
import org.baomai.page.byline.AuthorNames;
import org.baomai.page.convention.Conventions;

/**
 * Finds author lines without a role between a headline and its text, and with them the headline:
 *
 * <pre>
 *   青石镇办起农民夜校             HEADLINE
 *   本报记者                       BYLINE, although it has no name
 *   沈                             BYLINE
 *   岚                             BYLINE
 *   连日来，青石镇…                TEXT
 * </pre>
 */
final class AuthorsInContext {
  private static final int MOST_NAME_LINES = 12;

  /** The greatest number of blank lines between the lines of one list of names. */
  private static final int WIDEST_GAP = 2;

  /** The display width of the narrowest line of running text. */
  private static final int NARROWEST_TEXT = 24;

  private static final int WIDEST_HEADLINE = 100;
  private static final int SHORTEST_HEADLINE = 4;
  private static final int MOST_HEADLINE_LINES = 5;

  private final List<Line> lines;

  private AuthorsInContext(List<Line> lines) {
    this.lines = lines;
  }

  /** Reclassifies lines in place. */
  static void read(List<Line> lines) {
    AuthorsInContext authors = new AuthorsInContext(lines);
    authors.readAuthors();
    authors.readHeadlines();
  }

  private void readAuthors() {
    int index = 0;
    while (index < lines.size()) {
      boolean role = isRole(lines.get(index));
      int end = role ? endOfNames(index + 1, true) : endOfAuthors(index);
      boolean any = end > index + (role ? 1 : 0) || isOffice(index);
      if (any) {
        end = Math.max(end, index + 1);
        for (int name = index; name < end; name++) {
          lines.set(name, lines.get(name).as(LineKind.BYLINE));
        }
        markHeadline(index);
      }
      index = Math.max(index + 1, end);
    }
  }

  /** Whether a line is a role without a name between a headline and its text: 新华社记者. */
  private boolean isOffice(int index) {
    Line line = lines.get(index);
    return index > 0
        && index + 1 < lines.size()
        && line.isText()
        && line.gap() == 0
        && line.is(Conventions.ROLE_ALONE)
        && mayBeHeadline(lines.get(index - 1))
        && isStart(lines.get(index + 1));
  }

  /** Reads headlines directly above a source line or a dateline on a separate line. */
  private void readHeadlines() {
    for (int index = 1; index < lines.size(); index++) {
      Line line = lines.get(index);
      boolean sent = line.isText() && line.gap() > 0 && line.is(Conventions.DATELINE_ALONE);
      if (line.kind() == LineKind.SOURCE || sent) {
        markHeadline(index);
      }
    }
  }

  /** Marks the lines directly above as a headline if they may be one and a gap is above them. */
  private void markHeadline(int below) {
    int first = below;
    while (first > 0
        && below - first < MOST_HEADLINE_LINES
        && mayBeHeadline(lines.get(first - 1))) {
      first--;
      if (lines.get(first).gap() != 0 || !lines.get(first).isText()) {
        break;
      }
    }
    boolean whole =
        first < below
            && (first == 0
                || lines.get(first).gap() != 0
                || !lines.get(first - 1).isText()
                || lines.get(first - 1).isFinished());
    for (int index = first; whole && index < below; index++) {
      lines.set(index, lines.get(index).as(LineKind.HEADLINE));
    }
  }

  /** Whether a line is a role without a name, or a byline that more names may follow. */
  private boolean isRole(Line line) {
    return line.kind() == LineKind.BYLINE || (line.isText() && line.is(Conventions.ROLE_ALONE));
  }

  /** The index after the last of the name lines from an index on; {@code from} if there is none. */
  private int endOfNames(int from, boolean underRole) {
    StringBuilder names = new StringBuilder();
    int end = from;
    for (int index = from; index < Math.min(lines.size(), from + MOST_NAME_LINES); index++) {
      Line line = lines.get(index);
      boolean piece = line.isText() && line.gap() <= WIDEST_GAP && line.isNames();
      if (!piece) {
        break;
      }
      names.append(line.content()).append(' ');
      if (AuthorNames.areLikely(names.toString(), underRole)) {
        end = index + 1;
      }
    }
    return end;
  }

  /** The index after author lines without a role between a headline and its text. */
  private int endOfAuthors(int from) {
    if (from == 0 || !lines.get(from).isText() || !lines.get(from).isNames()) {
      return from;
    }
    Line headline = lines.get(from - 1);
    boolean near = lines.get(from).gap() >= 0 && lines.get(from).gap() <= 1;
    if (!near || !mayBeHeadline(headline) || lengthAbove(from) < SHORTEST_HEADLINE) {
      return from;
    }
    int end = endOfNames(from, false);
    if (end == from || end == lines.size()) {
      return from;
    }
    boolean apart = lines.get(from).gap() == 0 || lines.get(end).gap() > 0;
    return apart && isStart(lines.get(end)) ? end : from;
  }

  /** The number of characters of the lines directly above, up to the next gap. */
  private int lengthAbove(int index) {
    int length = 0;
    for (int above = index - 1; above >= 0 && index - above <= MOST_HEADLINE_LINES; above--) {
      length += lines.get(above).content().length();
      if (lines.get(above).gap() != 0) {
        break;
      }
    }
    return length;
  }

  private static boolean mayBeHeadline(Line line) {
    String words = line.content();
    return line.isText()
        && line.width() <= WIDEST_HEADLINE
        && words.indexOf('。') < 0
        && "，,；;、".indexOf(words.charAt(words.length() - 1)) < 0
        && !line.opensWithDateline();
  }

  /** Whether a line may be the first of a story's text, or its source line. */
  private static boolean isStart(Line line) {
    boolean running =
        line.isText()
            && !line.isNames()
            && (line.width() >= NARROWEST_TEXT || line.isFinished() || line.opensWithDateline());
    boolean numbered = line.isText() && Conventions.SECTION_NUMBER.isAtStartOf(line.stripped());
    return running || numbered || line.kind() == LineKind.SOURCE;
  }
}
