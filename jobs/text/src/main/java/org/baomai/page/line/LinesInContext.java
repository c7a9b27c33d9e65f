package org.baomai.page.line;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.convention.Conventions;

/** Reclassifies lines by the lines around them. */
final class LinesInContext {
  private LinesInContext() {}

  /** Returns the same lines in the same order, some with another kind. */
  static List<Line> of(List<Line> classified) {
    List<Line> lines = new ArrayList<>(classified);
    FoliosInContext.read(lines);
    readEditorsNotes(lines);
    CreditsInContext.read(lines);
    AuthorsInContext.read(lines);
    return lines;
  }

  /** Reads the signature of an editor's note, also on two lines: ——编, then 者. */
  private static void readEditorsNotes(List<Line> lines) {
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.isText() && line.is(Conventions.EDITOR_SIGNATURE)) {
        lines.set(index, line.as(LineKind.CROSS_REFERENCE));
        boolean cut = index + 1 < lines.size() && lines.get(index + 1).stripped().equals("者");
        if (cut) {
          lines.set(index + 1, lines.get(index + 1).as(LineKind.CROSS_REFERENCE));
        }
      }
    }
  }
}
