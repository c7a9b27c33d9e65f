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
        "Reads the corpus and writes files, pages, articles and quarantine. Unchanged files are not"
            + " read again; files that cannot be read go to quarantine with a reason.")
final class ParseCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpus;

  @Override
  public Integer call() {
    requireFiles(corpus.parse(), lake().path());
    if (corpus.dryRun()) {
      new DryRun(context().session().get(), lake().path(), corpus.parse())
          .print(context().out(), false);
      return ExitCode.DONE;
    }
    run(List.of(new ParseJob(corpus.parse())));
    return corpus.exitCode(quarantined());
  }

  /**
   * Checks that the corpus has files; an empty folder is more often an unmounted share than an
   * empty corpus.
   *
   * @throws UsageException if the corpus is no folder or empty, or contains the lake
   */
  static void requireFiles(ParseOptions options, Path lake) {
    if (!Files.isDirectory(options.corpus())) {
      throw new UsageException(
          "The folder "
              + options.corpus()
              + " does not exist. Give the folder of page texts with --corpus.");
    }
    if (lake.startsWith(options.corpus().toAbsolutePath().normalize())) {
      throw new UsageException(
          "The lake "
              + lake
              + " is inside the corpus, so that its files would be read as part of the corpus. Give"
              + " a folder outside the corpus with --lake.");
    }
    if (!CorpusFolder.hasEntries(options.corpus())) {
      throw new UsageException(
          "The corpus "
              + options.corpus()
              + " contains no files. Nothing was read or changed. Check that it is the right folder"
              + " and that it is mounted.");
    }
  }
}
