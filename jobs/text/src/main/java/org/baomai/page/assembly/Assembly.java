package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.util.KthSelector;
import org.baomai.page.block.Block;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weights;

/**
 * Assembles the blocks of a page into stories by a beam search over the blocks in page order. Each
 * block may begin a story, continue an open one, be its headline or a section head, or be a
 * separate unit. A missing part (a headline, the end of a sentence) lowers the score until it is
 * found.
 */
public final class Assembly {

  /**
   * The beam width on a page of up to {@link #USUAL_BLOCKS} blocks; proportionally less on longer
   * pages.
   */
  public static final int BEAM = 80;

  /** Hypotheses whose log-odds are this much below the best are pruned. */
  private static final double PRUNING_MARGIN = 8;

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

  /**
   * Assembles the stories of a page.
   *
   * @param blocks the blocks, in page order
   * @param scores the scores of the blocks
   * @param weights the weights of the model
   * @return the stories and the separate units, in page order; every block is in exactly one
   */
  public static List<Story> assemble(List<Block> blocks, Scores scores, Weights weights) {
    return assemble(blocks, scores, weights, BEAM);
  }

  /**
   * Assembles the stories of a page with another beam width.
   *
   * @param blocks the blocks, in page order
   * @param scores the scores of the blocks
   * @param weights the weights of the model
   * @param width the beam width, at least 1; with 1 the search is greedy
   * @return the stories and the separate units, in page order
   */
  public static List<Story> assemble(
      List<Block> blocks, Scores scores, Weights weights, int width) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    Assembly assembly = new Assembly(blocks, scores, weights, width);
    return StoryReader.read(blocks, assembly.search(move -> true));
  }

  /**
   * Finds the most likely assemblies under a constraint.
   *
   * @param blocks the blocks, in page order
   * @param scores the scores of the blocks
   * @param weights the weights of the model
   * @param allowed the constraint on every move; ignored for a block without an allowed move
   * @return the hypotheses in the final beam, best first
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
    boolean any = isAny(moves, allowed);
    for (Move move : moves) {
      if (any && !allowed.test(move)) {
        continue;
      }
      evidence.next();
      scores.weigh(move, evidence);
      double score = move.before().score() + evidence.score();
      if (score >= best - PRUNING_MARGIN) {
        best = Math.max(best, score);
        grown.add(move.weighed(score));
      }
    }
  }

  private static boolean isAny(List<Move> moves, Predicate<Move> allowed) {
    for (Move move : moves) {
      if (allowed.test(move)) {
        return true;
      }
    }
    return false;
  }

  /** Selects the best moves, best first; ties are broken in favour of the better hypothesis. */
  private List<Hypothesis> likeliest(List<Move> grown) {
    double least = best - PRUNING_MARGIN;
    List<Move> surviving = new ArrayList<>(grown.size());
    for (Move move : grown) {
      if (move.score() >= least) {
        surviving.add(move);
      }
    }
    if (surviving.size() > beam) {
      double[] all = surviving.stream().mapToDouble(Move::score).toArray();
      double worst = SELECTOR.select(all, null, all.length - beam);
      surviving.removeIf(move -> move.score() < worst);
    }
    surviving.sort((one, other) -> Double.compare(other.score(), one.score()));
    List<Hypothesis> kept = new ArrayList<>(beam);
    DraftInterner shared = new DraftInterner();
    for (Move move : surviving.subList(0, Math.min(beam, surviving.size()))) {
      kept.add(move.taken(shared));
    }
    return kept;
  }
}
