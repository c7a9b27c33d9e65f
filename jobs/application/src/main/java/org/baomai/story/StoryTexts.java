package org.baomai.story;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.counts.CountedKinds;

/**
 * Stories with the text that is compared: the bodies of a story's articles, whatever pages they are
 * on: first where it begins, the rest in the order of the pages. Of articles, continuations and
 * captions; what repeats by its nature (advertisements, imprints, mastheads, banners, notices) is
 * left out.
 */
final class StoryTexts {
  private StoryTexts() {}

  /**
   * The stories of articles.
   *
   * @param articles rows of {@code articles}
   * @return story_id, newspaper, issue_date, page_label, ordinal (those of its first article), text
   */
  static Dataset<Row> of(Dataset<Row> articles) {
    Column part =
        struct(
            col("continued_from").isNotNull().as("inside"),
            coalesce(col("page_label"), lit("")).as("place"),
            col("ordinal"),
            col("article_id"),
            col("page_label"),
            col("newspaper"),
            col("issue_date"),
            col("body"));
    return articles
        .filter("kind IN " + CountedKinds.sql())
        .groupBy("story_id")
        .agg(array_sort(collect_list(part)).as("parts"))
        .select(
            col("story_id"),
            first("newspaper"),
            first("issue_date"),
            first("page_label"),
            first("ordinal"),
            concat_ws("\n", transform(col("parts"), one -> one.getField("body"))).as("text"));
  }

  private static Column first(String field) {
    return col("parts").getItem(0).getField(field).as(field);
  }
}
