package org.baomai.measures.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.baomai.page.assembly.Assembly;
import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Scores;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.StoryReader;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockReader;
import org.baomai.page.heading.Title;
import org.baomai.page.heading.TitleScores;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.PageText;
import org.baomai.page.unit.BodyWriter;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * Learns {@link Weights} from annotated pages. Maximises the likelihood of the correct assemblies
 * of a page among all assemblies in the beam (a log-linear model with latent steps, whose partition
 * function is approximated over the beam), with quadratic regularisation towards prior weights.
 * Optimised by Adam (Kingma and Ba 2015) with a fixed seed for the order of pages; the result is
 * the mean over the second half of the epochs.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
final class WeightLearner {

  private static final double RATE = 0.05;
  private static final double FIRST_MOMENT = 0.9;
  private static final double SECOND_MOMENT = 0.999;
  private static final int BATCH_SIZE = 8;

  private final List<Task> tasks = new ArrayList<>();
  private final double[] prior;
  private final double pull;
  private final Predicate<Weight> used;

  /** A page with precomputed features. */
  private record Task(
      GoldPage page,
      PageText text,
      PageShape shape,
      List<Block> blocks,
      GoldMoves gold,
      Scores scores) {}

  /**
   * @param pages the annotated pages
   * @param prior the weights towards which the result is regularised
   * @param pull strength of regularisation: half of it times the squared distance is added to the
   *     mean loss of a page
   * @param used whether a feature is used; the others have weight 0
   */
  WeightLearner(List<GoldPage> pages, Weights prior, double pull, Predicate<Weight> used) {
    this.prior = prior.values();
    this.used = used;
    for (Weight weight : Weight.values()) {
      this.prior[weight.ordinal()] *= used.test(weight) ? 1 : 0;
    }
    this.pull = pull;
    for (GoldPage page : pages) {
      PageText text = new PageText(page.text());
      List<Line> lines = LineReader.read(text);
      PageShape shape = PageShape.of(text, lines);
      List<Block> blocks = BlockReader.read(text, lines, shape);
      tasks.add(
          new Task(
              page, text, shape, blocks, new GoldMoves(page, blocks), new Scores(blocks, shape)));
    }
  }

  /** Learns the weights in a number of passes over the pages. */
  Weights learn(int epochs) {
    double[] weights = prior.clone();
    double[] first = new double[weights.length];
    double[] second = new double[weights.length];
    double[] mean = new double[weights.length];
    int step = 0;
    int averaged = 0;
    Random random = new Random(1);
    List<Task> order = new ArrayList<>(tasks);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (int from = 0; from < order.size(); from += BATCH_SIZE) {
        List<Task> some = order.subList(from, Math.min(order.size(), from + BATCH_SIZE));
        double[] gradient = new double[weights.length];
        for (Task task : some) {
          loss += addGradient(task, Weights.of(weights), gradient);
        }
        for (Weight weight : Weight.values()) {
          gradient[weight.ordinal()] *= used.test(weight) ? 1 : 0;
        }
        step++;
        double rate = RATE * (epoch < epochs / 2 ? 1 : 0.3);
        for (int i = 0; i < weights.length; i++) {
          double slope = gradient[i] / some.size() + pull * (weights[i] - prior[i]);
          first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * slope;
          second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * slope * slope;
          double unbiased = first[i] / (1 - Math.pow(FIRST_MOMENT, step));
          double spread = Math.sqrt(second[i] / (1 - Math.pow(SECOND_MOMENT, step)));
          weights[i] -= rate * unbiased / (spread + 1e-8);
        }
        if (epoch >= epochs / 2) {
          averaged++;
          for (int i = 0; i < weights.length; i++) {
            mean[i] += (weights[i] - mean[i]) / averaged;
          }
        }
      }
      System.err.printf("epoch %d: mean loss per page %.3f%n", epoch, loss / order.size());
    }
    return Weights.of(mean);
  }

  /** Adds the gradient of a page's loss and returns the loss. */
  private static double addGradient(Task task, Weights weights, double[] gradient) {
    if (task.blocks().isEmpty()) {
      return 0;
    }
    List<Hypothesis> right = Assembly.search(task.blocks(), task.scores(), weights, task.gold());
    List<Hypothesis> all = new ArrayList<>(right);
    for (Hypothesis hypothesis :
        Assembly.search(task.blocks(), task.scores(), weights, move -> true)) {
      if (!isRight(hypothesis, task.gold())) {
        all.add(hypothesis);
      }
    }
    double loss = addTitles(task, right, weights, gradient);
    loss -= spread(right, 1, task, gradient);
    return spread(all, -1, task, gradient) + loss;
  }

  /**
   * Adds the gradient of the headline splits, on the stories of the most likely correct assembly.
   */
  private static double addTitles(
      Task task, List<Hypothesis> right, Weights weights, double[] gradient) {
    double loss = 0;
    for (Story story : StoryReader.read(task.blocks(), right)) {
      List<Block> headings = story.blocksOf(Role.HEADING);
      List<String> wanted = task.gold().headlineOf(story);
      if (headings.isEmpty() || wanted.isEmpty()) {
        continue;
      }
      String body = BodyWriter.write(task.text(), story, task.shape()).reading().words();
      List<Title.Cut> cuts = Title.cuts(headings, body, Evidence.of(weights));
      List<Title.Cut> good = cuts.stream().filter(cut -> isWanted(cut, headings, wanted)).toList();
      if (!good.isEmpty()) {
        TitleScores scores = Title.scores(headings, body);
        loss -= spreadCuts(good, 1, scores, gradient);
        loss += spreadCuts(cuts, -1, scores, gradient);
      }
    }
    return loss;
  }

  private static boolean isWanted(Title.Cut cut, List<Block> headings, List<String> wanted) {
    StringBuilder words = new StringBuilder();
    Title.lines(headings)
        .subList(cut.from(), cut.to())
        .forEach(line -> words.append(line.content()));
    return wanted.contains(GoldPage.compared(words.toString()));
  }

  private static double spreadCuts(
      List<Title.Cut> cuts, int sign, TitleScores scores, double[] gradient) {
    double most = cuts.stream().mapToDouble(Title.Cut::score).max().orElseThrow();
    double sum = cuts.stream().mapToDouble(cut -> Math.exp(cut.score() - most)).sum();
    for (Title.Cut cut : cuts) {
      Evidence evidence = Evidence.keeping(Weights.published());
      scores.weigh(cut.from(), cut.to(), evidence);
      double[] values = evidence.values();
      for (int i = 0; i < values.length; i++) {
        gradient[i] -= sign * Math.exp(cut.score() - most) / sum * values[i];
      }
    }
    return most + Math.log(sum);
  }

  private static boolean isRight(Hypothesis last, GoldMoves gold) {
    for (Hypothesis at = last; at.step() != null; at = at.parent()) {
      if (!gold.test(at.step().move())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Subtracts (sign 1) or adds (sign −1) the expected features over the assemblies; returns the
   * logarithm of the sum of their weights.
   */
  private static double spread(List<Hypothesis> ways, int sign, Task task, double[] gradient) {
    double most = ways.stream().mapToDouble(Hypothesis::score).max().orElseThrow();
    double sum = ways.stream().mapToDouble(way -> Math.exp(way.score() - most)).sum();
    IdentityHashMap<Hypothesis, Double> mass = new IdentityHashMap<>();
    List<Hypothesis> level = new ArrayList<>(ways);
    ways.forEach(way -> mass.put(way, Math.exp(way.score() - most) / sum));
    while (!level.isEmpty()) {
      IdentityHashMap<Hypothesis, Boolean> parents = new IdentityHashMap<>();
      List<Hypothesis> above = new ArrayList<>();
      for (Hypothesis at : level) {
        if (at.step() == null) {
          continue;
        }
        double share = mass.get(at);
        if (share > 1e-6) {
          Evidence evidence = Evidence.keeping(Weights.published());
          task.scores().begin(at.step().move().block());
          task.scores().weigh(at.step().move(), evidence);
          double[] values = evidence.values();
          for (int i = 0; i < values.length; i++) {
            gradient[i] -= sign * share * values[i];
          }
        }
        mass.merge(at.parent(), share, Double::sum);
        if (parents.put(at.parent(), true) == null) {
          above.add(at.parent());
        }
      }
      level = above;
    }
    return most + Math.log(sum);
  }

  @Override
  public String toString() {
    return tasks.size() + " pages, pull " + pull + ", prior " + Arrays.hashCode(prior);
  }
}
