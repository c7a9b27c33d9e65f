package org.baomai.page;

/**
 * How sure a unit is: the chance that a careful reader would have cut the same unit (nine tenths of
 * the characters of both together are in both) under the same headline. The log-odds of the search
 * and of the headline's cut, calibrated by logistic regression on pages that taught neither.
 */
final class Confidence {

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
  static void weigh(Story story, double titleChance, Evidence evidence) {
    boolean text = story.kind() == UnitKind.ARTICLE || story.kind() == UnitKind.CONTINUATION;
    boolean headed = !story.blocksOf(Role.HEADING).isEmpty();
    evidence.add(Weight.CONFIDENCE);
    evidence.add(Weight.CONFIDENCE_AGREEMENT, logOdds(story.agreement()));
    if (text) {
      evidence.add(Weight.CONFIDENCE_STORY);
      evidence.add(Weight.CONFIDENCE_TITLE, headed ? logOdds(titleChance) : 0);
      evidence.when(!headed, Weight.CONFIDENCE_NO_HEADING);
      evidence.add(Weight.CONFIDENCE_BLOCKS, Math.log(story.parts().size()));
    }
    evidence.when(story.kind() == UnitKind.COLUMN_BANNER, Weight.CONFIDENCE_BANNER);
  }

  private static double logOdds(double chance) {
    double odds = Math.log(chance / (1 - chance));
    return Math.max(-FURTHEST, Math.min(FURTHEST, odds));
  }
}
