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
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.topics.stories.StopList;

/**
 * Tells what the stories are about. Reads articles and article_terms. Where a model is published,
 * reads the stories of dirty dates with it, as it is ({@link TopicsReading}); where there is none,
 * a refit is asked for, or the model has come to predict new stories badly, fits one ({@link
 * TopicsFitting}). Writes the tables of topics.
 */
public final class TopicsJob implements Job {
  static final String NAME = "topics";
  static final String UPSTREAM = "segment";

  private final TopicsOptions options;
  private final StopList stopWords;

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
    configuration.put("reprints", options.printings().label());
    return configuration;
  }

  private static String listed(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public String run(JobContext context) {
    PublishedModel published = PublishedModel.of(context.lake());
    if (options.refit() || published == null) {
      return new TopicsFitting(context, options, stopWords, published).run();
    }
    warnOfUnusedOptions(context, published);
    TopicsReading reading = new TopicsReading(context, published, options.printings());
    String done = reading.run();
    double loss = reading.loss();
    if (loss > TopicsReading.WORST_LOSS) {
      context.log().warn(worse(published, loss));
      return new TopicsFitting(context, options, stopWords, published).run();
    }
    return done + rename(context, published);
  }

  private static String worse(PublishedModel published, double loss) {
    return String.format(
        Locale.ROOT,
        "model %s foretells the stories after %s by %.2f nats a token worse than those held out of"
            + " its fit; above %.1f a model is fitted anew.",
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
                  + " is not heeded: the published model has "
                  + published.topics()
                  + " topics and is not fitted anew. Give --refit to fit one.");
    }
  }

  /** Gives topics the names of the analyst's file, if there is one that says something else. */
  private String rename(JobContext context, PublishedModel published) {
    Map<String, String> given = new TreeMap<>(options.names().names());
    given.keySet().retainAll(published.topicIds());
    int unknown = options.names().names().size() - given.size();
    if (unknown > 0) {
      context
          .log()
          .warn(
              unknown
                  + " of the names given are of topics that the published model does not have.");
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
    Column name = col("name");
    for (String topicId : given.keySet()) {
      Column now = functions.lit(options.names().of(topicId, null));
      name = functions.when(col("topic_id").equalTo(topicId), now).otherwise(name);
    }
    context.writer().overwrite("topics", context.lake().current("topics").withColumn("name", name));
    return " " + given.size() + " topics named.";
  }
}
