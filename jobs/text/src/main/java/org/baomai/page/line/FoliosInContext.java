package org.baomai.page.line;

import java.util.List;
import java.util.regex.Pattern;
import org.baomai.page.byline.AuthorNames;
import org.baomai.page.convention.Conventions;

/**
 * Finds folios that need the lines around them: a date over several lines, the name of the
 * newspaper beside its folio, further names below an editor line.
 */
final class FoliosInContext {
  private static final int MOST_PIECES_OF_A_DATE = 6;
  private static final int LONGEST_DATE = 40;

  /** The greatest number of blank lines between the lines of one list of names. */
  private static final int WIDEST_GAP = 2;

  private static final Pattern PAPER_NAME =
      Conventions.pattern("(?:[一-龥]{2,6}(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|青年报|周报|导报)|[一-龥]{1,3}报)");

  private final List<Line> lines;

  private FoliosInContext(List<Line> lines) {
    this.lines = lines;
  }

  /** Reclassifies lines in place. */
  static void read(List<Line> lines) {
    FoliosInContext folios = new FoliosInContext(lines);
    folios.readDates();
    folios.readPaperNames();
    folios.readEditors();
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
      if (joined.length() + line.content().length() > LONGEST_DATE) {
        break;
      }
      joined.append(line.content());
      boolean dated = index > first && joined.indexOf("年") >= 0 && joined.indexOf("日") >= 0;
      if (dated && LineClassifier.isDated(joined.toString())) {
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
      if (line.isText() && nextToFolio && PAPER_NAME.matcher(line.stripped()).matches()) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }

  /** Reads further names below an editor line: 责编：沈岚, then 陆峻. */
  private void readEditors() {
    for (int index = 1; index < lines.size(); index++) {
      Line above = lines.get(index - 1);
      if (above.isText() && above.is(Conventions.EDITOR_WITHOUT_NAME)) {
        above = above.as(LineKind.FOLIO);
        lines.set(index - 1, above);
      }
      Line line = lines.get(index);
      boolean editors =
          above.kind() == LineKind.FOLIO
              && (Conventions.EDITOR.isIn(above.content())
                  || above.is(Conventions.EDITOR_WITHOUT_NAME)
                  || above.isNames());
      boolean names = line.isText() && line.gap() <= WIDEST_GAP && line.isNames();
      boolean spread = names && line.content().length() == 1;
      if (editors && names && (spread || AuthorNames.areLikely(line.content(), false))) {
        lines.set(index, line.as(LineKind.FOLIO));
      }
    }
  }
}
