package org.baomai.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.TouchedFiles;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.story.StoryChanges;

/** The pages that come and go with a run's files, and the writing of them and their articles. */
final class PageChanges implements AutoCloseable {
  private static final String[] PAGE = {"page_id", "source_path"};

  private final JobContext context;
  private final Dataset<Row> readings;
  private final CachedRows before;
  private final CachedRows now;

  /**
   * Looks at the pages of some files.
   *
   * @param touched the files that pages can have come or gone with
   * @param files the table files as it will be
   * @param readings of the files that were read, all of them touched
   */
  PageChanges(JobContext context, TouchedFiles touched, Dataset<Row> files, Dataset<Row> readings) {
    this.context = context;
    this.readings = readings;
    this.before = CachedRows.of(touched.only(context.lake().current("pages").drop("text")));
    this.now =
        CachedRows.of(
            touched.only(files.filter("state = 'page'")).select("page_id", "source_path"));
  }

  /** Old dates of pages that went or changed, new dates of pages that came or changed. */
  DirtyDates dates() {
    Dataset<Row> came = read().drop("text").except(before.rows());
    Dataset<Row> replaced = before.rows().join(came, PAGE, "left_semi");
    return DirtyDates.of(
        gone()
            .select("issue_date")
            .unionByName(came.select("issue_date"))
            .unionByName(replaced.select("issue_date")));
  }

  private Dataset<Row> read() {
    return readings.filter("page IS NOT NULL").select("page.*").join(now.rows(), PAGE, "left_semi");
  }

  private Dataset<Row> gone() {
    return before.rows().join(now.rows(), PAGE, "left_anti");
  }

  /** Writes pages and articles of the dirty dates, and of others whose reprints are others now. */
  void write(DirtyDates dirty) {
    if (dirty.isEmpty()) {
      return;
    }
    String condition = dirty.condition();
    Dataset<Row> read = read();
    Dataset<Row> kept =
        context
            .lake()
            .current("pages")
            .filter(condition)
            .join(gone(), PAGE, "left_anti")
            .join(read.select(PAGE[0], PAGE[1]), PAGE, "left_anti");
    Dataset<Row> keptArticles =
        context
            .lake()
            .current("articles")
            .filter(condition)
            .join(kept.select(PAGE[0], PAGE[1]), PAGE, "left_semi");
    Dataset<Row> readArticles =
        readings
            .filter("page IS NOT NULL")
            .select(explode(col("articles")).as("article"))
            .select("article.*")
            .join(now.rows(), PAGE, "left_semi");
    context
        .log()
        .stage(
            "write pages of " + dirty.describe(),
            () ->
                context
                    .writer()
                    .replaceDates("pages", kept.unionByName(read).filter(condition), dirty));
    Dataset<Row> articles = keptArticles.unionByName(readArticles).filter(condition);
    context.log().dirty(new StoryChanges(context, dirty).write(articles));
  }

  @Override
  public void close() {
    before.close();
    now.close();
  }
}
