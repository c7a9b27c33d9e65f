package org.baomai.page.block;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.line.Line;
import org.baomai.page.text.PageText;

/** Computes the spans of blocks on the page. */
public final class BlockSpans {

  private BlockSpans() {}

  /**
   * Returns the spans of blocks.
   *
   * @param page the page
   * @param blocks the blocks, in the wanted order
   * @return their spans, in the same order; neighbours with only blanks between them are joined
   */
  public static List<Span> of(PageText page, List<Block> blocks) {
    List<Span> spans = new ArrayList<>();
    for (Block block : blocks) {
      for (Line line : block.lines()) {
        int last = spans.size() - 1;
        boolean runsOn = last >= 0 && isBlankBetween(page, spans.get(last).end(), line.start());
        if (runsOn) {
          spans.set(last, new Span(spans.get(last).start(), line.end()));
        } else {
          spans.add(new Span(line.start(), line.end()));
        }
      }
    }
    return spans;
  }

  private static boolean isBlankBetween(PageText page, int from, int to) {
    if (from > to) {
      return false;
    }
    for (int offset = from; offset < to; offset++) {
      if (!PageText.isBlank(page.at(offset))) {
        return false;
      }
    }
    return true;
  }
}
