package org.baomai.topics;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.TopicFitTable;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** Computes the topic weights of the stories of dirty dates with the published model. */
final class TopicsReading {
  /** Minimum number of stories since the fit to judge whether the model still fits. */
  static final long FEWEST_NEW_STORIES = 500;

  /** A new model is fitted if the loss on new stories is larger than this, in nats per token. */
  static final double WORST_LOSS = 0.2;

  private static final String SCOPE = "scope ";

  private final JobContext context;
  private final PublishedModel published;
  private final TopicsOptions options;
  private final DirtyDates dirty;

  TopicsReading(JobContext context, PublishedModel published, TopicsOptions options) {
    this.context = context;
    this.published = published;
    this.options = options;
    this.dirty = context.ledger().unseenBy(TopicsJob.NAME, TopicsJob.UPSTREAM);
  }

  /**
   * The settings that prevalence depends on, beside the model: reprints, scopes, and the version of
   * its columns.
   */
  static Map<String, String> counting(TopicsOptions options) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("reprints", options.printings().label());
    settings.put("prevalence", "by scope");
    options.scopes().forEach(scope -> settings.put(SCOPE + scope.name(), scope.condition()));
    return settings;
  }

  private static Map<String, String> settingsOfCounting(Map<String, String> configuration) {
    Map<String, String> settings = new TreeMap<>(configuration);
    settings
        .keySet()
        .removeIf(
            name ->
                !name.equals("reprints") && !name.equals("prevalence") && !name.startsWith(SCOPE));
    return settings;
  }

  /** Reads the stories, writes the tables, and returns a summary for the log. */
  String run() {
    context.log().dirty(dirty);
    boolean otherCount =
        !context
            .ledger()
            .lastConfiguration(TopicsJob.NAME)
            .map(before -> settingsOfCounting(before).equals(counting(options)))
            .orElse(false);
    if (dirty.isEmpty() && !otherCount) {
      return "nothing new to read with model " + published.modelId() + ".";
    }
    Lake lake = context.lake();
    Sizing.apply(lake, dirty);
    TopicsWriting writing =
        new TopicsWriting(context, published.modelId(), published.topicIds(), options);
    if (dirty.isEmpty()) {
      context.log().stage("write prevalence and its tests", writing::prevalence);
      return String.format(
          "prevalence of model %s counted again, %s reprints, in all%s.",
          published.modelId(),
          options.printings().label(),
          options.scopes().stream().map(scope -> " and " + scope.name()).collect(joining()));
    }
    return read(writing);
  }

  private String read(TopicsWriting writing) {
    Lake lake = context.lake();
    TopicModel model = TopicModel.load(TopicsWriting.folder(lake, published.modelId()));
    Dataset<Row> stories =
        Stories.of(
            lake.current(ArticlesTable.NAME).filter(dirty.condition()),
            lake.current(ArticleTermsTable.NAME).filter(dirty.condition()));
    Dataset<Row> weighed = model.weigh(StoryVectors.of(stories, model.vocabulary())).cache();
    long read = context.log().stage("read stories of " + dirty.describe(), weighed::count);
    context.log().read("stories", read);
    context.log().stage("write weights", () -> writing.weights(weighed, dirty));
    context.log().stage("write terms by date", () -> writing.terms(model, weighed, dirty));
    context.log().stage("write prevalence and its tests", writing::prevalence);
    weighed.unpersist();
    return String.format(
        "%d stories of %s read with model %s.", read, dirty.describe(), published.modelId());
  }

  /**
   * How much worse the model predicts the stories after its fit than its held-out stories, in nats
   * per token. NaN if this run had no stories to read, if there are fewer than {@link
   * #FEWEST_NEW_STORIES} stories after the fit, or if no story was held out.
   */
  double loss() {
    if (dirty.isEmpty() || published.heldOut() == null || published.fittedUntil() == null) {
      return Double.NaN;
    }
    Column since = col(TopicFitTable.ISSUE_DATE).gt(lit(published.fittedUntil()));
    Row fit =
        context
            .lake()
            .current(TopicFitTable.NAME)
            .filter(since)
            .agg(
                sum(TopicFitTable.STORIES).as(TopicFitTable.STORIES),
                sum(TopicFitTable.TOKENS).as(TopicFitTable.TOKENS),
                sum(TopicFitTable.LOG_LIKELIHOOD).as(TopicFitTable.LOG_LIKELIHOOD))
            .first();
    Long stories = fit.getAs(TopicFitTable.STORIES);
    if (stories == null || stories < FEWEST_NEW_STORIES) {
      return Double.NaN;
    }
    double logLikelihood = fit.<Double>getAs(TopicFitTable.LOG_LIKELIHOOD);
    long tokens = fit.<Long>getAs(TopicFitTable.TOKENS);
    return published.heldOut() - logLikelihood / tokens;
  }
}
