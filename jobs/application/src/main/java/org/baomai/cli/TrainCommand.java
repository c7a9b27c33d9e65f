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
    header = "Trains models that find words, on texts whose words you have parted by hand.",
    description =
        "The gold is plain text in UTF-8, a sentence a line, words between blanks (as in the SIGHAN"
            + " bakeoffs), or with parts of speech (词/n, as in the People's Daily corpus). Writes"
            + " HanLP's perceptron models; 'segment --models FOLDER' then finds words with them.")
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 10;

  @ParentCommand private Baomai baomai;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "The sentences to learn from; ten thousand are a good start.")
  private Path gold;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the models go; it must not hold any.")
  private Path models;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "" + ROUNDS,
      description = "How often to go through the gold. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Override
  public Integer call() {
    UsageException.unlessPositive("--rounds", rounds);
    ModelTraining training = ModelTraining.on(gold);
    WordModels written = training.write(models, rounds);
    baomai
        .surroundings()
        .err()
        .printf(
            "Trained on %,d sentences; models %s in %s. Now: baomai segment --lake LAKE --models %s"
                + " --refresh%n",
            training.sentences(), written.digest().substring(0, 12), models, models);
    return ExitCode.DONE;
  }
}
