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
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.StorySignaturesTable;
import org.baomai.rows.BroadcastRows;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;

/**
 * Writes the articles of dirty dates with their stories: joins articles that continue on other
 * pages, and links reprints to their originals. A text that is added late may be the original of
 * later ones; their dates then become dirty, too.
 */
public final class StoryChanges {
  /** Up to this number of stories, all are compared in the driver; their texts take about 10 MB. */
  static final int SMALL = 5_000;

  /**
   * Up to this number of changed stories, only their candidates are compared, with their bands in
   * the driver's memory; with more, the reprints of the whole archive are searched again.
   */
  static final int FEW = 20_000;

  private static final String[] STORY = {ArticlesTable.STORY_ID};
  private static final String[] REPRINT = {ArticlesTable.REPRINT_OF};
  private static final String[] SIGNED = {
    ArticlesTable.STORY_ID,
    StorySignaturesTable.TEXT_HASH,
    ArticlesTable.NEWSPAPER,
    ArticlesTable.ISSUE_DATE,
    ArticlesTable.PAGE_LABEL,
    ArticlesTable.ORDINAL
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
   * Sets the limits explicitly.
   *
   * @param dirty the dates whose articles changed
   * @param small up to this number of stories, all are compared in the driver
   * @param few up to this number of changed stories, only their candidates are compared
   */
  public StoryChanges(JobContext context, DirtyDates dirty, int small, int few) {
    this.context = context;
    this.dirty = dirty;
    this.small = small;
    this.few = few;
    this.signaturesBefore = atPresentVersion(StorySignaturesTable.NAME).filter(dirty.condition());
  }

  /** A table at its present version, so that the rows stay the same while the table is written. */
  private Dataset<Row> atPresentVersion(String table) {
    return context.lake().at(table, context.lake().version(table).orElseThrow());
  }

  /**
   * Writes articles and signatures.
   *
   * @param articles all rows of {@code articles} of the dirty dates
   * @return the dates that have been written: the dirty ones, and those of stories whose original
   *     changed
   */
  public DirtyDates write(Dataset<Row> articles) {
    Dataset<Row> joined = StoryJoin.joined(articles);
    Dataset<Row> rows =
        dirty.everything()
            ? joined.withColumn(ArticlesTable.REPRINT_OF, lit(null))
            : withOriginals(
                joined, pointers(atPresentVersion(ArticlesTable.NAME).filter(dirty.condition())));
    context
        .log()
        .stage(
            "join stories of " + dirty.describe(),
            () -> context.writer().replaceDates(ArticlesTable.NAME, rows, dirty));
    Dataset<Row> written = atPresentVersion(ArticlesTable.NAME).filter(dirty.condition());
    context
        .log()
        .stage(
            "compute story signatures",
            () ->
                context
                    .writer()
                    .replaceDates(StorySignaturesTable.NAME, StorySignatures.of(written), dirty));
    return dirty.and(context.log().stage("find reprints", this::findReprints));
  }

  /** Updates the originals that changed; returns the dates of these articles. */
  private DirtyDates findReprints() {
    Dataset<Row> signatures = atPresentVersion(StorySignaturesTable.NAME);
    Dataset<Row> articles = atPresentVersion(ArticlesTable.NAME);
    if (signatures.count() <= small) {
      return findInDriver(articles, pointers(articles));
    }
    try (BroadcastRows cache = new BroadcastRows()) {
      Dataset<Row> originals = cache.of(originals(signatures, articles, cache));
      DirtyDates moved = changedDates(originals, articles, cache);
      if (!moved.isEmpty()) {
        Dataset<Row> changed = articles.filter(moved.condition());
        Dataset<Row> now =
            pointers(changed)
                .join(originals.select(ArticlesTable.STORY_ID), STORY, "left_anti")
                .unionByName(originals.filter("reprint_of IS NOT NULL"));
        context.writer().replaceDates(ArticlesTable.NAME, withOriginals(changed, now), moved);
      }
      return moved;
    }
  }

  private DirtyDates findInDriver(Dataset<Row> articles, Dataset<Row> pointersBefore) {
    Map<String, String> now = LocalReprintSearch.of(articles);
    Map<String, String> before = new TreeMap<>();
    pointersBefore
        .collectAsList()
        .forEach(
            row ->
                before.put(row.getAs(ArticlesTable.STORY_ID), row.getAs(ArticlesTable.REPRINT_OF)));
    TreeSet<String> others = new TreeSet<>(now.keySet());
    others.addAll(before.keySet());
    others.removeIf(story -> Objects.equals(now.get(story), before.get(story)));
    if (others.isEmpty()) {
      return DirtyDates.NONE;
    }
    DirtyDates moved =
        DirtyDates.of(articles.join(stories(others, ArticlesTable.STORY_ID), STORY, "left_semi"));
    List<Row> rows = new ArrayList<>();
    now.forEach(
        (story, original) ->
            rows.add(
                RowBuilder.of(pointersBefore.schema())
                    .set(ArticlesTable.STORY_ID, story)
                    .set(ArticlesTable.REPRINT_OF, original)
                    .build()));
    Dataset<Row> pointers = context.lake().spark().createDataFrame(rows, pointersBefore.schema());
    context
        .writer()
        .replaceDates(
            ArticlesTable.NAME, withOriginals(articles.filter(moved.condition()), pointers), moved);
    return moved;
  }

  private static Dataset<Row> pointers(Dataset<Row> articles) {
    return articles
        .filter("reprint_of IS NOT NULL")
        .select(ArticlesTable.STORY_ID, ArticlesTable.REPRINT_OF)
        .distinct();
  }

  private static Dataset<Row> withOriginals(Dataset<Row> articles, Dataset<Row> pointers) {
    return articles.drop(ArticlesTable.REPRINT_OF).join(pointers, STORY, "left");
  }

  /**
   * Stories with their original, or null if they have none: those that were added or changed, those
   * whose original is gone, those whose candidates changed because a bucket crossed its limit; and
   * other stories that have an earlier original among these.
   */
  private Dataset<Row> originals(
      Dataset<Row> signatures, Dataset<Row> articles, BroadcastRows cache) {
    List<String> added = notIn(signaturesBefore, signatures.filter(dirty.condition()));
    List<String> removed = notIn(signatures.filter(dirty.condition()), signaturesBefore);
    if (added.size() > few || removed.size() > few) {
      return ofAll(articles, signatures);
    }
    TreeSet<String> wanted = new TreeSet<>(added);
    wanted.addAll(removed);
    if (wanted.isEmpty()) {
      return stories(wanted, ArticlesTable.STORY_ID)
          .withColumn(ArticlesTable.REPRINT_OF, lit(null).cast("string"));
    }
    wanted.addAll(
        strings(articles.join(stories(removed, ArticlesTable.REPRINT_OF), REPRINT, "left_semi")));
    wanted.addAll(strings(equalTo(signaturesBefore, removed, signatures)));
    wanted.addAll(strings(equalTo(signatures, added, signatures)));
    wanted.addAll(
        strings(
            BucketLimitCrossings.stories(
                signatures,
                signatures.join(stories(added, ArticlesTable.STORY_ID), STORY, "left_semi"),
                signaturesBefore.join(
                    stories(removed, ArticlesTable.STORY_ID), STORY, "left_semi"))));
    return wanted.size() > few
        ? ofAll(articles, signatures)
        : ofSome(stories(wanted, ArticlesTable.STORY_ID), articles, signatures, cache);
  }

  /** Stories whose text has the same letters as that of one of some others. */
  private Dataset<Row> equalTo(
      Dataset<Row> signaturesOfOthers, List<String> others, Dataset<Row> signatures) {
    Dataset<Row> hashes =
        signaturesOfOthers
            .join(stories(others, ArticlesTable.STORY_ID), STORY, "left_semi")
            .select(StorySignaturesTable.TEXT_HASH);
    return signatures.join(
        broadcast(hashes), new String[] {StorySignaturesTable.TEXT_HASH}, "left_semi");
  }

  /** Ids of the signatures that are missing or different among others. */
  private List<String> notIn(Dataset<Row> others, Dataset<Row> signatures) {
    return strings(signatures.selectExpr(SIGNED).except(others.selectExpr(SIGNED)));
  }

  private List<String> strings(Dataset<Row> stories) {
    return stories
        .select(ArticlesTable.STORY_ID)
        .as(Encoders.STRING())
        .limit(few + 1)
        .collectAsList();
  }

  private Dataset<Row> stories(Collection<String> ids, String name) {
    return context.lake().spark().createDataset(new ArrayList<>(ids), Encoders.STRING()).toDF(name);
  }

  private Dataset<Row> ofAll(Dataset<Row> articles, Dataset<Row> signatures) {
    Sizing.apply(context.lake(), DirtyDates.ALL);
    return articles
        .select(ArticlesTable.STORY_ID)
        .distinct()
        .join(Reprints.all(signatures, articles), STORY, "left")
        .select(col(ArticlesTable.STORY_ID), col("original.story_id").as(ArticlesTable.REPRINT_OF));
  }

  private static Dataset<Row> ofSome(
      Dataset<Row> wanted, Dataset<Row> articles, Dataset<Row> signatures, BroadcastRows cache) {
    Dataset<Row> found =
        cache.of(
            Reprints.of(
                wanted,
                signatures,
                dates -> articles.filter(DirtyDates.of(dates).condition()),
                cache));
    Dataset<Row> alsoFound = cache.of(found.join(wanted, STORY, "left_anti"));
    Dataset<Row> known =
        signatures
            .select(
                col(ArticlesTable.STORY_ID).as(ArticlesTable.REPRINT_OF),
                Reprints.order().as("known"))
            .join(
                cache.of(pointers(articles.join(alsoFound, STORY, "left_semi"))),
                ArticlesTable.REPRINT_OF)
            .select(ArticlesTable.STORY_ID, "known");
    Dataset<Row> others =
        alsoFound
            .join(known, STORY, "left")
            .filter("known IS NULL OR original < known")
            .select(ArticlesTable.STORY_ID, "original");
    return wanted
        .join(found, STORY, "left")
        .unionByName(others)
        .select(col(ArticlesTable.STORY_ID), col("original.story_id").as(ArticlesTable.REPRINT_OF));
  }

  /** The dates of stories whose original changed. */
  private static DirtyDates changedDates(
      Dataset<Row> originals, Dataset<Row> articles, BroadcastRows cache) {
    Dataset<Row> before =
        pointers(articles.join(originals, STORY, "left_semi"))
            .withColumnRenamed(ArticlesTable.REPRINT_OF, "before");
    Dataset<Row> others =
        originals
            .join(before, STORY, "left")
            .filter("NOT before <=> reprint_of")
            .select(ArticlesTable.STORY_ID)
            .distinct();
    return DirtyDates.of(
        articles
            .select(ArticlesTable.STORY_ID, ArticlesTable.ISSUE_DATE)
            .join(cache.of(others), STORY, "left_semi"));
  }
}
