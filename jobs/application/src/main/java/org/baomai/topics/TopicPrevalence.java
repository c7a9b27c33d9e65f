package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.PartialPeriods;
import org.baomai.trend.Granularity;

/**
 * The prevalence of topics over time: the mean weight of a topic over the stories of a period, with
 * the normal 95 % interval of that mean. A weight below 0.01 counts as 0. A story whose range of
 * dates is not within one period is left out at that granularity.
 */
public final class TopicPrevalence {
  private static final String UNITS = "CAST(round(weight * 1e9D) AS DECIMAL(38,0))";
  private static final String MEAN = "CAST(total AS DOUBLE) / 1e9D / stories";

  /**
   * Half the width of the interval. Sums are whole billionths, so that the result does not depend
   * on the order of rows.
   */
  private static final String REACH =
      "1.959963984540054D * sqrt(CAST(stories * squares - total * total AS DOUBLE)"
          + " / (stories - 1)) / stories / 1e9D";

  private TopicPrevalence() {}

  /**
   * The prevalence of every topic in every period with a story of the scope, including zeros.
   *
   * @param articleTopics rows of {@code article_topics} of one model with a scope each, from {@link
   *     TopicScopes}
   * @param topicIds ids of its topics, without 'rest'
   * @return rows of {@code topic_trends}; low and high are limited to 0 and 1, and null if the
   *     period has only one story
   */
  public static Dataset<Row> of(Dataset<Row> articleTopics, String modelId, List<String> topicIds) {
    Dataset<Row> placed = inPeriods(articleTopics);
    Dataset<Row> exposure =
        placed
            .groupBy("scope", "granularity", "period")
            .agg(
                countDistinct("story_id").cast("decimal(18,0)").as("stories"),
                min("issue_date_earliest").as("earliest"),
                max("issue_date_latest").as("latest"))
            .withColumn("partial", expr(PartialPeriods.SQL.formatted("scope, granularity")))
            .withColumn("topic_id", explode(lit(topicIds.toArray(String[]::new))));
    Dataset<Row> sums =
        placed
            .groupBy("scope", "granularity", "period", "topic_id")
            .agg(
                sum("units").cast("decimal(18,0)").as("total"),
                sum(col("units").multiply(col("units"))).as("squares"));
    return exposure
        .join(sums, new String[] {"scope", "granularity", "period", "topic_id"}, "left")
        .na()
        .fill(0, new String[] {"total", "squares"})
        .withColumn("prevalence", expr(MEAN))
        .withColumn("reach", expr("CASE WHEN stories > 1 THEN " + REACH + " END"))
        .select(
            lit(modelId).as("model_id"),
            col("topic_id"),
            col("scope"),
            col("granularity"),
            col("period"),
            col("prevalence"),
            expr("CASE WHEN reach IS NOT NULL THEN greatest(0D, prevalence - reach) END").as("low"),
            expr("CASE WHEN reach IS NOT NULL THEN least(1D, prevalence + reach) END").as("high"),
            col("stories").cast("bigint"),
            col("partial"));
  }

  private static Dataset<Row> inPeriods(Dataset<Row> articleTopics) {
    Column granularities =
        lit(Arrays.stream(Granularity.values()).map(Granularity::label).toArray(String[]::new));
    return articleTopics
        .withColumn("granularity", explode(granularities))
        .filter(
            "date_trunc(granularity, issue_date_earliest)"
                + " = date_trunc(granularity, issue_date_latest)")
        .select(
            col("story_id"),
            col("topic_id"),
            col("scope"),
            col("issue_date_earliest"),
            col("issue_date_latest"),
            col("granularity"),
            expr("CAST(date_trunc(granularity, issue_date) AS DATE)").as("period"),
            expr(UNITS).as("units"));
  }
}
