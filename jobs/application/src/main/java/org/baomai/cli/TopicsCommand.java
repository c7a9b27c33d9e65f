package org.baomai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.TopicsModelOptions;
import org.baomai.topics.TopicsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai topics}. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads new stories with the published topic model, or fits one.",
    description =
        "The first time, with --refit, and when the published model foretells new stories badly, fits"
            + " a model on all stories; otherwise only the stories of dates that changed are read,"
            + " with the model as it is. Topics keep their identity through refits (topic_lineage)."
            + " Writes topic_models, topics, article_topics, topic_terms, topic_fit, topic_trends,"
            + " topic_tests and topic_lineage.")
final class TopicsCommand extends WritingCommand implements Callable<Integer> {
  @Mixin private TopicsModelOptions topics;

  @Mixin private LexiconOptions lexicon;

  @Override
  public Integer call() {
    run(List.of(new TopicsJob(topics.options(), lexicon.stopWords()::contains)));
    return ExitCode.DONE;
  }
}
