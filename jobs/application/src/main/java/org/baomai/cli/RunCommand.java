package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.CorpusOptions;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LearnOption;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.MinStoriesOption;
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
    header = "Runs all jobs in order: parse, segment, trends, topics.",
    description =
        "For regular, scheduled runs. Only what has changed is processed. Each job is published"
            + " separately, so that after an interruption the next run continues with the job that was"
            + " interrupted.")
final class RunCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpus;

  @Mixin private LexiconOptions lexicon;

  @Mixin private LearnOption learn;

  @Mixin private TopicsModelOptions topics;

  @Mixin private MinStoriesOption leastStories;

  @Mixin private ScopeOptions scopes;

  private void suggestQueries() {
    String read = " --lake " + lake().path() + " ";
    context()
        .err()
        .println(
            "Next: baomai status"
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
      new DryRun(context().session().get(), lake().path(), corpus.parse())
          .print(context().out(), true);
      return ExitCode.DONE;
    }
    run(
        List.of(
            new ParseJob(corpus.parse()),
            new SegmentJob(
                lexicon.dictionary(), lexicon.models(), corpus.refresh(), learn.learning()),
            new TrendsJob(
                lexicon.stopWords(),
                leastStories.given(),
                topics.reprints().counted(),
                scopes.scopes()),
            new TopicsJob(topics.options(scopes.scopes()), lexicon.stopWords()::contains)));
    suggestQueries();
    return corpus.exitCode(quarantined());
  }
}
