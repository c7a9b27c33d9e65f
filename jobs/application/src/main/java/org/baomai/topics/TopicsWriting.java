package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.JobContext;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicModel;
import org.baomai.trend.TrendResult;

/** Writes what stories hold of a model's topics, and the course of these over time. */
final class TopicsWriting {
  private final JobContext context;
  private final String modelId;
  private final ReprintCounting printings;
  private final List<String> topicIds;

  /**
   * @param topicIds the identities of the topics, in the order of the model
   */
  TopicsWriting(
      JobContext context, String modelId, List<String> topicIds, ReprintCounting printings) {
    this.context = context;
    this.modelId = modelId;
    this.printings = printings;
    this.topicIds = List.copyOf(topicIds);
  }

  /** Where a model is kept. */
  static String folder(Lake lake, String modelId) {
    return lake.own("models/" + modelId);
  }

  /** Replaces the weights of the dirty dates. */
  void weights(Dataset<Row> weighed, DirtyDates dirty) {
    context
        .writer()
        .replaceDates("article_topics", TopicWeights.rows(weighed, modelId, topicIds), dirty);
    context.log().wrote("article_topics", context.lake().current("article_topics").count());
  }

  /** Replaces how topics use their terms, and how well the model foretells, on the dirty dates. */
  void terms(TopicModel model, Dataset<Row> weighed, DirtyDates dirty) {
    Dataset<Row> dated = counted(weighed.filter(col("issue_date").isNotNull()));
    context
        .writer()
        .replaceDates("topic_terms", TopicTerms.of(model, dated, modelId, topicIds), dirty);
    context.writer().replaceDates("topic_fit", HeldOut.byDate(model, dated, modelId), dirty);
  }

  /** Writes prevalence by period, and the tests on it, from the weights that are in the table. */
  void course() {
    Dataset<Row> weights =
        context.lake().current("article_topics").filter(col("model_id").equalTo(modelId));
    context
        .writer()
        .overwrite("topic_trends", TopicPrevalence.of(counted(weights), modelId, topicIds));
    Dataset<Row> trends = context.lake().current("topic_trends").cache();
    context.log().wrote("topic_trends", trends.count());
    List<Row> tests = TopicTrendTests.of(trends).stream().map(this::testRow).toList();
    trends.unpersist();
    write("topic_tests", tests);
  }

  private Dataset<Row> counted(Dataset<Row> weights) {
    if (printings == ReprintCounting.EVERY) {
      return weights;
    }
    Dataset<Row> reprints =
        context.lake().current("articles").filter(col("reprint_of").isNotNull()).select("story_id");
    return weights.join(reprints.distinct(), new String[] {"story_id"}, "left_anti");
  }

  /** Replaces a table by rows in the order of its columns. */
  void write(String table, List<Row> rows) {
    context
        .writer()
        .overwrite(
            table, context.lake().spark().createDataFrame(rows, LakeTables.named(table).schema()));
    context.log().wrote(table, rows.size());
  }

  private Row testRow(TopicTrendTests.Tested tested) {
    TrendResult result = tested.result();
    return RowFactory.create(
        modelId,
        tested.topicId(),
        tested.granularity().label(),
        tested.rangeStart(),
        tested.rangeEnd(),
        result.periodsSeen(),
        result.periodsMissing(),
        known(result.slopePerYear()),
        known(result.slopeLow()),
        known(result.slopeHigh()),
        known(result.pValue()),
        known(tested.qValue()),
        tested.direction(),
        result.undecidedBecause(),
        tested.changePoint(),
        known(result.changePValue()),
        known(result.seasonalP()),
        printings.label());
  }

  /** A number as a table has it: null for what is not known. */
  static Double known(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
