package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.CorpusOptions;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LearnOption;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.ScopeOptions;
import org.baomai.cli.option.TopicsModelOptions;
import org.baomai.parse.DryRun;
import org.baomai.parse.ParseJob;
import org.baomai.segment.SegmentJob;
import org.baomai.topics.TopicsJob;
import org.baomai.trends.TrendsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "All jobs in order: parse, segment, trends, topics.",
    description =
        "What a schedule calls. Only what changed is done again; each job is published by itself, so"
            + " that a run that was killed goes on where it was.")
final class RunCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpus;

  @Mixin private LexiconOptions lexicon;

  @Mixin private LearnOption learn;

  @Mixin private TopicsModelOptions topics;

  @Mixin private ScopeOptions scopes;

  private void tellWhatToAsk() {
    String read = " --lake " + lake().path() + " ";
    surroundings()
        .err()
        .println(
            "Ask it: baomai status"
                + read.stripTrailing()
                + "; baomai concordance"
                + read
                + "WORD; baomai sql"
                + read
                + "\"SELECT term, direction, q_value FROM term_trends WHERE direction IN ('rising',"
                + " 'falling') ORDER BY q_value\"");
  }

  @Override
  public Integer call() {
    ParseCommand.requireFiles(corpus.parse(), lake().path());
    if (corpus.dryRun()) {
      new DryRun(surroundings().session().get(), lake().path(), corpus.parse())
          .print(surroundings().out(), true);
      return ExitCode.DONE;
    }
    run(
        List.of(
            new ParseJob(corpus.parse()),
            new SegmentJob(
                lexicon.dictionary(), lexicon.models(), corpus.refresh(), learn.learning()),
            new TrendsJob(
                lexicon.stopWords(),
                TrendsCommand.LEAST_STORIES,
                topics.reprints().counted(),
                scopes.scopes()),
            new TopicsJob(topics.options(), lexicon.stopWords()::contains)));
    tellWhatToAsk();
    return corpus.exitCode(quarantined());
  }
}
