package org.baomai.measures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baomai.measures.Usage;
import org.baomai.page.PageReading;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * Learns the weights of the page reader and cross-validates them.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.LearnPages ROWS.jsonl WEIGHTS.tsv PAGES GOLD [PAGES GOLD ...]
 * </pre>
 *
 * The pages of the first folder are split into five folds. Each fold is read with weights learned
 * from the others, for the scored rows and for the calibration of confidence. The pages of further
 * folders are used for training only, with weight {@value #TIMES}, since they are real pages while
 * the first ones are synthetic. The weights that are written are learned from all pages; with
 * {@code -} none are written.
 */
final class LearnPages {

  static final int FOLDS = 5;
  static final int EPOCHS = 8;
  static final double REGULARIZATION = 0.05;
  private static final int TIMES = 3;

  /** Weights set by hand; learned weights are regularised towards them. */
  static final Weights PRIOR = Weights.read("prior-weights.tsv");

  private final List<GoldPage> judged;
  private final List<GoldPage> others = new ArrayList<>();
  private final List<Weights> ofFold = new ArrayList<>();
  private final List<List<ConfidenceLearner.Case>> cases = new ArrayList<>();

  private LearnPages(List<GoldPage> judged) {
    this.judged = judged;
  }

  /**
   * Takes the file for the rows, the file for the weights or {@code -}, and pairs of a folder of
   * pages and a folder of annotations.
   */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 4, "LearnPages ROWS.jsonl WEIGHTS.tsv|- PAGES GOLD [PAGES GOLD …]");
    LearnPages learning =
        new LearnPages(GoldPage.read(Path.of(arguments[2]), Path.of(arguments[3])));
    for (int at = 4; at + 1 < arguments.length; at += 2) {
      List<GoldPage> pages = GoldPage.read(Path.of(arguments[at]), Path.of(arguments[at + 1]));
      for (int time = 0; time < TIMES; time++) {
        learning.others.addAll(pages);
      }
    }
    learning.learnFolds();
    Files.write(Path.of(arguments[0]), learning.rows(), StandardCharsets.UTF_8);
    if (!arguments[1].equals("-")) {
      learning.write(Path.of(arguments[1]));
    }
  }

  private void learnFolds() {
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldPage> training = new ArrayList<>(others);
      List<GoldPage> heldOut = new ArrayList<>();
      for (int page = 0; page < judged.size(); page++) {
        (page % FOLDS == fold ? heldOut : training).add(judged.get(page));
      }
      Weights weights =
          new WeightLearner(training, PRIOR, REGULARIZATION, weight -> true).learn(EPOCHS);
      List<ConfidenceLearner.Case> found = new ArrayList<>();
      heldOut.forEach(page -> found.addAll(ConfidenceLearner.cases(page, weights)));
      ofFold.add(weights);
      cases.add(found);
    }
  }

  private List<ConfidenceLearner.Case> casesWithout(int fold) {
    List<ConfidenceLearner.Case> most = new ArrayList<>();
    for (int other = 0; other < FOLDS; other++) {
      most.addAll(other == fold ? List.of() : cases.get(other));
    }
    return most;
  }

  /** Rows of the scored pages, each read with weights learned from the other folds. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    List<ConfidenceLearner.Case> all = new ArrayList<>();
    List<Double> confidences = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = ConfidenceLearner.learn(casesWithout(fold), ofFold.get(fold), PRIOR);
      for (ConfidenceLearner.Case one : cases.get(fold)) {
        all.add(one);
        confidences.add(ConfidenceLearner.confidence(one, weights));
      }
      for (int page = fold; page < judged.size(); page += FOLDS) {
        GoldPage gold = judged.get(page);
        PageReading reading = new BeamPageReader(weights).read(gold.text());
        rows.addAll(ScoreArticles.rows(gold.file(), reading));
        faults.add(PageFaults.of(gold, reading.units()));
      }
    }
    System.out.println("cross-validated: " + ConfidenceLearner.report(all, confidences));
    System.out.println("errors by page:");
    faults.stream().filter(fault -> !fault.isEmpty()).sorted().forEach(System.out::println);
    return rows;
  }

  private void write(Path out) throws IOException {
    List<GoldPage> pages = new ArrayList<>(judged);
    pages.addAll(others);
    Weights learned = new WeightLearner(pages, PRIOR, REGULARIZATION, weight -> true).learn(EPOCHS);
    Weights weights = ConfidenceLearner.learn(casesWithout(-1), learned, PRIOR);
    List<String> lines = new ArrayList<>();
    lines.add("# Log-odds of the features in Weight, learned by LearnPages in jobs/measures from");
    lines.add(
        "# "
            + judged.size()
            + " synthetic pages and "
            + others.size() / TIMES
            + " real ones; CONFIDENCE_* calibrated by cross-validation.");
    for (Weight weight : Weight.values()) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", weight, weights.of(weight)));
    }
    Files.write(out, lines, StandardCharsets.UTF_8);
  }
}
