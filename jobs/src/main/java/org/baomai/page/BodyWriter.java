package org.baomai.page;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.Story.Part;

/**
 * Writes a story's body as it is read.
 *
 * @param reading the body, one paragraph a line
 * @param sectionHeads its section heads
 */
record BodyWriter(ReadingText reading, List<String> sectionHeads) {

  /** An indent of two full-width characters. */
  private static final int INDENT = 4;

  static BodyWriter write(PageText page, Story story, PageShape shape) {
    ReadingText reading = new ReadingText(page);
    List<String> heads = new ArrayList<>();
    boolean open = false;
    Role before = Role.BODY;
    for (Part part : story.parts()) {
      if (part.role() == Role.SECTION) {
        appendHead(reading, part.block(), before == Role.SECTION, heads);
        open = false;
      } else if (part.role() == Role.BODY) {
        appendBlock(reading, part.block(), open, shape);
        open = !part.block().finished();
      }
      before = part.role();
    }
    return new BodyWriter(reading, heads);
  }

  /** Lines of one section head without a blank line between are one head. */
  private static void appendHead(
      ReadingText reading, Block head, boolean afterHead, List<String> heads) {
    boolean sameHead = afterHead && head.gap() == 0;
    if (!sameHead) {
      reading.startParagraph();
    }
    int from = reading.words().length();
    head.lines().forEach(reading::appendHeading);
    String words = reading.words().substring(from);
    if (sameHead) {
      heads.set(heads.size() - 1, heads.get(heads.size() - 1) + words);
    } else {
      heads.add(words);
    }
  }

  private static void appendBlock(
      ReadingText reading, Block block, boolean goesOn, PageShape shape) {
    boolean sameParagraph = goesOn;
    int column = block.width();
    for (Line line : block.lines()) {
      if (!sameParagraph) {
        reading.startParagraph();
      }
      reading.appendBody(line, shape);
      boolean shortLine = line.width() < column - INDENT + 1;
      sameParagraph = shape.hardWrapped() ? !(line.isFinished() && shortLine) : !line.isFinished();
    }
  }
}
