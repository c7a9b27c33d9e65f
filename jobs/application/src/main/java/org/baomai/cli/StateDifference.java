package org.baomai.cli;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.TitledTables;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.RunsTable;
import org.baomai.lake.table.TableDefinition;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.rows.PlainValues;
import org.baomai.trends.ChangedTrends;

/** Compares two published states of a lake. */
final class StateDifference {
  private static final String RUNS =
      "SELECT run_id, job, started_at, size(dirty_dates) AS dates, dirty_everything AS everything,"
          + " code_version, parser_version, lexicon_version FROM runs WHERE state = 'published'"
          + " AND sequence > %d AND sequence <= %d ORDER BY sequence";

  private static final String SETTINGS =
      "SELECT job, configuration FROM runs WHERE state = 'published' AND sequence <= %d"
          + " ORDER BY sequence";

  private final LakeReader before;
  private final LakeReader after;

  StateDifference(LakeReader before, LakeReader after) {
    this.before = before;
    this.after = after;
  }

  void print(TitledTables printing, int limit) {
    printing.table(
        "Runs after " + before.state().runId() + " up to " + after.state().runId(),
        after.sql(RUNS.formatted(before.state().sequence(), after.state().sequence())));
    printing.table("Settings and versions", List.of("setting", "before", "after"), settings());
    Dataset<Row> pages = pages();
    printing.table(
        "Pages added, changed or removed, by newspaper",
        pages.groupBy("newspaper", "change").count().orderBy("newspaper", "change"));
    printing.table(
        "Examples", pages.drop("newspaper").orderBy("change", "source_path").limit(limit));
    if (before.state().versions().containsKey(TermTrendsTable.NAME)) {
      printing.table(
          "Terms whose trend by month changed, those in most stories first",
          ChangedTrends.between(
                  before.table(TermTrendsTable.NAME), after.table(TermTrendsTable.NAME))
              .limit(limit));
    }
    printing.table(
        "Rows by table",
        List.of("table", "before", "after", "added", "changed", "removed"),
        rows());
  }

  private List<List<Object>> settings() {
    Map<String, String> then = settingsAt(before);
    Map<String, String> now = settingsAt(after);
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    List<List<Object>> changed = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(then.get(name), now.get(name))) {
        changed.add(List.of(name, then.getOrDefault(name, "none"), now.getOrDefault(name, "none")));
      }
    }
    return changed;
  }

  /** The last configuration of each job, and the versions of parser and lexicon. */
  private static Map<String, String> settingsAt(LakeReader reader) {
    Map<String, String> settings = new TreeMap<>();
    for (Row run : reader.sql(SETTINGS.formatted(reader.state().sequence())).collectAsList()) {
      String job = run.getAs(RunsTable.JOB);
      settings.keySet().removeIf(name -> name.startsWith(job + " "));
      run.<String, String>getJavaMap(run.fieldIndex(RunsTable.CONFIGURATION))
          .forEach((name, value) -> settings.put(job + " " + name, value));
    }
    settings.put("parser version", String.valueOf(reader.state().parserVersion()));
    settings.put("lexicon version", String.valueOf(reader.state().lexiconVersion()));
    return settings;
  }

  /** The pages that differ, by file; a renamed file is one removed and one added. */
  private Dataset<Row> pages() {
    Column[] columns = {col("source_path"), col("newspaper"), col("page_id"), col("issue_date")};
    Dataset<Row> then = before.table("pages").select(columns).alias("then");
    Dataset<Row> now = after.table("pages").select(columns).alias("now");
    return then.join(now, col("then.source_path").equalTo(col("now.source_path")), "full_outer")
        .filter("NOT (then.page_id <=> now.page_id)")
        .selectExpr(
            "coalesce(now.newspaper, then.newspaper) AS newspaper",
            "CASE WHEN then.page_id IS NULL THEN 'added' WHEN now.page_id IS NULL THEN 'removed'"
                + " ELSE 'changed' END AS change",
            "coalesce(now.source_path, then.source_path) AS source_path",
            "then.issue_date AS date_before",
            "now.issue_date AS date_after");
  }

  private List<List<Object>> rows() {
    List<List<Object>> counts = new ArrayList<>();
    for (TableDefinition table : LakeTables.published()) {
      Long then = before.state().versions().get(table.name());
      Long now = after.state().versions().get(table.name());
      if (now != null && !now.equals(then)) {
        counts.add(then == null ? onlyAfter(table) : compared(table));
      }
    }
    return counts;
  }

  private List<Object> onlyAfter(TableDefinition table) {
    long count = after.table(table.name()).count();
    return List.of(table.name(), 0L, count, count, 0L, 0L);
  }

  private List<Object> compared(TableDefinition table) {
    Dataset<Row> then = digests(before, table).alias("then");
    Dataset<Row> now = digests(after, table).alias("now");
    Row counts =
        then.join(now, col("then.key").equalTo(col("now.key")), "full_outer")
            .selectExpr(
                "count(then.key)",
                "count(now.key)",
                "count_if(then.key IS NULL)",
                "count_if(then.row != now.row)",
                "count_if(now.key IS NULL)")
            .first();
    List<Object> row = new ArrayList<>(List.of(table.name()));
    row.addAll(PlainValues.of(counts));
    return row;
  }

  /** Two hashes for each row: of its key, including null columns, and of all its columns. */
  private static Dataset<Row> digests(LakeReader reader, TableDefinition table) {
    Column[] key =
        table.key().stream().map(name -> col(name).cast("string")).toArray(Column[]::new);
    Column[] all = table.columnNames().stream().map(name -> col(name)).toArray(Column[]::new);
    return reader
        .table(table.name())
        .select(
            xxhash64(to_json(struct(array(key).as("key")))).as("key"),
            xxhash64(to_json(struct(all))).as("row"));
  }
}
