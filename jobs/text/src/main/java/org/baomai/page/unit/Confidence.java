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
 * How sure a unit is: the chance that a careful reader would have cut the same unit (nine tenths of
 * the characters of both together are in both) under the same headline. The log-odds of the search
 * and of the headline's cut, calibrated by logistic regression on pages that taught neither.
 */
public final class Confidence {

  private static final double FURTHEST = 6;

  private Confidence() {}

  /**
   * The chance that the unit is right, 0 to 1.
   *
   * @param titleChance how likely the headline begins and ends where it does
   */
  static double of(Story story, double titleChance, Weights weights) {
    Evidence evidence = Evidence.of(weights);
    weigh(story, titleChance, evidence);
    return 1 / (1 + Math.exp(-evidence.score()));
  }

  /** Adds what speaks for and against the unit's being right. */
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

  /** What the story's own blocks tell: stories that are cut wrongly seldom look whole. */
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
