package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.util.KthSelector;
import org.baomai.page.block.Block;
import org.baomai.page.line.PageShape;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weights;

/**
 * Puts a page's blocks together into stories: a beam search over the blocks in page order, in which
 * every block may begin a story, go on with an open one, be its headline or a section head, or
 * stand alone. What is missing (a headline, the end of a sentence) costs until it is found.
 */
public final class Assembly {

  /**
   * Hypotheses kept on a page of up to {@link #USUAL_BLOCKS} blocks, and in proportion fewer on
   * longer ones.
   */
  public static final int BEAM = 80;

  /** What is less likely than the likeliest by this log-odds is given up. */
  private static final double HOPELESS = 8;

  private static final KthSelector SELECTOR = new KthSelector();

  private static final int NARROWEST_BEAM = 3;
  private static final int USUAL_BLOCKS = 400;

  private final List<Block> blocks;
  private final Scores scores;
  private final Evidence evidence;
  private final int beam;
  private double best;

  private Assembly(List<Block> blocks, Scores scores, Weights weights, int width) {
    this.blocks = blocks;
    this.scores = scores;
    this.evidence = Evidence.of(weights);
    this.beam =
        Math.max(
            Math.min(NARROWEST_BEAM, width),
            width * USUAL_BLOCKS / Math.max(USUAL_BLOCKS, blocks.size()));
  }

  /** The page's stories, and the units that stand alone, in page order. */
  public static List<Story> assemble(List<Block> blocks, PageShape shape, Weights weights) {
    return assemble(blocks, shape, weights, BEAM);
  }

  /** The same with another number of hypotheses kept; with 1 every step is the best for itself. */
  public static List<Story> assemble(
      List<Block> blocks, PageShape shape, Weights weights, int width) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    Assembly assembly = new Assembly(blocks, new Scores(blocks, shape), weights, width);
    return StoryReader.read(blocks, assembly.search(move -> true));
  }

  /**
   * The likeliest ways to put the blocks together, best first, of those whose every step is
   * allowed; a step of any kind is taken where none is.
   */
  public static List<Hypothesis> search(
      List<Block> blocks, Scores scores, Weights weights, Predicate<Move> allowed) {
    return new Assembly(blocks, scores, weights, BEAM).search(allowed);
  }

  private List<Hypothesis> search(Predicate<Move> allowed) {
    List<Hypothesis> kept = List.of(Hypothesis.top());
    for (Block block : blocks) {
      scores.begin(block);
      List<Move> grown = new ArrayList<>();
      best = Double.NEGATIVE_INFINITY;
      for (Hypothesis hypothesis : kept) {
        grow(Moves.of(hypothesis, block), allowed, grown);
      }
      kept = likeliest(grown);
    }
    return kept;
  }

  private void grow(List<Move> moves, Predicate<Move> allowed, List<Move> grown) {
    boolean any = moves.stream().anyMatch(allowed);
    for (Move move : moves) {
      if (any && !allowed.test(move)) {
        continue;
      }
      evidence.next();
      scores.weigh(move, evidence);
      double score = move.before().score() + evidence.score();
      if (score >= best - HOPELESS) {
        best = Math.max(best, score);
        grown.add(move.weighed(score));
      }
    }
  }

  /** The best steps, best first; of equally likely ones those of the likelier hypothesis. */
  private List<Hypothesis> likeliest(List<Move> grown) {
    double least = best - HOPELESS;
    List<Move> hopeful = new ArrayList<>(grown.size());
    for (Move move : grown) {
      if (move.score() >= least) {
        hopeful.add(move);
      }
    }
    if (hopeful.size() > beam) {
      double[] all = hopeful.stream().mapToDouble(Move::score).toArray();
      double worst = SELECTOR.select(all, null, all.length - beam);
      hopeful.removeIf(move -> move.score() < worst);
    }
    hopeful.sort(Comparator.comparingDouble(Move::score).reversed());
    List<Hypothesis> kept = new ArrayList<>(beam);
    DraftInterner shared = new DraftInterner();
    for (Move move : hopeful.subList(0, Math.min(beam, hopeful.size()))) {
      kept.add(move.taken(shared));
    }
    return kept;
  }
}
