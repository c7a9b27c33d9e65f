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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.continuation.Continuations;
import org.baomai.continuation.StoryPart;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.page.UnitKind;

/**
 * Joins articles that continue on other pages of the same issue into stories. An issue is the
 * articles of one newspaper and date; pages without a date are not joined. The join depends only on
 * the given articles, so that a page that is added later completes its stories, and removing it
 * splits them again.
 */
public final class StoryJoin {
  private static final String[] ISSUE = {ArticlesTable.NEWSPAPER, ArticlesTable.ISSUE_DATE};

  /** Column with all headlines of an article. */
  private static final String TITLES = "titles";

  private static final String PARTS = "parts";

  /** The result for one article, joined by {@code linked_id}. */
  private static final String LINKED_ID = "linked_id";

  private static final StructType LINK =
      new StructType()
          .add(LINKED_ID, DataTypes.StringType)
          .add(ArticlesTable.CONTINUED_FROM, DataTypes.StringType)
          .add(ArticlesTable.STORY_ID, DataTypes.StringType);

  private StoryJoin() {}

  /**
   * The articles with new values of {@code continued_from} and {@code story_id}.
   *
   * @param articles all rows of {@code articles} of some dates; the old values of these two columns
   *     are ignored
   */
  public static Dataset<Row> joined(Dataset<Row> articles) {
    Dataset<Row> parts =
        articles.filter("issue_date IS NOT NULL AND kind IN ('article', 'continuation')");
    Dataset<Row> continued =
        parts.filter("kind = 'continuation'").select(ISSUE[0], ISSUE[1]).distinct();
    Dataset<Row> links =
        parts
            .join(continued, ISSUE, "left_semi")
            .groupBy(ISSUE[0], ISSUE[1])
            .agg(
                collect_list(
                        struct(
                            col(ArticlesTable.ARTICLE_ID),
                            col(ArticlesTable.PAGE_ID),
                            col(ArticlesTable.PAGE_LABEL),
                            col(ArticlesTable.ORDINAL),
                            col(ArticlesTable.KIND),
                            col(ArticlesTable.CONTINUED_FROM_LABEL),
                            col(ArticlesTable.CONTINUES_ON_LABEL),
                            concat_ws(
                                    " ",
                                    col(ArticlesTable.KICKER),
                                    col(ArticlesTable.HEADLINE),
                                    col(ArticlesTable.SUBHEADLINE))
                                .as(TITLES),
                            col(ArticlesTable.BODY)))
                    .as(PARTS))
            .select(PARTS)
            .flatMap((FlatMapFunction<Row, Row>) StoryJoin::links, Encoders.row(LINK));
    return articles
        .drop(ArticlesTable.CONTINUED_FROM, ArticlesTable.STORY_ID)
        .join(links, col(ArticlesTable.ARTICLE_ID).equalTo(col(LINKED_ID)), "left")
        .withColumn(
            ArticlesTable.STORY_ID,
            coalesce(col(ArticlesTable.STORY_ID), col(ArticlesTable.ARTICLE_ID)))
        .drop(LINKED_ID);
  }

  private static Iterator<Row> links(Row issue) {
    List<StoryPart> parts = new ArrayList<>();
    for (Row row : issue.<Row>getList(issue.fieldIndex(PARTS))) {
      parts.add(part(row));
    }
    Map<String, String> from = Continuations.of(parts);
    Map<String, String> stories = Continuations.stories(parts, from);
    List<Row> rows = new ArrayList<>();
    stories.forEach(
        (part, story) ->
            rows.add(
                RowBuilder.of(LINK)
                    .set(LINKED_ID, part)
                    .set(ArticlesTable.CONTINUED_FROM, from.get(part))
                    .set(ArticlesTable.STORY_ID, story)
                    .build()));
    return rows.iterator();
  }

  private static StoryPart part(Row row) {
    return new StoryPart(
        row.getAs(ArticlesTable.ARTICLE_ID),
        row.getAs(ArticlesTable.PAGE_ID),
        row.getAs(ArticlesTable.PAGE_LABEL),
        row.<Integer>getAs(ArticlesTable.ORDINAL),
        row.getAs(ArticlesTable.KIND).equals(UnitKind.CONTINUATION.label()),
        row.getAs(ArticlesTable.CONTINUED_FROM_LABEL),
        row.getAs(ArticlesTable.CONTINUES_ON_LABEL),
        row.getAs(TITLES),
        row.getAs(ArticlesTable.BODY));
  }
}
