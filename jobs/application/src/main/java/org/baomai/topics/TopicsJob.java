package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.TopicsTable;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.topics.stories.StopList;

/**
 * Finds the topics of stories. Reads articles and article_terms, writes the tables of topics. With
 * a published model it computes the topic weights of the stories of dirty dates ({@link
 * TopicsReading}). If no model is published, a refit is requested, or the published model predicts
 * new stories badly, it fits and publishes a new one ({@link TopicsFitting}).
 */
public final class TopicsJob implements Job {
  static final String NAME = "topics";
  static final String UPSTREAM = "segment";

  private final TopicsOptions options;
  private final StopList stopWords;

  /**
   * A job with its settings.
   *
   * @param stopWords terms that are left out of the vocabulary
   */
  public TopicsJob(TopicsOptions options, StopList stopWords) {
    this.options = options;
    this.stopWords = stopWords;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> configuration = new TreeMap<>();
    configuration.put(
        "topics", options.topics().isEmpty() ? "by stories" : listed(options.topics()));
    configuration.put("seed", listed(options.seeds()));
    configuration.put("engine", options.engine().label());
    configuration.put("sweeps", String.valueOf(options.sweeps()));
    configuration.put("refit", String.valueOf(options.refit()));
    configuration.putAll(TopicsReading.counting(options));
    return configuration;
  }

  private static String listed(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public String run(JobContext context) {
    checkConditions(context.lake());
    PublishedModel published = PublishedModel.of(context.lake());
    if (options.refit() || published == null) {
      return new TopicsFitting(context, options, stopWords, published).run();
    }
    warnOfUnusedOptions(context, published);
    TopicsReading reading = new TopicsReading(context, published, options);
    String done = reading.run();
    double loss = reading.loss();
    if (loss > TopicsReading.WORST_LOSS) {
      context.log().warn(worse(published, loss));
      return new TopicsFitting(context, options, stopWords, published).run();
    }
    return done + rename(context, published);
  }

  /** Fails before anything is written if the condition of a scope is no valid SQL. */
  private void checkConditions(Lake lake) {
    options.scopes().forEach(scope -> scope.of(lake.current(ArticlesTable.NAME)).schema());
  }

  private static String worse(PublishedModel published, double loss) {
    return String.format(
        Locale.ROOT,
        "model %s predicts the stories after %s worse than its held-out stories, by %.2f nats per"
            + " token; above %.1f a new model is fitted.",
        published.modelId(),
        published.fittedUntil(),
        loss,
        TopicsReading.WORST_LOSS);
  }

  private void warnOfUnusedOptions(JobContext context, PublishedModel published) {
    if (!options.topics().isEmpty() && !options.topics().equals(List.of(published.topics()))) {
      context
          .log()
          .warn(
              "--topics "
                  + listed(options.topics())
                  + " is ignored: the published model has "
                  + published.topics()
                  + " topics. Give --refit to fit a new model.");
    }
  }

  /** Writes the names of the analyst's file where they differ from the names in the table. */
  private String rename(JobContext context, PublishedModel published) {
    Map<String, String> given = new TreeMap<>(options.names().names());
    given.keySet().retainAll(published.topicIds());
    int unknown = options.names().names().size() - given.size();
    if (unknown > 0) {
      context
          .log()
          .warn(
              unknown
                  + " of the given names are for topics that the published model does not have.");
    }
    given
        .keySet()
        .removeIf(
            topicId -> {
              String before = published.names().get(topicId);
              return Objects.equals(options.names().of(topicId, before), before);
            });
    if (given.isEmpty()) {
      return "";
    }
    Column name = col(TopicsTable.TOPIC_NAME);
    for (String topicId : given.keySet()) {
      Column now = functions.lit(options.names().of(topicId, null));
      name = functions.when(col(TopicsTable.TOPIC_ID).equalTo(topicId), now).otherwise(name);
    }
    context
        .writer()
        .overwrite(
            TopicsTable.NAME,
            context.lake().current(TopicsTable.NAME).withColumn(TopicsTable.TOPIC_NAME, name));
    return " " + given.size() + " topics named.";
  }
}
