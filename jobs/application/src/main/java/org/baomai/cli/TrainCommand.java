package org.baomai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
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
    header = "Trains segmentation models on manually segmented text.",
    description =
        "The gold standard is plain text in UTF-8: one sentence per line, words separated by spaces"
            + " (as in the SIGHAN bakeoffs), optionally with parts of speech (词/n, as in the People's"
            + " Daily corpus). Writes perceptron models of HanLP for 'segment --models FOLDER'.")
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 10;

  @ParentCommand private Baomai baomai;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "The gold standard; ten thousand sentences are a good start.")
  private Path gold;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      required = true,
      description = "Folder to write the models to; it must not contain any.")
  private Path models;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + ROUNDS,
      description = "Number of passes over the gold standard (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    UsageException.unlessPositive("--rounds", rounds);
    ModelTraining training = ModelTraining.on(gold);
    WordModels written = training.write(models, rounds);
    baomai
        .context()
        .err()
        .printf(
            "Trained on %,d sentences; models %s in %s. Next: baomai segment --lake LAKE --models %s"
                + " --refresh%n",
            training.sentences(), written.digest().substring(0, 12), models, models);
    return ExitCode.DONE;
  }
}
