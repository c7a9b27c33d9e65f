package org.baomai.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.continuation.Continuations;
import org.baomai.continuation.StoryPart;

/**
 * Joins what stands on several pages of an issue into stories. An issue is a newspaper's articles
 * of one date; pages without a date are not joined. All is found from the articles given, so that a
 * page that comes late joins what waited for it, and one that goes parts it again.
 */
public final class StoriesOfIssues {
  private static final String[] ISSUE = {"newspaper", "issue_date"};
  private static final StructType LINK =
      new StructType()
          .add("linked_id", DataTypes.StringType)
          .add("continued_from", DataTypes.StringType)
          .add("story_id", DataTypes.StringType);

  private StoriesOfIssues() {}

  /**
   * The articles with {@code continued_from} and {@code story_id} found anew.
   *
   * @param articles rows of {@code articles}, all of their dates; what they say of these two
   *     columns is not looked at
   */
  public static Dataset<Row> joined(Dataset<Row> articles) {
    Dataset<Row> told =
        articles.filter("issue_date IS NOT NULL AND kind IN ('article', 'continuation')");
    Dataset<Row> continued =
        told.filter("kind = 'continuation'").select(ISSUE[0], ISSUE[1]).distinct();
    Dataset<Row> links =
        told.join(continued, ISSUE, "left_semi")
            .groupBy(ISSUE[0], ISSUE[1])
            .agg(
                collect_list(
                        struct(
                            col("article_id"),
                            col("page_id"),
                            col("page_label"),
                            col("ordinal"),
                            col("kind"),
                            col("continued_from_label"),
                            col("continues_on_label"),
                            concat_ws(" ", col("kicker"), col("headline"), col("subheadline"))
                                .as("titles"),
                            col("body")))
                    .as("parts"))
            .select("parts")
            .flatMap((FlatMapFunction<Row, Row>) StoriesOfIssues::links, Encoders.row(LINK));
    return articles
        .drop("continued_from", "story_id")
        .join(links, col("article_id").equalTo(col("linked_id")), "left")
        .withColumn("story_id", coalesce(col("story_id"), col("article_id")))
        .drop("linked_id");
  }

  private static Iterator<Row> links(Row issue) {
    List<StoryPart> parts = new ArrayList<>();
    for (Row row : issue.<Row>getList(0)) {
      parts.add(
          new StoryPart(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getInt(3),
              row.getString(4).equals("continuation"),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getString(8)));
    }
    Map<String, String> from = Continuations.of(parts);
    Map<String, String> stories = Continuations.stories(parts, from);
    List<Row> rows = new ArrayList<>();
    stories.forEach((part, story) -> rows.add(RowFactory.create(part, from.get(part), story)));
    return rows.iterator();
  }
}
