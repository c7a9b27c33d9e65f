package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LearnOption;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.segment.SegmentJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai segment}. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Segments new and changed articles into terms.",
    description =
        "Writes article_terms: words, which cover the text, and phrases, which may overlap words."
            + " Phrases come from the user dictionary (--lexicon) and from learned words.")
final class SegmentCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private LexiconOptions lexicon;

  @Mixin private LearnOption learn;

  @Option(
      names = "--refresh",
      description = "Segment all articles again, for example with a new dictionary.")
  private boolean refresh;

  @Override
  public Integer call() {
    run(List.of(new SegmentJob(lexicon.dictionary(), lexicon.models(), refresh, learn.learning())));
    return ExitCode.DONE;
  }
}
