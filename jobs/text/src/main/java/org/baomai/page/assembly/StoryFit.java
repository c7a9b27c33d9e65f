package org.baomai.page.assembly;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.baomai.page.block.Block;
import org.baomai.page.line.PageShape;

/**
 * Computes how well the current block fits a draft, once for all hypotheses that share the draft.
 */
final class StoryFit {

  /** The greatest difference of equal column widths. */
  private static final int SAME_WIDTH = 2;

  private static final int COMPARED_BODIES = 4;

  private final List<Block> blocks;
  private final PageShape shape;
  private final Affinity affinity;
  private final PageCues cues;
  private final int[] widths;
  private final IdentityHashMap<Draft, Fit> fits = new IdentityHashMap<>();
  private final IdentityHashMap<Draft, Double> shares = new IdentityHashMap<>();

  /** The breaks between bodies and the current block, by the index of the body. */
  private final Map<Integer, Break> breaks = new HashMap<>();

  private int at = -1;

  /**
   * The fit of a block to a draft.
   *
   * @param similarity the similarity to the story's last blocks, relative to the page's usual
   *     similarity: -1 to 2, where 0 is usual
   * @param newShare the share of the story's headline that only this block contains, 0 to 1
   * @param width 1 if it is as wide as the story's last block, -1 if not, 0 if widths say nothing
   * @param pair the association of the characters at the break; 0 if no sentence is open
   * @param acrossBreak the n-grams across the break that occur elsewhere on the page, 0 to 3
   */
  record Fit(double similarity, double newShare, int width, double pair, int acrossBreak) {}

  /** What speaks for a sentence that runs on from a body to the current block: see {@link Fit}. */
  private record Break(double pair, int across) {
    static final Break NONE = new Break(0, 0);
  }

  StoryFit(List<Block> blocks, PageShape shape, Affinity affinity, PageCues cues) {
    this.blocks = blocks;
    this.shape = shape;
    this.affinity = affinity;
    this.cues = cues;
    this.widths = blocks.stream().mapToInt(Block::width).toArray();
  }

  /** Sets the current block and clears the results of the previous one. */
  void begin(Block block) {
    if (at != block.index()) {
      at = block.index();
      fits.clear();
      shares.clear();
      breaks.clear();
    }
  }

  /** The fit of the current block. */
  Fit fit(Draft story) {
    Fit known = fits.get(story);
    if (known == null) {
      known = find(story);
      fits.put(story, known);
    }
    return known;
  }

  /** The share of the current block, a heading, that the bodies of a story together contain. */
  double share(Draft story) {
    Double known = shares.get(story);
    if (known == null) {
      known = affinity.share(at, story.bodies());
      shares.put(story, known);
    }
    return known;
  }

  private Fit find(Draft story) {
    int last = story.lastBody();
    Break open = story.finished() ? Break.NONE : breakAfter(last);
    double newShare = story.headed() ? affinity.newShare(story.headings(), story.bodies(), at) : 0;
    return new Fit(
        similarity(story, blocks.get(at)), newShare, width(last), open.pair(), open.across());
  }

  private Break breakAfter(int last) {
    Break known = breaks.get(last);
    if (known == null) {
      known = new Break(affinity.pairAcross(last, at), affinity.acrossBreak(last, at));
      breaks.put(last, known);
    }
    return known;
  }

  private int width(int last) {
    boolean comparable =
        shape.hardWrapped()
            && blocks.get(last).lines().size() > 1
            && blocks.get(at).lines().size() > 1;
    if (!comparable) {
      return 0;
    }
    return Math.abs(widths[last] - widths[at]) <= SAME_WIDTH ? 1 : -1;
  }

  /** The similarity of a block to a story's last blocks, relative to the usual one: -1 to 2. */
  double similarity(Draft story, Block block) {
    double most = 0;
    List<Integer> bodies = story.bodies();
    for (int i = Math.max(0, bodies.size() - COMPARED_BODIES); i < bodies.size(); i++) {
      most = Math.max(most, affinity.similarity(bodies.get(i), block.index()));
    }
    return Math.min(2, most / cues.usualSimilarity() - 1);
  }
}
