package org.baomai.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.baomai.page.learning.TuningCheck;
import org.baomai.parse.PageTraining;
import org.baomai.run.LocalPath;
import org.baomai.run.UsageException;
import org.baomai.word.hanlp.ModelTraining;
import org.baomai.word.hanlp.WordModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code baomai train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Trains segmentation models on segmented text, or the page parser on corrected pages.",
    description = {
      "With --gold and --models: the gold standard is plain text in UTF-8, one sentence per line,"
          + " words separated by spaces (as in the SIGHAN bakeoffs), optionally with parts of speech"
          + " (词/n, as in the People's Daily corpus). Writes perceptron models of HanLP for"
          + " 'segment --models FOLDER'.",
      "",
      "With --pages: fits the weights of the page parser to the pages of a lake whose units were"
          + " corrected in _baomai/overrides.jsonl, in addition to the shipped weights. The next run"
          + " with the file _baomai/page-weights.tsv in the corpus cuts all pages with them.",
      "",
      "  baomai train --pages --lake LAKE --weights CORPUS/_baomai/page-weights.tsv"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 10;

  @ParentCommand private Baomai baomai;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "The gold standard; ten thousand sentences are a good start.")
  private Path gold;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = "Folder to write the models to; it must not contain any.")
  private Path models;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + ROUNDS,
      description = "Number of passes over the gold standard (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--pages", description = "Learn from corrected pages instead of sentences.")
  private boolean pages;

  @Option(
      names = "--lake",
      paramLabel = "LAKE",
      description = "With --pages: the lake with the corrected pages.")
  private Path lake;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "With --pages: where the weights go; the file must not exist.")
  private Path weights;

  @Override
  public Integer call() {
    if (pages) {
      trainPages();
    } else {
      trainWords();
    }
    return ExitCode.DONE;
  }

  private void trainWords() {
    require("--gold", gold, "--pages");
    require("--models", models, "--pages");
    UsageException.unlessPositive("--rounds", rounds);
    ModelTraining training = ModelTraining.on(gold);
    WordModels written = training.write(models, rounds);
    err()
        .printf(
            "Trained on %,d sentences; models %s in %s. Next: baomai segment --lake LAKE --models %s"
                + " --refresh%n",
            training.sentences(), written.digest().substring(0, 12), models, models);
  }

  private void trainPages() {
    if (gold != null) {
      throw new UsageException("--gold is for words and --pages for pages; use one of them.");
    }
    require("--lake", lake, null);
    require("--weights", weights, null);
    PageTraining.requireNew(weights);
    Lake opened = Lake.open(baomai.context().session().get(), LocalPath.of(lake.toAbsolutePath()));
    PageTraining training = PageTraining.on(LakeReader.of(opened, null, Selection.ALL));
    report(training.check());
    training.write(weights);
    err().printf("Weights written to %s. Next: %s%n", weights, training.next(weights));
  }

  private void report(TuningCheck check) {
    err()
        .printf(
            "%d corrected pages. Cut exactly as corrected, each page with weights that the other"
                + " pages taught: %d pages before, %d after; of %d units %d before, %d after.%n",
            check.pages(),
            check.pagesBefore(),
            check.pagesAfter(),
            check.units(),
            check.unitsBefore(),
            check.unitsAfter());
    if (check.pages() == 1) {
      err().println("One page cannot be tested on others: correct more pages of this layout.");
    } else if (check.unitsAfter() <= check.unitsBefore()) {
      err().println("The corrections do not help other pages yet: correct more of this layout.");
    }
  }

  private static void require(String option, Path value, String otherwise) {
    if (value == null) {
      throw new UsageException(
          "Missing option "
              + option
              + (otherwise == null ? "" : " (or " + otherwise + ")")
              + "; see 'baomai train --help'.");
    }
  }

  private PrintStream err() {
    return baomai.context().err();
  }
}
