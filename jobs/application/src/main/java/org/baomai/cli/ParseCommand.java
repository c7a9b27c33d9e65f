package org.baomai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.CorpusOptions;
import org.baomai.cli.option.ExitCode;
import org.baomai.parse.DryRun;
import org.baomai.parse.ParseJob;
import org.baomai.parse.ParseOptions;
import org.baomai.run.UsageException;
import org.baomai.source.listing.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai parse}. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Cuts new and changed pages into units.",
    description =
        "Reads the corpus and writes files, pages, articles and quarantine. What did not change is"
            + " not read again; what cannot be read goes to quarantine with its reason.")
final class ParseCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpus;

  @Override
  public Integer call() {
    requireFiles(corpus.parse(), lake().path());
    if (corpus.dryRun()) {
      new DryRun(surroundings().session().get(), lake().path(), corpus.parse())
          .print(surroundings().out(), false);
      return ExitCode.DONE;
    }
    run(List.of(new ParseJob(corpus.parse())));
    return corpus.exitCode(quarantined());
  }

  /** An empty folder is more often a share that is not mounted than a corpus that is gone. */
  static void requireFiles(ParseOptions options, Path lake) {
    if (!Files.isDirectory(options.corpus())) {
      throw new UsageException(
          "There is no folder "
              + options.corpus()
              + ". Name the folder of page texts with --corpus.");
    }
    if (lake.startsWith(options.corpus().toAbsolutePath().normalize())) {
      throw new UsageException(
          "The lake "
              + lake
              + " lies inside the corpus, so that its own files would be taken for"
              + " the corpus's. Name a folder outside of it with --lake.");
    }
    if (!CorpusFolder.hasEntries(options.corpus())) {
      throw new UsageException(
          "The corpus "
              + options.corpus()
              + " holds no file. Nothing was read or changed; check"
              + " that the folder is the right one and mounted.");
    }
  }
}
