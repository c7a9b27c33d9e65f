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
    for (Part part : story.parts()) {
      if (part.role() == Role.SECTION) {
        reading.startParagraph();
        int from = reading.words().length();
        part.block().lines().forEach(reading::appendHeading);
        heads.add(reading.words().substring(from));
        open = false;
      } else if (part.role() == Role.BODY) {
        appendBlock(reading, part.block(), open, shape);
        open = !part.block().finished();
      }
    }
    return new BodyWriter(reading, heads);
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
