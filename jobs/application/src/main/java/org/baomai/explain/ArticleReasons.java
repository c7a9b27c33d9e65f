package org.baomai.explain;

import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.Alternative;
import org.baomai.page.ExplainedBlock;
import org.baomai.page.ExplainedLine;
import org.baomai.page.PageExplanation;
import org.baomai.show.StepReasons;

/** Explains, for display, why each block of an article was attached where it is. */
public final class ArticleReasons {
  private final List<ExplainedBlock> blocks;
  private final PageLines lines;

  private ArticleReasons(PageExplanation explanation, PageLines lines) {
    this.blocks = explanation.blocks();
    this.lines = lines;
  }

  /** The reasons, in page order, for all blocks that overlap the article. */
  public static List<StepReasons> of(
      RequestedArticle asked, PageExplanation explanation, PageLines lines) {
    ArticleReasons reasons = new ArticleReasons(explanation, lines);
    List<Span> spans = asked.spans();
    return explanation.blocks().stream()
        .filter(block -> touches(block, spans))
        .map(reasons::of)
        .toList();
  }

  private static boolean touches(ExplainedBlock block, List<Span> spans) {
    for (ExplainedLine line : block.lines()) {
      for (Span span : spans) {
        if (line.span().start() < span.end() && span.start() < line.span().end()) {
          return true;
        }
      }
    }
    return false;
  }

  private StepReasons of(ExplainedBlock block) {
    Alternative next = block.next();
    return new StepReasons(
        lines.numberOf(block.lines().get(0).span().start()),
        block.words(),
        action(block.action(), block.attachedTo()),
        block.logOdds(),
        block.contributions().stream()
            .map(one -> new StepReasons.Feature(one.feature(), one.logOdds()))
            .toList(),
        next == null
            ? null
            : new StepReasons.Other(
                action(next.action(), next.attachedTo()), next.logOddsBehind()));
  }

  /** The action, with the number of the last line of the block that it attaches to. */
  private String action(String words, int attachedTo) {
    if (attachedTo < 0) {
      return words;
    }
    List<ExplainedLine> there = blocks.get(attachedTo).lines();
    return words + " (line " + lines.numberOf(there.get(there.size() - 1).span().start()) + ")";
  }
}
