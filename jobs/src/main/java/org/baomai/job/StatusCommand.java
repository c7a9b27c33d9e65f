package org.baomai.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.lake.LakeTables;
import org.baomai.lake.TableDefinition;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;
import picocli.CommandLine.Command;

/** {@code baomai status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Last runs, sizes of tables, dates covered and missing, what is in quarantine.")
final class StatusCommand extends ReadingCommand {
  @Override
  void read(LakeReader lake) {
    print("Last runs", lake.sql(RUNS));
    title("Tables, as published by run " + lake.state().runId());
    RowWriter writer = Format.TABLE.writerTo(surroundings().out());
    writer.start(List.of("table", "rows", "version"));
    for (TableDefinition table : LakeTables.published()) {
      writer.row(
          List.of(
              table.name(),
              lake.table(table.name()).count(),
              lake.state().versionOf(table.name())));
    }
    writer.end();
    print("Pages by newspaper and how their date is known", lake.sql(DATES));
    print("Months without a page, between the first and the last", lake.sql(MISSING));
    print(
        "Files by state",
        lake.sql("SELECT state, count(*) AS files FROM files GROUP BY 1 ORDER BY 1"));
    print("Quarantine by reason", lake.sql(QUARANTINE));
  }

  private void print(String title, Dataset<Row> rows) {
    title(title);
    List<Row> all = rows.collectAsList();
    if (all.isEmpty()) {
      surroundings().out().println("none");
      return;
    }
    RowWriter writer = Format.TABLE.writerTo(surroundings().out());
    writer.start(List.of(rows.columns()));
    all.forEach(row -> writer.row(PlainValues.of(row)));
    writer.end();
  }

  private void title(String title) {
    surroundings().out().println();
    surroundings().out().println(title);
  }

  private static final String RUNS =
      """
      SELECT run_id, job, state, started_at,
             round(unix_millis(ended_at) / 1000 - unix_millis(started_at) / 1000, 1) AS seconds,
             coalesce(failure, array_join(warnings, ' ')) AS remarks
      FROM runs ORDER BY sequence DESC LIMIT 12""";

  private static final String DATES =
      """
      SELECT newspaper, issue_date_basis AS basis, count(*) AS pages,
             min(issue_date) AS first, max(issue_date) AS last
      FROM pages GROUP BY 1, 2 ORDER BY 1, 2""";

  private static final String MISSING =
      """
      WITH months AS (
        SELECT explode(sequence(trunc(min(issue_date), 'MM'), trunc(max(issue_date), 'MM'),
                                INTERVAL 1 MONTH)) AS month
        FROM pages)
      SELECT date_format(month, 'yyyy-MM') AS month FROM months
      WHERE month NOT IN (SELECT trunc(issue_date, 'MM') FROM pages WHERE issue_date IS NOT NULL)
      ORDER BY 1""";

  private static final String QUARANTINE =
      """
      SELECT reason, count(*) AS files, min(source_path) AS for_example
      FROM quarantine GROUP BY 1 ORDER BY 2 DESC, 1""";
}
