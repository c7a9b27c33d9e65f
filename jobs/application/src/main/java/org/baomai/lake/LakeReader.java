package org.baomai.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.RunsTable;
import org.baomai.lake.table.TableDefinition;
import org.baomai.lake.table.TermCountsTable;

/** Reads the lake as one run published it: all tables at the versions that belong together. */
public final class LakeReader {
  private final Lake lake;
  private final PublishedState state;
  private final Selection selection;

  private LakeReader(Lake lake, PublishedState state, Selection selection) {
    this.lake = lake;
    this.state = state;
    this.selection = selection;
  }

  /**
   * A reader of the last published state, or of an earlier one.
   *
   * @param asOf a run's id or a day; null for the last state
   * @throws LakeException if nothing has been published, or nothing matches {@code asOf}
   */
  public static LakeReader of(Lake lake, String asOf, Selection selection) {
    Ledger ledger = new Ledger(lake, new TableWriter(lake, CommitHook.NONE));
    if (lake.version(RunsTable.NAME).isEmpty()) {
      throw nothingPublished(lake);
    }
    PublishedState state =
        asOf == null
            ? ledger.lastPublished().orElseThrow(() -> nothingPublished(lake))
            : ledger.asOf(asOf);
    return new LakeReader(lake, state, selection);
  }

  private static LakeException nothingPublished(Lake lake) {
    String problem =
        lake.isComplete()
            ? "Nothing has been published in " + lake.path() + " yet."
            : lake.path() + " was never completed: a run was interrupted while it created it.";
    return new LakeException(
        LakeException.Kind.NOT_PUBLISHED, problem + " Run 'run' or 'parse' on it first.");
  }

  /** The published state that is read. */
  public PublishedState state() {
    return state;
  }

  /** The lake that is read. */
  public Lake lake() {
    return lake;
  }

  /** The selected part of the archive. */
  public Selection selection() {
    return selection;
  }

  /** A reader of the same state, further restricted to a range of dates, both included. */
  public LakeReader within(LocalDate since, LocalDate until) {
    return new LakeReader(lake, state, selection.within(since, until));
  }

  /** A table, or a view: {@code term_series}, {@code entities}; restricted to the selection. */
  public Dataset<Row> table(String name) {
    if (name.equals(TermSeriesView.NAME)) {
      return TermSeriesView.of(
          table(TermCountsTable.NAME), table(DateTotalsTable.NAME), selection.counted());
    }
    if (name.equals(EntitiesView.NAME)) {
      return EntitiesView.of(table(ArticlesTable.NAME), table(ArticleTermsTable.NAME));
    }
    if (name.equals(RunsTable.NAME)) {
      return withAllColumns(name, lake.current(name));
    }
    LakeTables.named(name);
    Dataset<Row> rows = selection.of(withAllColumns(name, lake.at(name, state.versionOf(name))));
    return selection.excludesReprints() ? withoutReprints(rows) : rows;
  }

  /** Adds the columns that were introduced after a version; they are null. */
  private static Dataset<Row> withAllColumns(String name, Dataset<Row> rows) {
    List<String> present = Arrays.asList(rows.columns());
    Dataset<Row> all = rows;
    for (Column column : LakeTables.named(name).columns()) {
      if (!present.contains(column.name())) {
        all = all.withColumn(column.name(), lit(null).cast(column.type()));
      }
    }
    return all;
  }

  /** Removes the rows of reprints from a table of articles or stories. */
  private Dataset<Row> withoutReprints(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    if (columns.contains(ArticlesTable.REPRINT_OF)) {
      return rows.filter(col(ArticlesTable.REPRINT_OF).isNull());
    }
    Dataset<Row> reprints =
        lake.at(ArticlesTable.NAME, state.versionOf(ArticlesTable.NAME))
            .filter(col(ArticlesTable.REPRINT_OF).isNotNull());
    for (String key : List.of(ArticlesTable.ARTICLE_ID, ArticlesTable.STORY_ID)) {
      if (columns.contains(key)) {
        return rows.join(reprints.select(key).distinct(), new String[] {key}, "left_anti");
      }
    }
    return rows;
  }

  /** Runs a query; the tables that it names are registered as temporary views. */
  public Dataset<Row> sql(String query) {
    for (TableDefinition table : LakeTables.all()) {
      if (names(query, table.name())) {
        table(table.name()).createOrReplaceTempView(table.name());
      }
    }
    for (String view : List.of(TermSeriesView.NAME, EntitiesView.NAME)) {
      if (names(query, view)) {
        table(view).createOrReplaceTempView(view);
      }
    }
    return lake.spark().sql(query);
  }

  private static boolean names(String query, String table) {
    return Pattern.compile("\\b" + table + "\\b", Pattern.CASE_INSENSITIVE).matcher(query).find();
  }
}
