package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.ScopeOptions;
import org.baomai.cli.option.TopicsModelOptions;
import org.baomai.topics.TopicsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai topics}. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Applies the published topic model to new stories, or fits a new model.",
    description =
        "Fits a model on all stories if none is published, with --refit, and if the published model"
            + " predicts new stories badly. Otherwise applies the published model to the stories of"
            + " changed dates. With --scope and --where, the prevalence of topics is also counted and"
            + " tested over a part of the archive. Topics keep their identity across fits (topic_lineage)."
            + " Writes topic_models, topics, article_topics, topic_terms, topic_fit, topic_trends,"
            + " topic_tests and topic_lineage.")
final class TopicsCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private TopicsModelOptions topics;

  @Mixin private LexiconOptions lexicon;

  @Mixin private ScopeOptions scopes;

  @Override
  public Integer call() {
    run(List.of(new TopicsJob(topics.options(scopes.scopes()), lexicon.stopWords()::contains)));
    return ExitCode.DONE;
  }
}
