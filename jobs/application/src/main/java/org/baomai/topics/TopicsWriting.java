package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.FarPages;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticleTopicsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.lake.table.TableDefinition;
import org.baomai.lake.table.TopicFitTable;
import org.baomai.lake.table.TopicTermsTable;
import org.baomai.lake.table.TopicTestsTable;
import org.baomai.lake.table.TopicTrendsTable;
import org.baomai.run.JobContext;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;
import org.baomai.trend.MainRange;
import org.baomai.trend.TrendResult;

/** Writes the topic weights of stories, and the prevalence of topics over time with its tests. */
final class TopicsWriting {
  private final JobContext context;
  private final String modelId;
  private final TopicsOptions options;
  private final List<String> topicIds;

  /**
   * @param topicIds the ids of the topics, in the order of the model
   * @param options whether prevalence, terms and fit count reprints, and the scopes
   */
  TopicsWriting(JobContext context, String modelId, List<String> topicIds, TopicsOptions options) {
    this.context = context;
    this.modelId = modelId;
    this.options = options;
    this.topicIds = List.copyOf(topicIds);
  }

  /** The folder of a saved model. */
  static String folder(Lake lake, String modelId) {
    return lake.own("models/" + modelId);
  }

  /** Replaces the weights of the dirty dates. */
  void weights(Dataset<Row> weighed, DirtyDates dirty) {
    context
        .writer()
        .replaceDates(
            ArticleTopicsTable.NAME, TopicWeights.rows(weighed, modelId, topicIds), dirty);
    context
        .log()
        .wrote(ArticleTopicsTable.NAME, context.lake().current(ArticleTopicsTable.NAME).count());
  }

  /** Replaces the occurrences of terms and the fit of the model on the dirty dates. */
  void terms(TopicModel model, Dataset<Row> weighed, DirtyDates dirty) {
    Dataset<Row> dated = counted(weighed.filter(col(Stories.ISSUE_DATE).isNotNull()));
    context
        .writer()
        .replaceDates(TopicTermsTable.NAME, TopicTerms.of(model, dated, modelId, topicIds), dirty);
    context.writer().replaceDates(TopicFitTable.NAME, HeldOut.byDate(model, dated, modelId), dirty);
  }

  /** Writes prevalence by period and its tests, from all weights in {@code article_topics}. */
  void prevalence() {
    Dataset<Row> weights =
        context
            .lake()
            .current(ArticleTopicsTable.NAME)
            .filter(col(ArticleTopicsTable.MODEL_ID).equalTo(modelId));
    context
        .writer()
        .overwrite(
            TopicTrendsTable.NAME,
            TopicPrevalence.of(inScopes(counted(weights)), modelId, topicIds));
    Dataset<Row> trends = context.lake().current(TopicTrendsTable.NAME).cache();
    context.log().wrote(TopicTrendsTable.NAME, trends.count());
    List<Row> tests = TopicTrendTests.of(inMainRange(trends)).stream().map(this::testRow).toList();
    trends.unpersist();
    write(TopicTestsTable.DEFINITION, tests);
  }

  private Dataset<Row> inScopes(Dataset<Row> weights) {
    return TopicScopes.of(weights, context.lake().current(ArticlesTable.NAME), options.scopes());
  }

  /** The periods of dates that are not far from all others. */
  private Dataset<Row> inMainRange(Dataset<Row> trends) {
    MainRange range = FarPages.mainRange(context.lake().current(PagesTable.NAME));
    return trends.filter(
        "period BETWEEN date_trunc(granularity, DATE'%s') AND DATE'%s'"
            .formatted(range.first(), range.last()));
  }

  private Dataset<Row> counted(Dataset<Row> weights) {
    if (options.printings() == ReprintCounting.EVERY) {
      return weights;
    }
    Dataset<Row> reprints =
        context
            .lake()
            .current(ArticlesTable.NAME)
            .filter(col(ArticlesTable.REPRINT_OF).isNotNull())
            .select(ArticlesTable.STORY_ID);
    return weights.join(reprints.distinct(), new String[] {ArticlesTable.STORY_ID}, "left_anti");
  }

  /** Replaces all rows of a table. */
  void write(TableDefinition table, List<Row> rows) {
    context
        .writer()
        .overwrite(table.name(), context.lake().spark().createDataFrame(rows, table.schema()));
    context.log().wrote(table.name(), rows.size());
  }

  private Row testRow(TopicTrendTests.Tested tested) {
    TrendResult result = tested.result();
    return TopicTestsTable.DEFINITION
        .newRow()
        .set(TopicTestsTable.MODEL_ID, modelId)
        .set(TopicTestsTable.TOPIC_ID, tested.topicId())
        .set(TopicTestsTable.SCOPE, tested.scope())
        .set(TopicTestsTable.GRANULARITY, tested.granularity().label())
        .set(TopicTestsTable.RANGE_START, tested.rangeStart())
        .set(TopicTestsTable.RANGE_END, tested.rangeEnd())
        .set(TopicTestsTable.PERIODS_SEEN, result.periodsSeen())
        .set(TopicTestsTable.PERIODS_MISSING, result.periodsMissing())
        .set(TopicTestsTable.SLOPE, known(result.slopePerYear()))
        .set(TopicTestsTable.SLOPE_LOW, known(result.slopeLow()))
        .set(TopicTestsTable.SLOPE_HIGH, known(result.slopeHigh()))
        .set(TopicTestsTable.P_VALUE, known(result.pValue()))
        .set(TopicTestsTable.Q_VALUE, known(tested.qValue()))
        .set(TopicTestsTable.DIRECTION, tested.direction())
        .set(TopicTestsTable.UNDECIDED_BECAUSE, result.undecidedBecause())
        .set(TopicTestsTable.CHANGE_POINT, tested.changePoint())
        .set(TopicTestsTable.CHANGE_P_VALUE, known(result.changePValue()))
        .set(TopicTestsTable.SEASONAL_P_VALUE, known(result.seasonalP()))
        .set(TopicTestsTable.REPRINTS, options.printings().label())
        .build();
  }

  /** The number, or null if it is NaN: unknown numbers are null in tables. */
  static Double known(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
