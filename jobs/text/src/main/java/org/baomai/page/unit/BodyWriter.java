package org.baomai.page.unit;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.Story.Part;
import org.baomai.page.block.Block;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.Line;
import org.baomai.page.line.PageShape;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.PageText;

/**
 * The body of a story as running text.
 *
 * @param reading the body with its map, one paragraph per line
 * @param sectionHeads its section heads (小标题), in reading order
 */
public record BodyWriter(ReadingText reading, List<String> sectionHeads) {

  /** An indent of two full-width characters. */
  private static final int INDENT = 4;

  /** The greatest number of lines of a column; longer ones are read in parts. */
  private static final int LONGEST_COLUMN = 200;

  /**
   * Writes the body of a story.
   *
   * @param page the page
   * @param story the story
   * @param shape how the page was wrapped
   * @return the body; empty if the story has no body blocks
   */
  public static BodyWriter write(PageText page, Story story, PageShape shape) {
    ReadingText reading = new ReadingText(page);
    List<String> heads = new ArrayList<>();
    boolean open = false;
    Role before = Role.BODY;
    List<Part> parts = story.parts();
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      if (part.role() == Role.SECTION) {
        boolean sameHead = before == Role.SECTION && part.block().gap() == 0;
        appendHead(reading, part.block().lines(), sameHead, heads);
        open = false;
      } else if (part.role() == Role.BODY) {
        List<Line> column = shape.hardWrapped() ? spacedOut(parts, index) : List.of();
        List<Line> lines = column.isEmpty() ? part.block().lines() : column;
        index += Math.max(0, column.size() - 1);
        boolean head = !open && shape.hardWrapped() && opensWithHead(lines, parts, index);
        if (head) {
          appendHead(reading, lines.subList(0, 1), false, heads);
        }
        appendLines(reading, lines.subList(head ? 1 : 0, lines.size()), open, shape);
        boolean headOnly = head && lines.size() == 1;
        open = !headOnly && !reading.isFinished();
      }
      before = part.role();
    }
    return new BodyWriter(reading, heads);
  }

  /**
   * Whether the first line breaks off long before the end of the column. No line of a paragraph
   * does, so it is a section head.
   */
  private static boolean opensWithHead(List<Line> lines, List<Part> parts, int index) {
    Line first = lines.get(0);
    char last = first.content().charAt(first.content().length() - 1);
    boolean mark = Conventions.NOT_AT_START.indexOf(last) >= 0;
    List<Line> following = following(lines, parts, index);
    if (first.isFinished() || mark || following.isEmpty()) {
      return false;
    }
    int column = following.stream().mapToInt(Line::width).max().orElse(0);
    return first.width() < following.get(0).width() - INDENT && first.width() * 4 < column * 3;
  }

  /** The two lines after the first one, of which the first may be indented. */
  private static List<Line> following(List<Line> lines, List<Part> parts, int index) {
    List<Line> following = new ArrayList<>(lines.subList(1, Math.min(3, lines.size())));
    int page = parts.get(index).block().index();
    for (int next = index + 1; next < parts.size() && following.size() < 2; next++) {
      Part part = parts.get(next);
      boolean follows = part.role() == Role.BODY && part.block().index() == page + next - index;
      if (!follows) {
        break;
      }
      following.addAll(part.block().lines().subList(0, Math.min(2, part.block().lines().size())));
    }
    return following;
  }

  /**
   * The lines of a column in which a blank line follows each line, so that each line is a block. At
   * least half of its lines end inside a sentence. Empty if no such column begins here.
   */
  private static List<Line> spacedOut(List<Part> parts, int from) {
    List<Line> column = new ArrayList<>();
    int unfinished = 0;
    int page = parts.get(from).block().index();
    for (Part part : parts.subList(from, parts.size())) {
      Block block = part.block();
      boolean next = part.role() == Role.BODY && block.index() == page + column.size();
      if (!next || block.lines().size() > 1 || column.size() == LONGEST_COLUMN) {
        break;
      }
      column.add(block.lines().get(0));
      unfinished += column.get(column.size() - 1).isFinished() ? 0 : 1;
    }
    return column.size() >= 3 && unfinished * 2 >= column.size() ? column : List.of();
  }

  /** Appends lines as a section head, or to the section head directly before them. */
  private static void appendHead(
      ReadingText reading, List<Line> lines, boolean sameHead, List<String> heads) {
    if (!sameHead) {
      reading.startParagraph();
    }
    int from = reading.size();
    lines.forEach(reading::appendHeading);
    String words = reading.wordsFrom(from);
    if (sameHead) {
      heads.set(heads.size() - 1, heads.get(heads.size() - 1) + words);
    } else {
      heads.add(words);
    }
  }

  private static void appendLines(
      ReadingText reading, List<Line> lines, boolean sentenceOpen, PageShape shape) {
    int column = lines.stream().mapToInt(Line::width).max().orElse(0);
    boolean sameParagraph = sentenceOpen;
    boolean spaces = shape.hardWrapped() && hasRealSpacesAtLineEnds(reading, lines);
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (!sameParagraph) {
        reading.startParagraph();
      } else if (index > 0 && spaces) {
        reading.appendSpaceBetween(lines.get(index - 1), line);
      }
      reading.appendBody(line, shape);
      sameParagraph =
          shape.hardWrapped()
              ? !(reading.isFinished() && endsParagraph(lines, index, column))
              : !reading.isFinished();
    }
  }

  /** Spaces at all line ends come from the text extraction; spaces at a few are real. */
  private static boolean hasRealSpacesAtLineEnds(ReadingText reading, List<Line> lines) {
    int spaces = 0;
    for (int index = 1; index < lines.size(); index++) {
      spaces += reading.spaceBetween(lines.get(index - 1), lines.get(index)) >= 0 ? 1 : 0;
    }
    return spaces > 0 && spaces <= 1 + lines.size() / 4;
  }

  /**
   * Whether a line that ends a sentence also ends its paragraph: it is short, or the next line is
   * indented, or the next line is short by a lost indent. A line may also be short because a Latin
   * word or a number did not fit on it.
   */
  private static boolean endsParagraph(List<Line> lines, int index, int column) {
    if (lines.get(index).width() < column - INDENT + 1) {
      return true;
    }
    if (index + 1 == lines.size()) {
      return false;
    }
    Line next = lines.get(index + 1);
    boolean lostIndent =
        next.width() < column - INDENT + 1
            && next.width() >= column - 2 * INDENT
            && !next.isFinished()
            && index + 2 < lines.size()
            && !opensWithLatin(lines.get(index + 2));
    return next.spaceBefore() || lostIndent;
  }

  private static boolean opensWithLatin(Line line) {
    char first = line.content().charAt(0);
    return first < 0x250 && Character.isLetterOrDigit(first);
  }
}
