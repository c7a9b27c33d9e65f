package org.baomai.measures.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baomai.base.Span;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Scores;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.heading.Title;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.AnnotatedUnit;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.unit.BodyWriter;
import org.baomai.page.unit.Confidence;
import org.baomai.page.unit.UnitWriter;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * Calibrates the confidence of units by logistic regression on pages that were not used to learn
 * the other weights.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
final class ConfidenceLearner {

  private static final int STEPS = 4000;
  private static final double RATE = 0.05;
  private static final double REGULARIZATION = 0.002;

  /**
   * A training case: the values of a unit's features, by weight, and whether the unit is correct.
   */
  record Case(double[] values, boolean right) {}

  private ConfidenceLearner() {}

  /** The units of a page, read with given weights. */
  static List<Case> cases(AnnotatedPage page, Weights weights) {
    PageText text = new PageText(page.text());
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    List<Story> stories =
        Assembly.assemble(blocks, new Scores(blocks, shape, StandingHeads.NONE), weights);
    List<Unit> units = UnitWriter.write(text, stories, shape, weights);
    List<Case> cases = new ArrayList<>();
    for (int index = 0; index < stories.size(); index++) {
      Story story = stories.get(index);
      String body = BodyWriter.write(text, story, shape).reading().words();
      double chance = Title.of(text, story.blocksOf(Role.HEADING), body, weights).chance();
      Evidence evidence = Evidence.keeping(weights);
      Confidence.weigh(story, chance, evidence);
      cases.add(new Case(evidence.values(), isRight(units.get(index), page)));
    }
    return cases;
  }

  /**
   * Whether a unit is correct: the Jaccard index of its characters with those of a gold unit is at
   * least 0.9, and the headlines agree.
   */
  static boolean isRight(Unit unit, AnnotatedPage page) {
    Set<Integer> own = new HashSet<>();
    for (Span span : unit.spans()) {
      for (int offset = span.start(); offset < span.end(); offset++) {
        if (!Character.isWhitespace(
            page.text().codePointAt(page.text().offsetByCodePoints(0, offset)))) {
          own.add(offset);
        }
      }
    }
    int[] shared = new int[page.units().size()];
    int[] sizes = new int[page.units().size()];
    for (int offset = 0; offset < page.length(); offset++) {
      int gold = page.unitAt(offset);
      boolean blank =
          Character.isWhitespace(
              page.text().codePointAt(page.text().offsetByCodePoints(0, offset)));
      if (gold >= 0 && !blank) {
        sizes[gold]++;
        shared[gold] += own.contains(offset) ? 1 : 0;
      }
    }
    for (int gold = 0; gold < shared.length; gold++) {
      if (shared[gold] >= 0.9 * (own.size() + sizes[gold] - shared[gold])) {
        AnnotatedUnit wanted = page.units().get(gold);
        return !wanted.isStory() || wanted.accepts(unit.headline());
      }
    }
    return false;
  }

  /** Learns the confidence weights from cases; the other weights stay as they are. */
  static Weights learn(List<Case> cases, Weights weights, Weights prior) {
    double[] values = weights.values();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[values.length];
      for (Case one : cases) {
        double miss = chance(one, values) - (one.right() ? 1 : 0);
        for (Weight weight : Weight.values()) {
          gradient[weight.ordinal()] += miss * one.values()[weight.ordinal()] / cases.size();
        }
      }
      for (Weight weight : Weight.values()) {
        if (weight.name().startsWith("CONFIDENCE")) {
          int at = weight.ordinal();
          values[at] -= RATE * (gradient[at] + REGULARIZATION * (values[at] - prior.of(weight)));
        }
      }
    }
    return Weights.of(values);
  }

  private static double chance(Case one, double[] values) {
    double sum = 0;
    for (int at = 0; at < values.length; at++) {
      sum += values[at] * one.values()[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** A line on how well confidence is calibrated on these cases. */
  static String report(List<Case> cases, List<Double> confidences) {
    int sure = 0;
    int sureAndRight = 0;
    int right = 0;
    double[] sums = new double[10];
    double[] rights = new double[10];
    int[] counts = new int[10];
    for (int at = 0; at < cases.size(); at++) {
      double confidence = confidences.get(at);
      boolean good = cases.get(at).right();
      right += good ? 1 : 0;
      sure += confidence >= 0.9 ? 1 : 0;
      sureAndRight += confidence >= 0.9 && good ? 1 : 0;
      int bin = Math.min(9, (int) (confidence * 10));
      sums[bin] += confidence;
      rights[bin] += good ? 1 : 0;
      counts[bin]++;
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += Math.abs(sums[bin] - rights[bin]) / cases.size();
    }
    return String.format(
        Locale.ROOT,
        "%d units, %.3f correct; of those with confidence 0.9 or more %.3f correct; of the correct ones %.3f reach 0.9;"
            + " expected calibration error %.3f (ten bins)",
        cases.size(),
        (double) right / cases.size(),
        (double) sureAndRight / sure,
        (double) sureAndRight / right,
        error);
  }

  /** The confidence of a case with given weights, 0 to 1. */
  static double confidence(Case one, Weights weights) {
    return chance(one, weights.values());
  }
}
