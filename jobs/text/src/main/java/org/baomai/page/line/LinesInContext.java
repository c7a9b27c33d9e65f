package org.baomai.page.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baomai.page.byline.AuthorNames;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Conventions;
import org.baomai.page.text.LineText;

/**
 * Reclassifies lines by the lines around them: the name of the newspaper above its folio, a date
 * over several lines, names below an editor line, and lines of author names without a role between
 * headline and text.
 *
 * <pre>
 *   青石镇办起农民夜校             HEADLINE
 *   本报记者                       BYLINE, although it has no name
 *   沈                             BYLINE
 *   岚                             BYLINE
 *   连日来，青石镇…                TEXT
 * </pre>
 */
final class LinesInContext {
  private static final int MOST_PIECES_OF_A_DATE = 6;
  private static final int LONGEST_DATE = 40;
  private static final int MOST_NAME_LINES = 12;
  private static final int LONGEST_CREDIT = 160;

  /** The greatest number of blank lines between the lines of one list of names. */
  private static final int WIDEST_GAP = 2;

  /** The display width of the narrowest line of running text. */
  private static final int NARROWEST_TEXT = 24;

  private static final int WIDEST_HEADLINE = 100;
  private static final int SHORTEST_HEADLINE = 4;
  private static final int MOST_HEADLINE_LINES = 5;

  private static final Pattern PAPER_NAME =
      Conventions.pattern("(?:[一-龥]{2,6}(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|青年报|周报|导报)|[一-龥]{1,3}报)");

  private final List<Line> lines;

  private LinesInContext(List<Line> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /** Returns the same lines in the same order, some with another kind. */
  static List<Line> of(List<Line> lines) {
    LinesInContext context = new LinesInContext(lines);
    context.readDates();
    context.readPaperNames();
    context.readEditors();
    context.readEditorsNotes();
    context.readPhotographers();
    context.readClosingCredits();
    context.readAuthors();
    context.readClosingNames();
    context.readHeadlines();
    return context.lines;
  }

  private void readDates() {
    for (int first = 0; first < lines.size(); first++) {
      int last = endOfDate(first);
      for (int index = first; index < last; index++) {
        lines.set(index, lines.get(index).as(LineKind.FOLIO));
      }
      first = Math.max(first, last - 1);
    }
  }

  /** The index after the last of the lines that together print a date and nothing else. */
  private int endOfDate(int first) {
    StringBuilder joined = new StringBuilder();
    int end = first;
    int most = Math.min(lines.size(), first + MOST_PIECES_OF_A_DATE);
    for (int index = first; index < most; index++) {
      Line line = lines.get(index);
      boolean piece = (line.isText() || line.kind() == LineKind.FOLIO) && line.gap() <= 1;
      if (!(piece || index == first) || !(line.isText() || line.kind() == LineKind.FOLIO)) {
        break;
      }
      joined.append(line.content());
      if (joined.length() > LONGEST_DATE) {
        break;
      }
      boolean dated = joined.indexOf("年") >= 0 && joined.indexOf("日") >= 0;
      if (index > first && dated && LineClassifier.isDated(joined.toString())) {
        end = index + 1;
      }
    }
    return end;
  }

  private void readPaperNames() {
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      boolean nextToFolio =
          (index > 0 && lines.get(index - 1).kind() == LineKind.FOLIO && line.gap() <= 1)
              || (index + 1 < lines.size()
                  && lines.get(index + 1).kind() == LineKind.FOLIO
                  && lines.get(index + 1).gap() <= 1);
      if (line.isText() && nextToFolio && PAPER_NAME.matcher(stripped(line)).matches()) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }

  /** Reads further names below an editor line: 责编：沈岚, then 陆峻. */
  private void readEditors() {
    for (int index = 1; index < lines.size(); index++) {
      Line above = lines.get(index - 1);
      if (above.isText() && Conventions.EDITOR_WITHOUT_NAME.matches(stripped(above))) {
        above = above.as(LineKind.FOLIO);
        lines.set(index - 1, above);
      }
      Line line = lines.get(index);
      boolean editors =
          above.kind() == LineKind.FOLIO
              && (Conventions.EDITOR.isIn(above.content())
                  || Conventions.EDITOR_WITHOUT_NAME.matches(stripped(above))
                  || isNames(above));
      boolean names = line.isText() && line.gap() <= WIDEST_GAP && isNames(line);
      boolean spread = names && line.content().length() == 1;
      if (editors && names && (spread || AuthorNames.areLikely(line.content(), false))) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }

  /** Reads the signature of an editor's note, also on two lines: ——编, then 者. */
  private void readEditorsNotes() {
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.isText() && Conventions.EDITOR_SIGNATURE.matches(stripped(line))) {
        lines.set(index, line.as(LineKind.CROSS_REFERENCE));
        boolean cut = index + 1 < lines.size() && stripped(lines.get(index + 1)).equals("者");
        if (cut) {
          lines.set(index + 1, lines.get(index + 1).as(LineKind.CROSS_REFERENCE));
        }
      }
    }
  }

  /** Reads a role with the photographer below it: 新华社记者, then 何望摄. */
  private void readPhotographers() {
    for (int index = 1; index < lines.size(); index++) {
      Line role = lines.get(index - 1);
      Line name = lines.get(index);
      if (role.isText()
          && name.gap() <= WIDEST_GAP
          && Conventions.ROLE_ALONE.matches(stripped(role))
          && Conventions.PHOTOGRAPHER.matches(stripped(name))) {
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
    for (int index = first; index < Math.min(lines.size(), first + MOST_NAME_LINES); index++) {
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
          && isNames(line)
          && line.content().strip().indexOf(' ') > 0
          && AuthorNames.areLikely(line.content(), false)) {
        lines.set(index, line.as(LineKind.BYLINE));
      }
    }
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
        && Conventions.ROLE_ALONE.matches(stripped(line))
        && mayBeHeadline(lines.get(index - 1))
        && isStart(lines.get(index + 1));
  }

  /** Reads headlines directly above a source line or a dateline on a separate line. */
  private void readHeadlines() {
    for (int index = 1; index < lines.size(); index++) {
      Line line = lines.get(index);
      boolean sent =
          line.isText() && line.gap() > 0 && Conventions.DATELINE_ALONE.matches(stripped(line));
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
    return line.kind() == LineKind.BYLINE
        || (line.isText() && Conventions.ROLE_ALONE.matches(stripped(line)));
  }

  /** The index after the last of the name lines from an index on; {@code from} if there is none. */
  private int endOfNames(int from, boolean underRole) {
    StringBuilder names = new StringBuilder();
    int end = from;
    for (int index = from; index < Math.min(lines.size(), from + MOST_NAME_LINES); index++) {
      Line line = lines.get(index);
      boolean piece = line.isText() && line.gap() <= WIDEST_GAP && isNames(line);
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
    if (from == 0 || !lines.get(from).isText() || !isNames(lines.get(from))) {
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
            && !isNames(line)
            && (line.width() >= NARROWEST_TEXT || line.isFinished() || line.opensWithDateline());
    boolean numbered = line.isText() && Conventions.SECTION_NUMBER.isAtStartOf(stripped(line));
    return running || numbered || line.kind() == LineKind.SOURCE;
  }

  private static boolean isNames(Line line) {
    return line.level() == 0 && AuthorNames.mayBe(line.content());
  }

  private static String stripped(Line line) {
    return LineText.stripped(line.content());
  }
}
