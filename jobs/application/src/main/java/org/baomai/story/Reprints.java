package org.baomai.story;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.table.StorySignaturesTable;
import org.baomai.reprint.StoryText;
import org.baomai.rows.BroadcastRows;

/**
 * Finds reprints (转载): each story with the same text as an earlier one refers to the earliest such
 * story, which may itself be a reprint of a third. Stories are ordered by issue date (undated ones
 * last), newspaper, page, position on the page and id, so that the result does not depend on the
 * order of arrival.
 */
public final class Reprints {
  /** Column with the original of a story. */
  static final String ORIGINAL = "original";

  private static final String ORDER = "order";
  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final String LEFT_IS_LATER = "left_is_later";
  private static final String[] STORY = {StorySignaturesTable.STORY_ID};
  private static final String[] TEXT = {StorySignaturesTable.TEXT_HASH};

  private Reprints() {}

  /** The order of stories: a struct to compare, whose last field is the story's id. */
  public static Column order() {
    return struct(
        col(StorySignaturesTable.ISSUE_DATE).isNull().as("undated"),
        col(StorySignaturesTable.ISSUE_DATE),
        col(StorySignaturesTable.NEWSPAPER),
        coalesce(col(StorySignaturesTable.PAGE_LABEL), lit("")).as("place"),
        col(StorySignaturesTable.ORDINAL),
        col(StorySignaturesTable.STORY_ID));
  }

  /**
   * All reprints of an archive.
   *
   * @param signatures rows of {@code story_signatures}
   * @param articles rows of {@code articles}, with stories joined
   * @return story_id, and {@link #ORIGINAL}: the {@link #order} of the story that it reprints
   */
  public static Dataset<Row> all(Dataset<Row> signatures, Dataset<Row> articles) {
    return withEqual(
        equal(signatures), nearDuplicates(StoryPairs.all(signatures), StoryTexts.of(articles)));
  }

  /**
   * Every reprint relation of some stories, and other stories whose original is among them.
   *
   * @param wanted one column story_id without duplicates; few enough that their bands fit into the
   *     memory of the driver and of each task
   * @param signatures rows of {@code story_signatures}
   * @param articles returns the rows of {@code articles} of some issue dates, where null stands for
   *     undated ones; called with the dates of candidates only
   * @param cache caches intermediate results; to be closed when the result has been used
   * @return as {@link #all}
   */
  public static Dataset<Row> of(
      Dataset<Row> wanted,
      Dataset<Row> signatures,
      Function<Set<LocalDate>, Dataset<Row>> articles,
      BroadcastRows cache) {
    Dataset<Row> texts =
        signatures
            .join(wanted, STORY, "left_semi")
            .select(StorySignaturesTable.TEXT_HASH)
            .distinct();
    EarliestStories earliest =
        EarliestStories.of(signatures.join(broadcast(texts), TEXT, "left_semi"));
    Dataset<Row> pairs = cache.of(StoryPairs.of(earliest, signatures));
    Dataset<Row> members = cache.of(StoryPairs.members(pairs, signatures));
    Dataset<Row> compared =
        StoryTexts.of(
            articles
                .apply(dates(members))
                .join(members.select(StorySignaturesTable.STORY_ID), STORY, "left_semi"));
    Dataset<Row> nearDuplicates = cache.of(nearDuplicates(pairs, compared));
    Dataset<Row> hashes =
        signatures
            .join(nearDuplicates, STORY, "left_semi")
            .select(StorySignaturesTable.TEXT_HASH)
            .union(texts(earliest, signatures.sparkSession()))
            .distinct();
    Dataset<Row> printings =
        signatures.join(cache.of(hashes), TEXT, "left_semi").drop(StorySignaturesTable.BANDS);
    return withEqual(equal(cache.of(printings)), nearDuplicates);
  }

  private static Dataset<Row> texts(EarliestStories stories, SparkSession spark) {
    return spark
        .createDataset(List.copyOf(stories.texts()), Encoders.LONG())
        .toDF(StorySignaturesTable.TEXT_HASH);
  }

  private static Set<LocalDate> dates(Dataset<Row> stories) {
    Set<LocalDate> dates = new HashSet<>();
    stories
        .select(StorySignaturesTable.ISSUE_DATE)
        .distinct()
        .collectAsList()
        .forEach(row -> dates.add(row.getAs(StorySignaturesTable.ISSUE_DATE)));
    return dates;
  }

  /** A story with the same letters as another is a reprint of the original of that one. */
  private static Dataset<Row> withEqual(Dataset<Row> equal, Dataset<Row> nearDuplicates) {
    Dataset<Row> ofFirst =
        nearDuplicates.select(
            col(StorySignaturesTable.STORY_ID).as("first_id"),
            col(ORIGINAL).as("original_of_first"));
    return equal
        .join(ofFirst, equal.col("original.story_id").equalTo(ofFirst.col("first_id")), "left")
        .select(
            col(StorySignaturesTable.STORY_ID),
            coalesce(col("original_of_first"), col(ORIGINAL)).as(ORIGINAL))
        .unionByName(nearDuplicates);
  }

  /** Of stories with the same letters the earliest is the original; no comparison is needed. */
  private static Dataset<Row> equal(Dataset<Row> signatures) {
    Dataset<Row> first =
        signatures
            .groupBy(StorySignaturesTable.TEXT_HASH)
            .agg(min(order()).as(ORIGINAL), count(lit(1)).as("printings"))
            .filter("printings > 1");
    return signatures
        .join(first, StorySignaturesTable.TEXT_HASH)
        .filter("story_id <> original.story_id")
        .select(StorySignaturesTable.STORY_ID, ORIGINAL);
  }

  private static Dataset<Row> nearDuplicates(Dataset<Row> pairs, Dataset<Row> texts) {
    Dataset<Row> stories =
        texts.select(
            StoryPairs.number(), struct(order().as(ORDER), col(StoryTexts.TEXT)).as("text"));
    return pairs
        .join(stories.toDF(StoryPairs.OTHER, RIGHT), StoryPairs.OTHER)
        .join(stories.toDF(StoryPairs.ONE, LEFT), StoryPairs.ONE)
        .selectExpr(LEFT, RIGHT, "left.order > right.order AS " + LEFT_IS_LATER)
        .filter(new SameText())
        .selectExpr(
            "least(left.order, right.order) AS original",
            "greatest(left.order, right.order) AS later")
        .groupBy(col("later.story_id").as(StorySignaturesTable.STORY_ID))
        .agg(min(ORIGINAL).as(ORIGINAL));
  }

  /** Rows are sorted by the left story, so that its text is prepared only once. */
  private static final class SameText implements FilterFunction<Row> {
    private static final long serialVersionUID = 1L;
    private transient String lastId;
    private transient StoryText last;

    @Override
    public boolean call(Row pair) {
      Row left = pair.getAs(LEFT);
      Row right = pair.getAs(RIGHT);
      String id = left.<Row>getAs(ORDER).getAs(StorySignaturesTable.STORY_ID);
      if (!id.equals(lastId)) {
        last = text(left);
        lastId = id;
      }
      StoryText other = text(right);
      return pair.<Boolean>getAs(LEFT_IS_LATER) ? last.isReprintOf(other) : other.isReprintOf(last);
    }

    private static StoryText text(Row story) {
      return new StoryText(
          story.getAs(StoryTexts.TEXT),
          story.<Row>getAs(ORDER).<LocalDate>getAs(StorySignaturesTable.ISSUE_DATE));
    }
  }
}
