package org.baomai.lake;

import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
    if (lake.version(LedgerTables.RUNS).isEmpty()) {
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

  /** A table by its name, the view {@code term_series} included, narrowed to the selection. */
  public Dataset<Row> table(String name) {
    if (name.equals(TermSeriesView.NAME)) {
      return TermSeriesView.of(table("term_counts"), table("date_totals"));
    }
    if (name.equals(LedgerTables.RUNS)) {
      return lake.current(name);
    }
    LakeTables.named(name);
    return selection.of(lake.at(name, state.versionOf(name)));
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
