package org.baomai.page.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baomai.page.weight.Weights;

/**
 * Fits the weights of the page model to a few pages of a layout: the learning of {@link
 * WeightLearner}, pulled towards the weights that were learned from many pages of other layouts.
 */
public final class WeightTuning {

  /** Strength of the pull towards the weights before; chosen by measurement. */
  private static final double PULL = 1;

  /** Passes over the pages; chosen by measurement. */
  private static final int EPOCHS = 40;

  /** More pages than this are tested in so many parts, not one by one. */
  private static final int MOST_PARTS = 20;

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

  /**
   * Tests on held-out pages how much fitting helps: each page is cut with weights that were fitted
   * to the other pages. More than {@value #MOST_PARTS} pages are held out in {@value #MOST_PARTS}
   * parts. A single page has no others, so it counts as without fitting.
   *
   * @param pages the annotated pages
   * @param before the weights from which to start
   * @return how the pages are cut before and after; all 0 if there are no pages
   */
  public TuningCheck check(List<AnnotatedPage> pages, Weights before) {
    int parts = Math.min(pages.size(), MOST_PARTS);
    List<List<AnnotatedPage>> heldOut =
        IntStream.range(0, parts).mapToObj(part -> part(pages, part, parts, true)).toList();
    List<Weights> fitted =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> of(part(pages, part, parts, false), before))
            .toList();
    List<AgreeingUnits> unfittedUnits = new ArrayList<>();
    List<AgreeingUnits> fittedUnits = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      for (AnnotatedPage page : heldOut.get(part)) {
        unfittedUnits.add(AgreeingUnits.of(page, before));
        fittedUnits.add(AgreeingUnits.of(page, fitted.get(part)));
      }
    }
    return TuningCheck.of(unfittedUnits, fittedUnits);
  }

  /** The pages of a part, or all others. */
  private static List<AnnotatedPage> part(
      List<AnnotatedPage> pages, int part, int parts, boolean inside) {
    return IntStream.range(0, pages.size())
        .filter(page -> (page % parts == part) == inside)
        .mapToObj(pages::get)
        .toList();
  }
}
