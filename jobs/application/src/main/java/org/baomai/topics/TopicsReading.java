package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** Reads the stories of dirty dates with the published model, as it is. */
final class TopicsReading {
  /** So many stories after the fit tell whether the model still fits. */
  static final long FEWEST_NEW_STORIES = 500;

  /** A model that foretells new stories worse than this, in nats a token, is fitted anew. */
  static final double WORST_LOSS = 0.2;

  private static final String REPRINTS = "reprints";

  private final JobContext context;
  private final PublishedModel published;
  private final ReprintCounting printings;
  private final DirtyDates dirty;

  TopicsReading(JobContext context, PublishedModel published, ReprintCounting printings) {
    this.context = context;
    this.published = published;
    this.printings = printings;
    this.dirty = context.ledger().unseenBy(TopicsJob.NAME, TopicsJob.UPSTREAM);
  }

  /** Reads, and tells what was done. */
  String run() {
    context.log().dirty(dirty);
    boolean otherCount =
        !context
            .ledger()
            .lastConfiguration(TopicsJob.NAME)
            .map(before -> printings.label().equals(before.get(REPRINTS)))
            .orElse(false);
    if (dirty.isEmpty() && !otherCount) {
      return "nothing new to read with model " + published.modelId() + ".";
    }
    Lake lake = context.lake();
    Sizing.apply(lake, dirty);
    TopicsWriting writing =
        new TopicsWriting(context, published.modelId(), published.topicIds(), printings);
    if (dirty.isEmpty()) {
      context.log().stage("write prevalence and its tests", writing::course);
      return String.format(
          "the course of model %s counted %s reprints.", published.modelId(), printings.label());
    }
    return read(writing);
  }

  private String read(TopicsWriting writing) {
    Lake lake = context.lake();
    TopicModel model = TopicModel.load(TopicsWriting.folder(lake, published.modelId()));
    Dataset<Row> stories =
        Stories.of(
            lake.current("articles").filter(dirty.condition()),
            lake.current("article_terms").filter(dirty.condition()));
    Dataset<Row> weighed = model.weigh(StoryVectors.of(stories, model.vocabulary())).cache();
    long read = context.log().stage("read stories of " + dirty.describe(), weighed::count);
    context.log().read("stories", read);
    context.log().stage("write weights", () -> writing.weights(weighed, dirty));
    context.log().stage("write terms by date", () -> writing.terms(model, weighed, dirty));
    context.log().stage("write prevalence and its tests", writing::course);
    weighed.unpersist();
    return String.format(
        "%d stories of %s read with model %s.", read, dirty.describe(), published.modelId());
  }

  /**
   * How much worse, in nats a token, the model foretells the stories after its fit than those that
   * were held out of it; NaN where this run has none to read, fewer than {@link
   * #FEWEST_NEW_STORIES} came since, or none was held out.
   */
  double loss() {
    if (dirty.isEmpty() || published.heldOut() == null || published.fittedUntil() == null) {
      return Double.NaN;
    }
    Column since = col("issue_date").gt(lit(published.fittedUntil()));
    Row fit =
        context
            .lake()
            .current("topic_fit")
            .filter(since)
            .agg(functions.sum("stories"), functions.sum("tokens"), functions.sum("log_likelihood"))
            .first();
    if (fit.isNullAt(0) || fit.getLong(0) < FEWEST_NEW_STORIES) {
      return Double.NaN;
    }
    return published.heldOut() - fit.getDouble(2) / fit.getLong(1);
  }
}
