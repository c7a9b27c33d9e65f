package org.baomai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts a page's blocks together into stories: a beam search over the blocks in page order, in which
 * every block may begin a story, go on with an open one, be its headline or a section head, or
 * stand alone. What is missing (a headline, the end of a sentence) costs until it is found.
 */
final class Assembly {

  /**
   * Hypotheses kept on a page of up to {@link #USUAL_BLOCKS} blocks, and in proportion fewer on
   * longer ones.
   */
  private static final int BEAM = 60;

  private static final int NARROWEST_BEAM = 3;
  private static final int USUAL_BLOCKS = 400;

  private final List<Block> blocks;
  private final Scores scores;
  private final Evidence evidence;
  private final int beam;

  private Assembly(List<Block> blocks, Scores scores, Weights weights) {
    this.blocks = blocks;
    this.scores = scores;
    this.evidence = Evidence.of(weights);
    this.beam =
        Math.max(NARROWEST_BEAM, BEAM * USUAL_BLOCKS / Math.max(USUAL_BLOCKS, blocks.size()));
  }

  /** The page's stories, and the units that stand alone, in page order. */
  static List<Story> assemble(List<Block> blocks, PageShape shape, Weights weights) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    return StoryReader.read(
        blocks, search(blocks, new Scores(blocks, shape), weights, move -> true));
  }

  /**
   * The likeliest ways to put the blocks together, best first, of those whose every step is
   * allowed; a step of any kind is taken where none is.
   */
  static List<Hypothesis> search(
      List<Block> blocks, Scores scores, Weights weights, Predicate<Move> allowed) {
    return new Assembly(blocks, scores, weights).search(allowed);
  }

  private List<Hypothesis> search(Predicate<Move> allowed) {
    List<Hypothesis> kept = List.of(Hypothesis.top());
    for (Block block : blocks) {
      List<Move> grown = new ArrayList<>(kept.size() * 8);
      for (Hypothesis hypothesis : kept) {
        grow(hypothesis, block, allowed, grown);
      }
      grown.sort(Comparator.comparingDouble(Move::score).reversed());
      kept = grown.stream().limit(beam).map(Move::taken).toList();
    }
    return kept;
  }

  private void grow(Hypothesis hypothesis, Block block, Predicate<Move> allowed, List<Move> grown) {
    List<Move> moves = Moves.of(hypothesis, block);
    List<Move> wanted = moves.stream().filter(allowed).toList();
    for (Move move : wanted.isEmpty() ? moves : wanted) {
      evidence.next();
      scores.weigh(move, evidence);
      grown.add(move.weighed(evidence.score()));
    }
  }
}
