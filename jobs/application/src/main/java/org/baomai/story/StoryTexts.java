package org.baomai.story;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.CountedKinds;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.reprint.StoryText;

/**
 * Stories with the text that is compared: the bodies of all articles of a story, the one where it
 * begins first, the others in the order of their pages. Only articles, continuations and captions;
 * units that repeat by their nature (advertisements, imprints, mastheads, banners, notices) are
 * left out.
 */
final class StoryTexts {
  /** Column with the text of a story. */
  static final String TEXT = "text";

  private StoryTexts() {}

  /**
   * The text of a story, prepared for comparison.
   *
   * @param story with issue_date and {@link #TEXT}
   */
  static StoryText text(Row story) {
    return new StoryText(story.getAs(TEXT), story.<LocalDate>getAs(ArticlesTable.ISSUE_DATE));
  }

  /**
   * The stories of articles.
   *
   * @param articles rows of {@code articles}
   * @return story_id; newspaper, issue_date, page_label and ordinal of its first article; {@link
   *     #TEXT}
   */
  static Dataset<Row> of(Dataset<Row> articles) {
    Column part =
        struct(
            col(ArticlesTable.CONTINUED_FROM).isNotNull().as("inside"),
            coalesce(col(ArticlesTable.PAGE_LABEL), lit("")).as("place"),
            col(ArticlesTable.ORDINAL),
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.PAGE_LABEL),
            col(ArticlesTable.NEWSPAPER),
            col(ArticlesTable.ISSUE_DATE),
            col(ArticlesTable.BODY));
    return articles
        .filter("kind IN " + CountedKinds.sql())
        .groupBy(ArticlesTable.STORY_ID)
        .agg(array_sort(collect_list(part)).as("parts"))
        .select(
            col(ArticlesTable.STORY_ID),
            first(ArticlesTable.NEWSPAPER),
            first(ArticlesTable.ISSUE_DATE),
            first(ArticlesTable.PAGE_LABEL),
            first(ArticlesTable.ORDINAL),
            concat_ws("\n", transform(col("parts"), one -> one.getField(ArticlesTable.BODY)))
                .as(TEXT));
  }

  private static Column first(String field) {
    return col("parts").getItem(0).getField(field).as(field);
  }
}
