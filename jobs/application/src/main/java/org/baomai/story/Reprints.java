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
import org.baomai.reprint.StoryText;
import org.baomai.rows.BroadcastRows;

/**
 * Finds texts that were printed before (转载): each story that is the same text as an earlier one
 * points at the earliest such, which may itself be a reprint of a third. Earlier is by date of
 * issue (those without one come last), then newspaper, page, place on the page and id, so that no
 * order of arrival changes it.
 */
public final class Reprints {
  private static final String[] STORY = {"story_id"};
  private static final String[] TEXT = {"text_hash"};

  private Reprints() {}

  /** By which stories are put in order; its last field is the story's id. */
  public static Column order() {
    return struct(
        col("issue_date").isNull().as("undated"),
        col("issue_date"),
        col("newspaper"),
        coalesce(col("page_label"), lit("")).as("place"),
        col("ordinal"),
        col("story_id"));
  }

  /**
   * All reprints of an archive.
   *
   * @param signatures rows of {@code story_signatures}
   * @param articles rows of {@code articles}, with stories joined
   * @return story_id, and {@code original}: the {@link #order} of the story that it prints again
   */
  public static Dataset<Row> all(Dataset<Row> signatures, Dataset<Row> articles) {
    return withEqual(equal(signatures), alike(StoryPairs.all(signatures), StoryTexts.of(articles)));
  }

  /**
   * The reprints that some stories have part in: for these stories all is found; for others, what
   * they are reprints of among these.
   *
   * @param asked column story_id, each once; so few that this process, and each part of the work,
   *     may hold their bands
   * @param articles rows of {@code articles} of some dates of issue, null among them for those
   *     without one: only dates of stories that met are asked for
   * @param sides keeps what is found on the way; to be closed when the answer has been used
   */
  public static Dataset<Row> of(
      Dataset<Row> asked,
      Dataset<Row> signatures,
      Function<Set<LocalDate>, Dataset<Row>> articles,
      BroadcastRows sides) {
    Dataset<Row> texts = signatures.join(asked, STORY, "left_semi").select("text_hash").distinct();
    FirstStories firsts = FirstStories.of(signatures.join(broadcast(texts), TEXT, "left_semi"));
    Dataset<Row> pairs = sides.of(StoryPairs.of(firsts, signatures));
    Dataset<Row> met = sides.of(StoryPairs.members(pairs, signatures));
    Dataset<Row> compared =
        StoryTexts.of(articles.apply(dates(met)).join(met.select("story_id"), STORY, "left_semi"));
    Dataset<Row> alike = sides.of(alike(pairs, compared));
    Dataset<Row> hashes =
        signatures
            .join(alike, STORY, "left_semi")
            .select("text_hash")
            .union(texts(firsts, signatures.sparkSession()))
            .distinct();
    Dataset<Row> printings = signatures.join(sides.of(hashes), TEXT, "left_semi").drop("bands");
    return withEqual(equal(sides.of(printings)), alike);
  }

  private static Dataset<Row> texts(FirstStories stories, SparkSession spark) {
    return spark.createDataset(List.copyOf(stories.texts()), Encoders.LONG()).toDF("text_hash");
  }

  private static Set<LocalDate> dates(Dataset<Row> stories) {
    Set<LocalDate> dates = new HashSet<>();
    stories
        .select("issue_date")
        .distinct()
        .collectAsList()
        .forEach(row -> dates.add(row.getLocalDate(0)));
    return dates;
  }

  /** A text that is equal to another is a reprint of what that one is a reprint of. */
  private static Dataset<Row> withEqual(Dataset<Row> equal, Dataset<Row> alike) {
    Dataset<Row> ofFirst =
        alike.select(col("story_id").as("first_id"), col("original").as("original_of_first"));
    return equal
        .join(ofFirst, equal.col("original.story_id").equalTo(ofFirst.col("first_id")), "left")
        .select(col("story_id"), coalesce(col("original_of_first"), col("original")).as("original"))
        .unionByName(alike);
  }

  /** Of texts that are equal letter by letter the first is the original: nothing is compared. */
  private static Dataset<Row> equal(Dataset<Row> signatures) {
    Dataset<Row> first =
        signatures
            .groupBy("text_hash")
            .agg(min(order()).as("original"), count(lit(1)).as("printings"))
            .filter("printings > 1");
    return signatures
        .join(first, "text_hash")
        .filter("story_id <> original.story_id")
        .select("story_id", "original");
  }

  private static Dataset<Row> alike(Dataset<Row> pairs, Dataset<Row> texts) {
    Dataset<Row> stories =
        texts.select(StoryPairs.number(), struct(order().as("order"), col("text")).as("told"));
    return pairs
        .join(stories.toDF("other", "right"), "other")
        .join(stories.toDF("one", "left"), "one")
        .selectExpr("left", "right", "left.order > right.order AS left_is_later")
        .filter(new SameText())
        .selectExpr(
            "least(left.order, right.order) AS original",
            "greatest(left.order, right.order) AS later")
        .groupBy(col("later.story_id").as("story_id"))
        .agg(min("original").as("original"));
  }

  /** Rows come in order of one side, so that its text is made ready once. */
  private static final class SameText implements FilterFunction<Row> {
    private static final long serialVersionUID = 1L;
    private transient String lastId;
    private transient StoryText last;

    @Override
    public boolean call(Row pair) {
      Row left = pair.getStruct(0);
      Row right = pair.getStruct(1);
      String id = left.getStruct(0).getString(5);
      if (!id.equals(lastId)) {
        last = text(left);
        lastId = id;
      }
      StoryText other = text(right);
      return pair.getBoolean(2) ? last.isReprintOf(other) : other.isReprintOf(last);
    }

    private static StoryText text(Row story) {
      return new StoryText(story.getString(1), story.getStruct(0).getLocalDate(1));
    }
  }
}
