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
import org.baomai.lake.table.Column;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.RunsTable;
import org.baomai.lake.table.TableDefinition;

/** The lake as one run published it: every table at the version that belongs to the others'. */
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
   * The lake at its last published state, or at an earlier one.
   *
   * @param asOf a run's id or a day, null for the last state
   * @throws LakeException if nothing has been published, or nothing answers to {@code asOf}
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
    return new LakeException(
        LakeException.Kind.NOT_PUBLISHED,
        "Nothing has been published in " + lake.path() + " yet. Run 'run' or 'parse' on it first.");
  }

  /** The state that is read. */
  public PublishedState state() {
    return state;
  }

  /** The lake that is read. */
  public Lake lake() {
    return lake;
  }

  /** The part of the archive that is looked at. */
  public Selection selection() {
    return selection;
  }

  /** The same state, narrowed to dates besides. */
  public LakeReader within(LocalDate since, LocalDate until) {
    return new LakeReader(lake, state, selection.within(since, until));
  }

  /** A table by its name, the view {@code term_series} included, narrowed to the selection. */
  public Dataset<Row> table(String name) {
    if (name.equals(TermSeriesView.NAME)) {
      return TermSeriesView.of(table("term_counts"), table("date_totals"), selection.counted());
    }
    if (name.equals(RunsTable.NAME)) {
      return whole(name, lake.current(name));
    }
    LakeTables.named(name);
    Dataset<Row> rows = selection.of(whole(name, lake.at(name, state.versionOf(name))));
    return selection.leavesReprintsOut() ? withoutReprints(rows) : rows;
  }

  /** Columns that came later than a version are empty in it. */
  private static Dataset<Row> whole(String name, Dataset<Row> rows) {
    List<String> there = Arrays.asList(rows.columns());
    Dataset<Row> all = rows;
    for (Column column : LakeTables.named(name).columns()) {
      if (!there.contains(column.name())) {
        all = all.withColumn(column.name(), lit(null).cast(column.type()));
      }
    }
    return all;
  }

  /** Rows that tell of an article or a story, without those of reprints. */
  private Dataset<Row> withoutReprints(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    if (columns.contains("reprint_of")) {
      return rows.filter(col("reprint_of").isNull());
    }
    Dataset<Row> reprints =
        lake.at("articles", state.versionOf("articles")).filter(col("reprint_of").isNotNull());
    for (String key : List.of("article_id", "story_id")) {
      if (columns.contains(key)) {
        return rows.join(reprints.select(key).distinct(), new String[] {key}, "left_anti");
      }
    }
    return rows;
  }

  /** Makes the tables that a query names known to it, as views of the session. */
  public Dataset<Row> sql(String query) {
    for (TableDefinition table : LakeTables.all()) {
      if (names(query, table.name())) {
        table(table.name()).createOrReplaceTempView(table.name());
      }
    }
    if (names(query, TermSeriesView.NAME)) {
      table(TermSeriesView.NAME).createOrReplaceTempView(TermSeriesView.NAME);
    }
    return lake.spark().sql(query);
  }

  private static boolean names(String query, String table) {
    return Pattern.compile("\\b" + table + "\\b", Pattern.CASE_INSENSITIVE).matcher(query).find();
  }
}
