package org.baomai.page.learning;

import java.util.List;
import org.baomai.page.weight.Weights;

/**
 * Fits the weights of the page model to a few pages of a layout: the learning of {@link
 * WeightLearner}, pulled towards the weights that were learned from many pages of other layouts.
 */
public final class WeightTuning {

  /** Strength of the pull towards the weights before; chosen by measurement. */
  private static final double PULL = 0.05;

  /** Passes over the pages; chosen by measurement. */
  private static final int EPOCHS = 32;

  private final double pull;
  private final int epochs;

  /**
   * Creates a tuning with other settings, for measurements.
   *
   * @param pull strength of the pull, see {@link WeightLearner}
   * @param epochs passes over the pages, at least 1
   */
  public WeightTuning(double pull, int epochs) {
    this.pull = pull;
    this.epochs = epochs;
  }

  /** Creates a tuning with the settings that {@code train --pages} uses. */
  public WeightTuning() {
    this(PULL, EPOCHS);
  }

  /**
   * Fits weights to pages.
   *
   * @param pages the annotated pages
   * @param before the weights from which to start and towards which to pull
   * @return the fitted weights; the same weights if there are no pages
   */
  public Weights of(List<AnnotatedPage> pages, Weights before) {
    return new WeightLearner(pages, before, pull, weight -> true).learn(epochs);
  }
}
