package org.baomai.page.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Conventions;
import org.baomai.page.convention.Signs;
import org.baomai.page.text.PageText;

/** Splits a page into lines, and a line that prints two things into two. */
public final class LineReader {

  /**
   * Only this many characters at each end of a line are examined: a line may be a megabyte long.
   */
  private static final int HEAD = 200;

  private static final int LONGEST_LABEL = 8;

  private static final Signs MARKS = Signs.of(Conventions.BYLINE_MARKS);

  private final PageText text;
  private final List<Line> lines = new ArrayList<>();
  private int gap;

  private LineReader(PageText text) {
    this.text = text;
  }

  /**
   * Splits a page.
   *
   * @param text the page
   * @return all lines that are not blank, in page order
   */
  public static List<Line> read(PageText text) {
    LineReader reader = new LineReader(text);
    for (LayoutColumns.Piece piece : LayoutColumns.read(text, physicalLines(text))) {
      reader.addPhysicalLine(piece.start(), piece.end());
    }
    return LinesInContext.of(reader.lines);
  }

  private static List<LayoutColumns.Piece> physicalLines(PageText text) {
    List<LayoutColumns.Piece> lines = new ArrayList<>();
    int start = 0;
    for (int offset = 0; offset <= text.length(); offset++) {
      if (offset == text.length() || PageText.isLineEnd(text.at(offset))) {
        lines.add(new LayoutColumns.Piece(start, offset, 0));
        boolean carriageReturn =
            offset + 1 < text.length() && text.at(offset) == '\r' && text.at(offset + 1) == '\n';
        offset += carriageReturn ? 1 : 0;
        start = offset + 1;
      }
    }
    return lines;
  }

  private void addPhysicalLine(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(start)) {
      start++;
    }
    while (end > start && isSpace(end - 1)) {
      end--;
    }
    if (start == end) {
      gap++;
      return;
    }
    int cut = visibleCut(start, end);
    addPiece(start, cut, gap, start > from);
    while (cut < end) {
      int next = cut;
      while (isSpace(next)) {
        next++;
      }
      cut = visibleCut(next, end);
      addPiece(next, cut, -1, next > 0 && PageText.isBlank(text.at(next - 1)));
    }
    gap = 0;
  }

  /** Whether a character is a visible blank; dropped characters belong to the words around them. */
  private boolean isSpace(int offset) {
    return PageText.isBlank(text.at(offset)) && !text.isDropped(offset);
  }

  /** The first cut, if a visible character follows it; otherwise {@code end}. */
  private int visibleCut(int start, int end) {
    int cut = firstCut(start, end);
    for (int offset = cut; offset < end; offset++) {
      if (!PageText.isBlank(text.at(offset))) {
        return cut;
      }
    }
    return end;
  }

  private void addPiece(int from, int to, int gapBefore, boolean spaceBefore) {
    int end = to;
    while (isSpace(end - 1)) {
      end--;
    }
    int content = from;
    while (content < end && text.at(content) == '#') {
      content++;
    }
    int level = content - from;
    boolean heading =
        level >= 1 && level <= 6 && content < end && PageText.isBlank(text.at(content));
    if (heading) {
      while (PageText.isBlank(text.at(content))) {
        content++;
      }
    } else {
      content = from;
      level = 0;
      int label = labelLength(from, end);
      if (label > 0) {
        content += label;
        level = 1;
      }
    }
    String words = text.slice(content, end);
    lines.add(
        new Line(
            from,
            end,
            content,
            words,
            LineClassifier.kindOf(words),
            level,
            gapBefore,
            spaceBefore,
            text.width(content, end)));
  }

  /** The number of characters of a label that names the headline (标题：), if words follow it. */
  private int labelLength(int from, int end) {
    String head = text.slice(from, Math.min(end, from + LONGEST_LABEL));
    return Conventions.HEADLINE_LABEL
        .firstIn(head)
        .map(label -> text.offsetAfter(from, codePoints(head, label.end())) - from)
        .filter(length -> from + length < end)
        .orElse(0);
  }

  /**
   * The first offset where the line [start, end) must be split; {@code end} if it prints one thing.
   */
  private int firstCut(int start, int end) {
    int cut = cutAfterJumpMark(start, end);
    if (cut < end) {
      return cut;
    }
    cut = cutBeforeMarkedByline(start, end);
    if (cut < end) {
      return cut;
    }
    cut = cutBeforeDateline(start, end);
    return cut < end ? cut : cutBeforeJumpTo(start, end);
  }

  private int cutAfterJumpMark(int start, int end) {
    String head = text.slice(start, Math.min(end, start + 40));
    return Conventions.JUMP_FROM
        .firstIn(head)
        .map(jump -> Math.min(end, text.offsetAfter(start, codePoints(head, jump.end()))))
        .orElse(end);
  }

  private int cutBeforeMarkedByline(int start, int end) {
    for (int offset = Math.max(start + 1, end - HEAD); offset < end; offset++) {
      boolean marked = MARKS.contains(text.at(offset));
      if (marked && BylineReader.isByline(text.slice(offset, end))) {
        return offset;
      }
    }
    return end;
  }

  private int cutBeforeDateline(int start, int end) {
    String head = text.slice(start, Math.min(end, start + HEAD));
    int dateline = Conventions.DATELINE_INSIDE_LINE.firstIn(head).map(MatchResult::start).orElse(0);
    if (dateline == 0) {
      return end;
    }
    String before = head.substring(0, dateline);
    boolean headline = before.indexOf('。') < 0 && before.indexOf('，') < 0 && !before.endsWith("据");
    boolean blankBefore = PageText.isBlank(before.charAt(before.length() - 1));
    return headline && blankBefore ? text.offsetAfter(start, codePoints(head, dateline)) : end;
  }

  private int cutBeforeJumpTo(int start, int end) {
    int from = Math.max(start, end - 24);
    String tail = text.slice(from, end);
    Optional<MatchResult> jump = Conventions.JUMP_TO.firstIn(tail);
    if (jump.isEmpty()) {
      return end;
    }
    int cut = text.offsetAfter(from, codePoints(tail, jump.get().start()));
    while (cut < end && PageText.isBlank(text.at(cut))) {
      cut++;
    }
    return cut > start ? cut : end;
  }

  private static int codePoints(String string, int charIndex) {
    return string.codePointCount(0, charIndex);
  }
}
