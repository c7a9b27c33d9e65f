package org.baomai.story;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.lake.store.DirtyDates;
import org.baomai.rows.BroadcastRows;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;

/**
 * Writes the articles of dirty dates with their stories: what goes on on another page is joined,
 * and what was printed before points there. A text that comes late may be the original of later
 * ones; their dates are dirty then, too.
 */
public final class StoryChanges {
  /** Up to so many stories are compared in memory, with texts of some ten megabytes. */
  static final int SMALL = 5_000;

  /**
   * Up to so many changed stories are looked up by their bands, which this process holds; of more,
   * all are held against all.
   */
  static final int FEW = 20_000;

  private static final String[] STORY = {"story_id"};
  private static final String[] REPRINT = {"reprint_of"};
  private static final String[] SIGNED = {
    "story_id", "text_hash", "newspaper", "issue_date", "page_label", "ordinal"
  };

  private final JobContext context;
  private final DirtyDates dirty;
  private final int small;
  private final int few;
  private final Dataset<Row> signaturesBefore;

  public StoryChanges(JobContext context, DirtyDates dirty) {
    this(context, dirty, SMALL, FEW);
  }

  /**
   * Takes what is dirty.
   *
   * @param small up to so many stories are compared in memory
   * @param few up to so many changed stories are looked up among the others
   */
  public StoryChanges(JobContext context, DirtyDates dirty, int small, int few) {
    this.context = context;
    this.dirty = dirty;
    this.small = small;
    this.few = few;
    this.signaturesBefore = asItStands("story_signatures").filter(dirty.condition());
  }

  /** At its version, so that it stays what it is while its table is written. */
  private Dataset<Row> asItStands(String table) {
    return context.lake().at(table, context.lake().version(table).orElseThrow());
  }

  /**
   * Writes articles and signatures.
   *
   * @param articles all rows of {@code articles} of the dirty dates
   * @return the dates that have been written: the dirty ones, and those of stories whose original
   *     is another one now
   */
  public DirtyDates write(Dataset<Row> articles) {
    Dataset<Row> joined = StoriesOfIssues.joined(articles);
    Dataset<Row> rows =
        dirty.everything()
            ? joined.withColumn("reprint_of", lit(null))
            : pointing(joined, pointers(asItStands("articles").filter(dirty.condition())));
    context
        .log()
        .stage(
            "join stories of " + dirty.describe(),
            () -> context.writer().replaceDates("articles", rows, dirty));
    Dataset<Row> written = asItStands("articles").filter(dirty.condition());
    context
        .log()
        .stage(
            "sign them",
            () ->
                context
                    .writer()
                    .replaceDates("story_signatures", StorySignatures.of(written), dirty));
    return dirty.and(context.log().stage("find reprints", this::findReprints));
  }

  /** Sets the originals anew where they are others; the dates on which that is so. */
  private DirtyDates findReprints() {
    Dataset<Row> signatures = asItStands("story_signatures");
    Dataset<Row> articles = asItStands("articles");
    if (signatures.count() <= small) {
      return findInMemory(articles, pointers(articles));
    }
    try (BroadcastRows sides = new BroadcastRows()) {
      Dataset<Row> answers = sides.of(answers(signatures, articles, sides));
      DirtyDates moved = datesOfOther(answers, articles, sides);
      if (!moved.isEmpty()) {
        Dataset<Row> theirs = articles.filter(moved.condition());
        Dataset<Row> now =
            pointers(theirs)
                .join(answers.select("story_id"), STORY, "left_anti")
                .unionByName(answers.filter("reprint_of IS NOT NULL"));
        context.writer().replaceDates("articles", pointing(theirs, now), moved);
      }
      return moved;
    }
  }

  private DirtyDates findInMemory(Dataset<Row> articles, Dataset<Row> before) {
    Map<String, String> now = ReprintsInMemory.of(articles);
    Map<String, String> then = new TreeMap<>();
    before.collectAsList().forEach(row -> then.put(row.getString(0), row.getString(1)));
    TreeSet<String> others = new TreeSet<>(now.keySet());
    others.addAll(then.keySet());
    others.removeIf(story -> Objects.equals(now.get(story), then.get(story)));
    if (others.isEmpty()) {
      return DirtyDates.NONE;
    }
    DirtyDates moved =
        DirtyDates.of(articles.join(stories(others, "story_id"), STORY, "left_semi"));
    List<Row> rows = new ArrayList<>();
    now.forEach((story, original) -> rows.add(RowFactory.create(story, original)));
    Dataset<Row> pointers = context.lake().spark().createDataFrame(rows, before.schema());
    context
        .writer()
        .replaceDates("articles", pointing(articles.filter(moved.condition()), pointers), moved);
    return moved;
  }

  private static Dataset<Row> pointers(Dataset<Row> articles) {
    return articles.filter("reprint_of IS NOT NULL").select("story_id", "reprint_of").distinct();
  }

  private static Dataset<Row> pointing(Dataset<Row> articles, Dataset<Row> pointers) {
    return articles.drop("reprint_of").join(pointers, STORY, "left");
  }

  /**
   * Stories with their original, or null where there is none: those that came or changed, those
   * whose original went, those whom others let meet or no longer meet; and the others that have
   * found an earlier original among these.
   */
  private Dataset<Row> answers(
      Dataset<Row> signatures, Dataset<Row> articles, BroadcastRows sides) {
    List<String> came = notIn(signaturesBefore, signatures.filter(dirty.condition()));
    List<String> went = notIn(signatures.filter(dirty.condition()), signaturesBefore);
    if (came.size() > few || went.size() > few) {
      return ofAll(articles, signatures);
    }
    TreeSet<String> asked = new TreeSet<>(came);
    asked.addAll(went);
    if (asked.isEmpty()) {
      return stories(asked, "story_id").withColumn("reprint_of", lit(null).cast("string"));
    }
    asked.addAll(strings(articles.join(stories(went, "reprint_of"), REPRINT, "left_semi")));
    asked.addAll(strings(equalTo(signaturesBefore, went, signatures)));
    asked.addAll(strings(equalTo(signatures, came, signatures)));
    asked.addAll(
        strings(
            BucketCrowding.stories(
                signatures,
                signatures.join(stories(came, "story_id"), STORY, "left_semi"),
                signaturesBefore.join(stories(went, "story_id"), STORY, "left_semi"))));
    return asked.size() > few
        ? ofAll(articles, signatures)
        : ofSome(stories(asked, "story_id"), articles, signatures, sides);
  }

  /** Stories whose text is, letter by letter, that of one of some others. */
  private Dataset<Row> equalTo(
      Dataset<Row> signaturesOfOthers, List<String> others, Dataset<Row> signatures) {
    Dataset<Row> hashes =
        signaturesOfOthers
            .join(stories(others, "story_id"), STORY, "left_semi")
            .select("text_hash");
    return signatures.join(broadcast(hashes), new String[] {"text_hash"}, "left_semi");
  }

  /** Ids of the signatures that are not, or not just so, among others. */
  private List<String> notIn(Dataset<Row> others, Dataset<Row> signatures) {
    return strings(signatures.selectExpr(SIGNED).except(others.selectExpr(SIGNED)));
  }

  private List<String> strings(Dataset<Row> stories) {
    return stories.select("story_id").as(Encoders.STRING()).limit(few + 1).collectAsList();
  }

  private Dataset<Row> stories(Collection<String> ids, String name) {
    return context.lake().spark().createDataset(new ArrayList<>(ids), Encoders.STRING()).toDF(name);
  }

  private Dataset<Row> ofAll(Dataset<Row> articles, Dataset<Row> signatures) {
    Sizing.apply(context.lake(), DirtyDates.ALL);
    return articles
        .select("story_id")
        .distinct()
        .join(Reprints.all(signatures, articles), STORY, "left")
        .select(col("story_id"), col("original.story_id").as("reprint_of"));
  }

  private static Dataset<Row> ofSome(
      Dataset<Row> asked, Dataset<Row> articles, Dataset<Row> signatures, BroadcastRows sides) {
    Dataset<Row> found =
        sides.of(
            Reprints.of(
                asked,
                signatures,
                dates -> articles.filter(DirtyDates.of(dates).condition()),
                sides));
    Dataset<Row> alsoFound = sides.of(found.join(asked, STORY, "left_anti"));
    Dataset<Row> known =
        signatures
            .select(col("story_id").as("reprint_of"), Reprints.order().as("known"))
            .join(sides.of(pointers(articles.join(alsoFound, STORY, "left_semi"))), "reprint_of")
            .select("story_id", "known");
    Dataset<Row> others =
        alsoFound
            .join(known, STORY, "left")
            .filter("known IS NULL OR original < known")
            .select("story_id", "original");
    return asked
        .join(found, STORY, "left")
        .unionByName(others)
        .select(col("story_id"), col("original.story_id").as("reprint_of"));
  }

  /** The dates of stories that have another original than before. */
  private static DirtyDates datesOfOther(
      Dataset<Row> answers, Dataset<Row> articles, BroadcastRows sides) {
    Dataset<Row> before =
        pointers(articles.join(answers, STORY, "left_semi"))
            .withColumnRenamed("reprint_of", "before");
    Dataset<Row> others =
        answers
            .join(before, STORY, "left")
            .filter("NOT before <=> reprint_of")
            .select("story_id")
            .distinct();
    return DirtyDates.of(
        articles.select("story_id", "issue_date").join(sides.of(others), STORY, "left_semi"));
  }
}
