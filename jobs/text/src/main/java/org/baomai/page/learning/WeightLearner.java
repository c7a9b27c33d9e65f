package org.baomai.page.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.baomai.page.StandingHeads;
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
 * function is approximated over the beam), with quadratic regularisation towards prior weights. The
 * order of pages has a fixed seed; the result is the mean over the second half of the epochs. The
 * weights of confidence stay as in the prior. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
public final class WeightLearner {

  private static final int BATCH_SIZE = 8;
  private static final double LATE_RATE = 0.3;

  private final List<Task> tasks = new ArrayList<>();
  private final double[] prior;
  private final double pull;
  private final Predicate<Weight> used;

  /** A page with precomputed features. */
  private record Task(
      PageText text, PageShape shape, List<Block> blocks, GoldMoves gold, Scores scores) {

    static Task of(AnnotatedPage page) {
      PageText text = new PageText(page.text());
      List<Line> lines = LineReader.read(text);
      PageShape shape = PageShape.of(text, lines);
      List<Block> blocks = BlockReader.read(text, lines, shape);
      return new Task(
          text,
          shape,
          blocks,
          new GoldMoves(page, blocks),
          new Scores(blocks, shape, StandingHeads.NONE));
    }
  }

  /**
   * Prepares the pages.
   *
   * @param pages the annotated pages; a page without a block teaches nothing
   * @param prior the weights towards which the result is regularised
   * @param pull strength of regularisation, at least 0: half of it times the squared distance is
   *     added to the mean loss of a page
   * @param used whether a feature is used; the others have weight 0
   */
  public WeightLearner(
      List<AnnotatedPage> pages, Weights prior, double pull, Predicate<Weight> used) {
    this.prior = prior.values();
    this.used = used;
    for (Weight weight : Weight.values()) {
      this.prior[weight.ordinal()] *= used.test(weight) ? 1 : 0;
    }
    this.pull = pull;
    pages.forEach(page -> tasks.add(Task.of(page)));
  }

  /**
   * Learns the weights.
   *
   * @param epochs the number of passes over the pages, at least 1
   * @return the learned weights; the prior if there are no pages
   */
  public Weights learn(int epochs) {
    if (tasks.isEmpty()) {
      return Weights.of(prior);
    }
    Adam adam = new Adam(prior);
    double[] mean = new double[prior.length];
    int averaged = 0;
    Random random = new Random(1);
    List<Task> order = new ArrayList<>(tasks);
    for (int epoch = 0; epoch < epochs; epoch++) {
      boolean late = epoch >= epochs / 2;
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH_SIZE) {
        List<Task> some = order.subList(from, Math.min(order.size(), from + BATCH_SIZE));
        adam.step(slope(some, adam.values()), late ? LATE_RATE : 1);
        if (late) {
          averaged++;
          for (int i = 0; i < mean.length; i++) {
            mean[i] += (adam.values()[i] - mean[i]) / averaged;
          }
        }
      }
    }
    return Weights.of(mean);
  }

  /** The gradient of the objective on some pages. */
  private double[] slope(List<Task> some, double[] weights) {
    double[] gradient = new double[weights.length];
    for (Task task : some) {
      addGradient(task, Weights.of(weights), gradient);
    }
    double[] slope = new double[weights.length];
    for (Weight weight : Weight.values()) {
      int i = weight.ordinal();
      double ofPages = used.test(weight) ? gradient[i] / some.size() : 0;
      slope[i] = ofPages + pull * (weights[i] - prior[i]);
    }
    return slope;
  }

  /** Adds the gradient of a page's loss. */
  private static void addGradient(Task task, Weights weights, double[] gradient) {
    if (task.blocks().isEmpty()) {
      return;
    }
    List<Hypothesis> right = Assembly.search(task.blocks(), task.scores(), weights, task.gold());
    List<Hypothesis> all = new ArrayList<>(right);
    for (Hypothesis hypothesis :
        Assembly.search(task.blocks(), task.scores(), weights, move -> true)) {
      if (!isRight(hypothesis, task.gold())) {
        all.add(hypothesis);
      }
    }
    addTitles(task, right, weights, gradient);
    spread(right, 1, task, gradient);
    spread(all, -1, task, gradient);
  }

  /**
   * Adds the gradient of the headline splits, on the stories of the most likely correct assembly.
   */
  private static void addTitles(
      Task task, List<Hypothesis> right, Weights weights, double[] gradient) {
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
        spreadCuts(good, 1, scores, gradient);
        spreadCuts(cuts, -1, scores, gradient);
      }
    }
  }

  private static boolean isWanted(Title.Cut cut, List<Block> headings, List<String> wanted) {
    StringBuilder words = new StringBuilder();
    Title.lines(headings)
        .subList(cut.from(), cut.to())
        .forEach(line -> words.append(line.content()));
    return wanted.contains(AnnotatedUnit.compared(words.toString()));
  }

  private static void spreadCuts(
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
  }

  private static boolean isRight(Hypothesis last, GoldMoves gold) {
    for (Hypothesis at = last; at.step() != null; at = at.parent()) {
      if (!gold.test(at.step().move())) {
        return false;
      }
    }
    return true;
  }

  /** Subtracts (sign 1) or adds (sign −1) the expected features over the assemblies. */
  private static void spread(List<Hypothesis> ways, int sign, Task task, double[] gradient) {
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
  }
}
