package org.baomai.parse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.baomai.lake.store.AffectedFiles;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.story.StoryChanges;

/** The pages that a run adds, changes or removes, and the writing of them and their articles. */
final class PageChanges implements AutoCloseable {
  private static final String[] PAGE = {PagesTable.PAGE_ID, PagesTable.SOURCE_PATH};

  private static final String HOLDS_PAGE = ReadFileRow.PAGE + " IS NOT NULL";

  private final JobContext context;
  private final Dataset<Row> readings;
  private static final Column[] COMPARED =
      PagesTable.DEFINITION.columnNames().stream()
          .filter(name -> !name.equals(PagesTable.TEXT))
          .map(functions::col)
          .toArray(Column[]::new);

  private final CachedRows before;
  private final CachedRows now;

  /**
   * Compares the pages of some files before and after the run.
   *
   * @param affected the files whose pages can be added, changed or removed
   * @param files rows of {@code files} as they will be
   * @param readings rows of {@link ReadFileRow} of the files that were read, all of them affected
   */
  PageChanges(
      JobContext context, AffectedFiles affected, Dataset<Row> files, Dataset<Row> readings) {
    this.context = context;
    this.readings = readings;
    this.before =
        CachedRows.of(affected.only(context.lake().current(PagesTable.NAME).drop(PagesTable.TEXT)));
    this.now =
        CachedRows.of(
            affected
                .only(files.filter("state = 'page'"))
                .select(FilesTable.PAGE_ID, FilesTable.SOURCE_PATH));
  }

  /** Old dates of removed or changed pages, and new dates of added or changed pages. */
  DirtyDates dates() {
    // By name: an upgraded table has its columns in another order.
    Dataset<Row> added = read().select(COMPARED).except(before.rows().select(COMPARED));
    Dataset<Row> replaced = before.rows().join(added, PAGE, "left_semi");
    return DirtyDates.of(
        removed()
            .select(PagesTable.ISSUE_DATE)
            .unionByName(added.select(PagesTable.ISSUE_DATE))
            .unionByName(replaced.select(PagesTable.ISSUE_DATE)));
  }

  private Dataset<Row> read() {
    return readings
        .filter(HOLDS_PAGE)
        .select(ReadFileRow.PAGE + ".*")
        .join(now.rows(), PAGE, "left_semi");
  }

  private Dataset<Row> removed() {
    return before.rows().join(now.rows(), PAGE, "left_anti");
  }

  /** Writes pages and articles of the dirty dates, and articles whose original changed. */
  void write(DirtyDates dirty) {
    if (dirty.isEmpty()) {
      return;
    }
    String condition = dirty.condition();
    Dataset<Row> read = read();
    Dataset<Row> kept =
        context
            .lake()
            .current(PagesTable.NAME)
            .filter(condition)
            .join(removed(), PAGE, "left_anti")
            .join(read.select(PAGE[0], PAGE[1]), PAGE, "left_anti");
    Dataset<Row> keptArticles =
        context
            .lake()
            .current(ArticlesTable.NAME)
            .filter(condition)
            .join(kept.select(PAGE[0], PAGE[1]), PAGE, "left_semi");
    Dataset<Row> readArticles =
        readings
            .filter(HOLDS_PAGE)
            .select(explode(col(ReadFileRow.ARTICLES)).as("article"))
            .select("article.*")
            .join(now.rows(), PAGE, "left_semi");
    context
        .log()
        .stage(
            "write pages of " + dirty.describe(),
            () ->
                context
                    .writer()
                    .replaceDates(
                        PagesTable.NAME, kept.unionByName(read).filter(condition), dirty));
    Dataset<Row> articles = keptArticles.unionByName(readArticles).filter(condition);
    context.log().dirty(new StoryChanges(context, dirty).write(articles));
  }

  @Override
  public void close() {
    before.close();
    now.close();
  }
}
