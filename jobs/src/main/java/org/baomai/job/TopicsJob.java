package org.baomai.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.archive.Printings;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.Lake;
import org.baomai.ml.StopList;
import org.baomai.ml.Stories;
import org.baomai.ml.StoryVectors;
import org.baomai.ml.TopicModel;

/**
 * Tells what the stories are about. Reads articles and article_terms. Where a model is published,
 * reads the stories of dirty dates with it, as it is; where there is none, or a refit is asked for,
 * fits one ({@link TopicsFitting}). Writes the tables of topics.
 */
final class TopicsJob implements Job {
  static final String NAME = "topics";
  private static final String UPSTREAM = "segment";
  private static final String REPRINTS = "reprints";

  private final TopicsOptions options;
  private final StopList stopWords;

  TopicsJob(TopicsOptions options, StopList stopWords) {
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
        "topics", options.topics() == null ? "by stories" : options.topics().toString());
    configuration.put("seed", String.valueOf(options.seed()));
    configuration.put("refit", String.valueOf(options.refit()));
    configuration.put(REPRINTS, options.printings().label());
    return configuration;
  }

  @Override
  public String run(JobContext context) {
    Row published = published(context.lake());
    if (options.refit() || published == null) {
      String modelId = published == null ? null : published.getString(0);
      return new TopicsFitting(context, options, stopWords, modelId).run();
    }
    warnOfUnusedOptions(context, published);
    return readDirty(context, published.getString(0), options.printings());
  }

  private static Row published(Lake lake) {
    List<Row> models =
        lake.current("topic_models")
            .filter("published")
            .select("model_id", "k", "seed")
            .collectAsList();
    return models.isEmpty() ? null : models.get(0);
  }

  private void warnOfUnusedOptions(JobContext context, Row published) {
    if (options.topics() != null && options.topics() != published.getInt(1)) {
      context
          .log()
          .warn(
              "--topics "
                  + options.topics()
                  + " is not heeded: the published model has "
                  + published.getInt(1)
                  + " topics and is not fitted anew. Give --refit to fit one.");
    }
  }

  static String readDirty(JobContext context, String modelId, Printings printings) {
    DirtyDates dirty = context.ledger().unseenBy(NAME, UPSTREAM);
    context.log().dirty(dirty);
    boolean otherCount =
        !context
            .ledger()
            .lastConfiguration(NAME)
            .map(before -> printings.label().equals(before.get(REPRINTS)))
            .orElse(false);
    if (dirty.isEmpty() && !otherCount) {
      return "nothing new to read with model " + modelId + ".";
    }
    Lake lake = context.lake();
    Sizing.apply(lake, dirty);
    TopicModel model = TopicModel.load(TopicsWriting.folder(lake, modelId));
    TopicsWriting writing = new TopicsWriting(context, modelId, model.topics(), printings);
    if (dirty.isEmpty()) {
      context.log().stage("write prevalence and its tests", writing::course);
      return String.format(
          "the course of model %s counted %s reprints.", modelId, printings.label());
    }
    Dataset<Row> stories =
        Stories.of(
            lake.current("articles").filter(dirty.condition()),
            lake.current("article_terms").filter(dirty.condition()));
    Dataset<Row> weighed = model.weigh(StoryVectors.of(stories, model.vocabulary())).cache();
    long read = context.log().stage("read stories of " + dirty.describe(), weighed::count);
    context.log().read("stories", read);
    context.log().stage("write weights", () -> writing.weights(weighed, dirty));
    context.log().stage("write prevalence and its tests", writing::course);
    weighed.unpersist();
    return String.format("%d stories of %s read with model %s.", read, dirty.describe(), modelId);
  }
}
