package org.baomai.measures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.baomai.measures.Usage;
import org.baomai.page.PageReading;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.WeightLearner;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weight;
import org.baomai.page.weight.Weights;

/**
 * Learns the weights of the page reader and cross-validates them.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.LearnPages ROWS WEIGHTS.tsv \
 *     PAGES GOLD [PAGES GOLD ...] [-- PAGES GOLD ...]
 * </pre>
 *
 * Every folder of pages is split into five folds; pages whose names differ only in what follows the
 * last hyphen after a digit (the same page in another form) are in the same fold. Each fold is read
 * with weights learned from the other folds of all folders, for the scored rows, one file {@code
 * ROWS/n.jsonl} for the n-th folder, and for the calibration of confidence. The first folder is
 * synthetic; the pages of the others count {@value #TIMES} times, since they are real. The weights
 * that are written are learned from all pages; with {@code -} none are written. Folders after
 * {@code --} calibrate the confidence but teach no other weights.
 */
final class LearnPages {

  static final int FOLDS = 5;
  static final int EPOCHS = 8;
  static final double REGULARIZATION = 0.05;
  private static final int TIMES = Integer.getInteger("times", 3);

  /** Weights set by hand; learned weights are regularised towards them. */
  static final Weights PRIOR = Weights.read("prior-weights.tsv");

  private final List<List<AnnotatedPage>> folders;

  /** The number of folders that teach; the others only calibrate. */
  private final int teaching;

  private final List<Weights> ofFold = new ArrayList<>();
  private final List<List<ConfidenceLearner.Case>> cases = new ArrayList<>();

  private LearnPages(List<List<AnnotatedPage>> folders, int teaching) {
    this.folders = folders;
    this.teaching = teaching;
  }

  /** Takes the folder for the rows, the file for the weights or {@code -}, and pairs of folders. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 4, "LearnPages ROWS WEIGHTS.tsv|- PAGES GOLD [PAGES GOLD …]");
    List<List<AnnotatedPage>> folders = new ArrayList<>();
    List<String> paths = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
    int separator = paths.indexOf("--");
    int teaching = (separator < 0 ? paths.size() : separator) / 2;
    paths.remove("--");
    for (int at = 0; at + 1 < paths.size(); at += 2) {
      folders.add(GoldPages.read(Path.of(paths.get(at)), Path.of(paths.get(at + 1))));
    }
    LearnPages learning = new LearnPages(folders, teaching);
    learning.learnFolds();
    learning.reportConfidence();
    Path rows = Files.createDirectories(Path.of(arguments[0]));
    for (int folder = 0; folder < folders.size(); folder++) {
      Files.write(rows.resolve((folder + 1) + ".jsonl"), learning.rows(folder));
    }
    if (!arguments[1].equals("-")) {
      learning.write(Path.of(arguments[1]));
    }
  }

  /** The pages that teach in all folds but one; -1 for all pages. Real pages are repeated. */
  private List<AnnotatedPage> lessons(int fold) {
    return pages(teaching, fold, false, true);
  }

  /** The pages of a fold, of all folders. */
  private List<AnnotatedPage> heldOut(int fold) {
    return pages(folders.size(), fold, true, false);
  }

  private List<AnnotatedPage> pages(int most, int fold, boolean of, boolean repeated) {
    List<AnnotatedPage> pages = new ArrayList<>();
    for (int folder = 0; folder < most; folder++) {
      List<String> groups =
          folders.get(folder).stream().map(LearnPages::group).distinct().sorted().toList();
      for (AnnotatedPage page : folders.get(folder)) {
        if ((groups.indexOf(group(page)) % FOLDS == fold) == of) {
          int times = repeated && folder > 0 ? TIMES : 1;
          pages.addAll(Collections.nCopies(times, page));
        }
      }
    }
    return pages;
  }

  /** The name of a page without its form: rmrb-05 for rmrb-05-raw.txt. */
  private static String group(AnnotatedPage page) {
    return page.name().replaceFirst("(\\d)-[a-z]+\\.\\w+$|\\.\\w+$", "$1");
  }

  private void learnFolds() {
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights =
          new WeightLearner(lessons(fold), PRIOR, REGULARIZATION, weight -> true).learn(EPOCHS);
      List<ConfidenceLearner.Case> found = new ArrayList<>();
      heldOut(fold).forEach(page -> found.addAll(ConfidenceLearner.cases(page, weights)));
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

  /** Rows of the pages of a folder, each read with weights learned from the other folds. */
  private List<String> rows(int folder) {
    List<String> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = ConfidenceLearner.learn(casesWithout(fold), ofFold.get(fold), PRIOR);
      for (AnnotatedPage gold : heldOut(fold)) {
        if (folders.get(folder).contains(gold)) {
          PageReading reading = new BeamPageReader(weights).read(gold.text());
          rows.addAll(ScoreArticles.rows(gold.name(), reading));
          faults.add(PageFaults.of(gold, reading.units()));
        }
      }
    }
    System.out.println("folder " + (folder + 1) + ", errors by page:");
    faults.stream().filter(fault -> !fault.isEmpty()).sorted().forEach(System.out::println);
    return rows;
  }

  /** Reports the calibration of confidence over all folders, cross-validated. */
  private void reportConfidence() {
    List<ConfidenceLearner.Case> all = new ArrayList<>();
    List<Double> confidences = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = ConfidenceLearner.learn(casesWithout(fold), ofFold.get(fold), PRIOR);
      for (ConfidenceLearner.Case one : cases.get(fold)) {
        all.add(one);
        confidences.add(ConfidenceLearner.confidence(one, weights));
      }
    }
    System.out.println("cross-validated: " + ConfidenceLearner.report(all, confidences));
  }

  private void write(Path out) throws IOException {
    List<AnnotatedPage> pages = lessons(-1);
    Weights learned = new WeightLearner(pages, PRIOR, REGULARIZATION, weight -> true).learn(EPOCHS);
    Weights weights = ConfidenceLearner.learn(casesWithout(-1), learned, PRIOR);
    List<String> lines = new ArrayList<>();
    lines.add("# Log-odds of the features in Weight, learned by LearnPages in jobs/measures from");
    lines.add(
        "# "
            + folders.get(0).size()
            + " synthetic pages and "
            + folders.subList(1, teaching).stream().mapToInt(List::size).sum()
            + " real ones; CONFIDENCE_* calibrated by cross-validation.");
    for (Weight weight : Weight.values()) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", weight, weights.of(weight)));
    }
    Files.write(out, lines, StandardCharsets.UTF_8);
  }
}
