package org.baomai.page.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.baomai.base.Span;
import org.baomai.page.Alternative;
import org.baomai.page.Contribution;
import org.baomai.page.ExplainedBlock;
import org.baomai.page.PageExplanation;
import org.baomai.page.PageReader;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Move;
import org.baomai.page.assembly.Moves;
import org.baomai.page.assembly.Scores;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.StoryReader;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.unit.UnitWriter;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/** Explains the best hypothesis of a page: the features behind each of its steps. */
public final class PageExplainer {

  private final List<Block> blocks;
  private final Scores scores;
  private final Weights weights;
  private final Hypothesis best;
  private final BlockUnits units;
  private final List<Span> asked;

  private PageExplainer(
      List<Block> blocks,
      Scores scores,
      Weights weights,
      Hypothesis best,
      BlockUnits units,
      List<Span> asked) {
    this.blocks = blocks;
    this.scores = scores;
    this.weights = weights;
    this.best = best;
    this.units = units;
    this.asked = asked;
  }

  /**
   * Reads a page as {@link PageReader} does and explains each step.
   *
   * @param text the page
   * @param heads the standing heads of the corpus
   * @param weights the weights of the model
   * @param asked spans whose blocks get their most likely alternative; each costs another search
   * @return the units and the explained blocks; empty for a blank page
   */
  public static PageExplanation explain(
      PageText text, StandingHeads heads, Weights weights, List<Span> asked) {
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    if (blocks.isEmpty()) {
      return new PageExplanation(List.of(), List.of());
    }
    Scores scores = new Scores(blocks, shape, heads);
    List<Hypothesis> ways = Assembly.search(blocks, scores, weights, move -> true);
    List<Story> stories = StoryReader.read(blocks, ways);
    List<Unit> units = UnitWriter.write(text, stories, shape, weights);
    BlockUnits ofBlocks = BlockUnits.of(stories, units, blocks.size());
    PageExplainer explainer =
        new PageExplainer(blocks, scores, weights, ways.get(0), ofBlocks, List.copyOf(asked));
    return new PageExplanation(units, blocks.stream().map(explainer::explained).toList());
  }

  private ExplainedBlock explained(Block block) {
    Move taken = stepOf(block, best);
    List<Contribution> contributions = contributions(taken);
    return new ExplainedBlock(
        units.ordinal(block.index()),
        units.lines(block),
        block.reading(),
        MoveDescription.of(taken),
        attachedTo(taken),
        contributions.stream().mapToDouble(Contribution::logOdds).sum(),
        contributions,
        isAsked(block) ? alternative(taken) : null);
  }

  private boolean isAsked(Block block) {
    return asked.stream()
        .anyMatch(
            span ->
                block.lines().stream()
                    .anyMatch(line -> line.start() < span.end() && span.start() < line.end()));
  }

  private static Move stepOf(Block block, Hypothesis last) {
    Hypothesis at = last;
    while (at.step().block() != block.index()) {
      at = at.parent();
    }
    return at.step().move();
  }

  /** The action in the best hypothesis without this move; null if the block has no other action. */
  private Alternative alternative(Move taken) {
    Block block = taken.block();
    if (Moves.of(taken.before(), block).size() == 1) {
      return null;
    }
    Predicate<Move> other = move -> move.block().index() != block.index() || !isSame(move, taken);
    Hypothesis without = Assembly.search(blocks, scores, weights, other).get(0);
    Move instead = stepOf(block, without);
    return isSame(instead, taken)
        ? null
        : new Alternative(
            MoveDescription.of(instead), attachedTo(instead), best.score() - without.score());
  }

  private static boolean isSame(Move one, Move other) {
    return one.action() == other.action() && attachedTo(one) == attachedTo(other);
  }

  /** The index of the block to which a move attaches its block; -1 for none. */
  private static int attachedTo(Move move) {
    if (move.story() != null) {
      return move.story().lastBody();
    }
    return move.headings() == null
        ? -1
        : move.headings().blocks().get(move.headings().blocks().size() - 1);
  }

  @SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
  private List<Contribution> contributions(Move move) {
    Evidence evidence = Evidence.keeping(weights);
    scores.begin(move.block());
    scores.weigh(move, evidence);
    double[] values = evidence.values();
    List<Contribution> contributions = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      double value = values[weight.ordinal()];
      double logOdds = value * weights.of(weight);
      if (logOdds != 0) {
        contributions.add(new Contribution(weight.name(), value, logOdds));
      }
    }
    contributions.sort(
        Comparator.comparingDouble((Contribution one) -> Math.abs(one.logOdds())).reversed());
    return contributions;
  }
}
