package org.baomai.page.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baomai.page.byline.AuthorNames;
import org.baomai.page.convention.Conventions;
import org.baomai.page.text.LineText;

/**
 * Lines read again by what stands around them: the name of the paper above its folio, a date over
 * several lines, names under an editor's line, and the author lines that papers print between
 * headline and text without saying what they are.
 *
 * <pre>
 *   青石镇办起农民夜校             headline
 *   本报记者                       BYLINE, though no name stands on it
 *   沈                             BYLINE
 *   岚                             BYLINE
 *   连日来，青石镇…                text
 * </pre>
 */
final class LinesInContext {
  private static final int MOST_PIECES_OF_A_DATE = 6;
  private static final int LONGEST_DATE = 40;
  private static final int MOST_NAME_LINES = 12;

  /** Blank lines between the lines of one list of names. */
  private static final int WIDEST_GAP = 2;

  /** Display width of the narrowest line of running text. */
  private static final int NARROWEST_TEXT = 24;

  private static final int WIDEST_HEADLINE = 100;
  private static final int SHORTEST_HEADLINE = 4;

  private static final Pattern PAPER_NAME =
      Conventions.pattern("(?:[一-龥]{2,6}(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|青年报|周报|导报)|[一-龥]{1,3}报)");

  private final List<Line> lines;

  private LinesInContext(List<Line> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /** The same lines in the same order, some of another kind. */
  static List<Line> of(List<Line> lines) {
    LinesInContext context = new LinesInContext(lines);
    context.readDates();
    context.readPaperNames();
    context.readEditors();
    context.readAuthors();
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

  /** Behind the last of the lines that together print a date and nothing else. */
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
      if (index > first && dated && LineClassifier.isFolio(joined.toString())) {
        end = index + 1;
      }
    }
    return end;
  }

  private void readPaperNames() {
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      boolean beside =
          (index > 0 && lines.get(index - 1).kind() == LineKind.FOLIO && line.gap() <= 1)
              || (index + 1 < lines.size()
                  && lines.get(index + 1).kind() == LineKind.FOLIO
                  && lines.get(index + 1).gap() <= 1);
      if (line.isText() && beside && PAPER_NAME.matcher(stripped(line)).matches()) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }

  /** Further names under an editor's line: 责编：沈岚, then 陆峻. */
  private void readEditors() {
    for (int index = 1; index < lines.size(); index++) {
      Line above = lines.get(index - 1);
      Line line = lines.get(index);
      boolean editors =
          above.kind() == LineKind.FOLIO
              && (Conventions.EDITOR.isIn(above.content()) || isNames(above));
      if (editors && line.isText() && line.gap() <= WIDEST_GAP && isNames(line)) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }

  private void readAuthors() {
    int index = 0;
    while (index < lines.size()) {
      int end = isRole(lines.get(index)) ? endOfNames(index + 1, true) : endOfAuthors(index);
      boolean any = end > index + (isRole(lines.get(index)) ? 1 : 0);
      for (int name = index; any && name < end; name++) {
        lines.set(name, lines.get(name).as(LineKind.BYLINE));
      }
      index = Math.max(index + 1, end);
    }
  }

  /** A role without a name, or a byline that more names may follow. */
  private boolean isRole(Line line) {
    return line.kind() == LineKind.BYLINE
        || (line.isText() && Conventions.ROLE_ALONE.is(stripped(line)));
  }

  /** Behind the last of the name lines from here on; {@code from} if there is none. */
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

  /** Behind author lines without a role that stand between a headline and its text. */
  private int endOfAuthors(int from) {
    if (from == 0 || !lines.get(from).isText() || !isNames(lines.get(from))) {
      return from;
    }
    Line headline = lines.get(from - 1);
    if (lines.get(from).gap() != 0 || !mayBeHeadline(headline)) {
      return from;
    }
    int end = endOfNames(from, false);
    if (end == from || end == lines.size()) {
      return from;
    }
    return isStart(lines.get(end)) ? end : from;
  }

  private static boolean mayBeHeadline(Line line) {
    String words = line.content();
    return line.isText()
        && words.length() >= SHORTEST_HEADLINE
        && line.width() <= WIDEST_HEADLINE
        && words.indexOf('。') < 0
        && "，,；;、".indexOf(words.charAt(words.length() - 1)) < 0
        && !line.opensWithDateline();
  }

  /** Whether a story's text may begin here, or the line that says where it was printed. */
  private static boolean isStart(Line line) {
    boolean running =
        line.isText()
            && !isNames(line)
            && (line.width() >= NARROWEST_TEXT || line.isFinished() || line.opensWithDateline());
    return running || line.kind() == LineKind.SOURCE;
  }

  private static boolean isNames(Line line) {
    return line.level() == 0 && AuthorNames.mayBe(line.content());
  }

  private static String stripped(Line line) {
    return LineText.stripped(line.content());
  }
}
