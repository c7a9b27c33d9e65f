package org.baomai.page.unit;

import java.util.List;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.Story.Part;
import org.baomai.page.block.Block;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * The confidence of a unit: the probability that an annotator marks the same unit (a Jaccard index
 * of at least 0.9 by characters) with the same headline. A logistic regression calibrates the
 * log-odds of the search and of the headline's split on pages that were not used to train them.
 */
public final class Confidence {

  private static final double FURTHEST = 6;

  private Confidence() {}

  /**
   * Computes the probability that a unit is right, 0 to 1.
   *
   * @param story the story
   * @param titleChance the probability of the headline's split
   * @param weights the weights of the model
   */
  static double of(Story story, double titleChance, Weights weights) {
    Evidence evidence = Evidence.of(weights);
    weigh(story, titleChance, evidence);
    return 1 / (1 + Math.exp(-evidence.score()));
  }

  /**
   * Adds the features of the confidence.
   *
   * @param story the story
   * @param titleChance the probability of the headline's split, 0 to 1
   * @param evidence adds up the features
   */
  public static void weigh(Story story, double titleChance, Evidence evidence) {
    boolean text = story.kind() == UnitKind.ARTICLE || story.kind() == UnitKind.CONTINUATION;
    boolean headed = !story.blocksOf(Role.HEADING).isEmpty();
    evidence.add(Weight.CONFIDENCE);
    evidence.add(Weight.CONFIDENCE_AGREEMENT, logOdds(story.agreement()));
    if (text) {
      evidence.add(Weight.CONFIDENCE_STORY);
      evidence.add(Weight.CONFIDENCE_TITLE, headed ? logOdds(titleChance) : 0);
      evidence.when(!headed, Weight.CONFIDENCE_NO_HEADING);
      evidence.add(Weight.CONFIDENCE_BLOCKS, Math.log(Math.max(1, story.parts().size())));
      shape(story, evidence);
    }
    evidence.when(story.kind() == UnitKind.COLUMN_BANNER, Weight.CONFIDENCE_BANNER);
  }

  /** Adds the features of the story's blocks: wrong units are rarely complete stories. */
  private static void shape(Story story, Evidence evidence) {
    List<Part> parts = story.parts();
    if (parts.isEmpty()) {
      return;
    }
    Part last = parts.get(parts.size() - 1);
    int from = parts.get(0).block().index();
    evidence.when(last.block().index() - from >= parts.size(), Weight.CONFIDENCE_SCATTERED);
    List<Block> bodies = story.blocksOf(Role.BODY);
    boolean finished = !bodies.isEmpty() && bodies.get(bodies.size() - 1).finished();
    evidence.when(!finished, Weight.CONFIDENCE_UNFINISHED);
    evidence.when(parts.stream().anyMatch(Confidence::isOpeningSignal), Weight.CONFIDENCE_TOLD);
    List<Block> headings = story.blocksOf(Role.HEADING);
    boolean above = !headings.isEmpty() && headings.get(0).index() == from;
    evidence.when(!headings.isEmpty() && !above, Weight.CONFIDENCE_FAR_HEADING);
  }

  private static boolean isOpeningSignal(Part part) {
    return part.role() == Role.BYLINE
        || part.role() == Role.JUMP_FROM
        || part.block().dateline()
        || part.block().signed();
  }

  private static double logOdds(double chance) {
    double odds = Math.log(chance / (1 - chance));
    return Math.max(-FURTHEST, Math.min(FURTHEST, odds));
  }
}
