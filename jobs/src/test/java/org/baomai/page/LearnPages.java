package org.baomai.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Learns the weights of pages, or cross-validates them. */
final class LearnPages {

  private static final int FOLDS = 5;

  /** Set by hand; what is learnt is pulled towards it. */
  private static final Weights PRIOR = Weights.read("prior-weights.tsv");

  private LearnPages() {}

  /**
   *
   *
   * <pre>
   *   cross PULL EPOCHS OUT.jsonl PAGES GOLD [PAGES GOLD ...]   the first folder is cut in five, the others only teach
   *   fit PULL EPOCHS OUT.tsv PAGES GOLD [PAGES GOLD ...]
   * </pre>
   */
  public static void main(String[] arguments) throws IOException {
    double pull = Double.parseDouble(arguments[1]);
    int epochs = Integer.parseInt(arguments[2]);
    Path out = Path.of(arguments[3]);
    List<GoldPage> judged = GoldPage.read(Path.of(arguments[4]), Path.of(arguments[5]));
    List<GoldPage> others = new ArrayList<>();
    for (int i = 6; i + 1 < arguments.length; i += 2) {
      others.addAll(GoldPage.read(Path.of(arguments[i]), Path.of(arguments[i + 1])));
    }
    for (int i = 0; i < Integer.getInteger("repeat", 0); i++) {
      others.addAll(GoldPage.read(Path.of(arguments[6]), Path.of(arguments[7])));
    }
    if (arguments[0].equals("fit")) {
      List<GoldPage> all = new ArrayList<>(judged);
      all.addAll(others);
      Weights weights = new WeightLearner(all, PRIOR, pull).learn(epochs);
      write(weights, out);
      return;
    }
    List<String> rows = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GoldPage> teaching = new ArrayList<>(others);
      List<GoldPage> kept = new ArrayList<>();
      for (int page = 0; page < judged.size(); page++) {
        for (int time = 0; time < Integer.getInteger("judgedTimes", 1); time++) {
          if (page % FOLDS != fold) teaching.add(judged.get(page));
          else if (time == 0) kept.add(judged.get(page));
        }
      }
      Weights weights = new WeightLearner(teaching, PRIOR, pull).learn(epochs);
      for (GoldPage page : kept) {
        rows.addAll(ScoreArticles.rows(page.file(), PageReader.read(page.text(), weights)));
      }
    }
    Files.write(out, rows, StandardCharsets.UTF_8);
  }

  private static void write(Weights weights, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", weight, weights.of(weight)));
    }
    Files.write(out, lines, StandardCharsets.UTF_8);
  }
}
