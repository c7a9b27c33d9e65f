package org.baomai.cli;

import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.TitledTables;
import org.baomai.lake.FarPages;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.PagesTable;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.override.Overrides;
import picocli.CommandLine.Command;

/** {@code baomai status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows last runs, table sizes, dates covered and missing, and quarantine.")
final class StatusCommand extends ReadingCommand {
  @Override
  void read(LakeReader lake) {
    TitledTables printing = new TitledTables(context().out());
    printing.table("Last runs", lake.sql(RUNS));
    printing.table(
        "Tables, as published by run " + lake.state().runId(),
        List.of("table", "rows", "version"),
        LakeTables.published().stream().map(table -> sizeOf(lake, table.name())).toList());
    printing.table("Pages by newspaper and basis of their date", lake.sql(DATES));
    untold(printing, lake);
    FarPages far = FarPages.of(lake.table(PagesTable.NAME));
    printing.table(
        "Months without a page between the first and the last",
        lake.sql(MISSING.formatted(far.range().first(), far.range().last())));
    farPages(printing, far);
    printing.table("Files by state", lake.sql(FILES));
    printing.table("Quarantine by reason", lake.sql(QUARANTINE));
    printing.table("Pages with overrides", lake.sql(OVERRIDES));
    printing.lines("Overrides not applied", lake.sql(NOT_APPLIED));
  }

  /** Says what to do if there are pages that tell no newspaper. */
  private static void untold(TitledTables printing, LakeReader lake) {
    Row found = lake.sql(UNTOLD).first();
    long pages = found.<Long>getAs("untold");
    List<String> newspapers = found.getList(found.fieldIndex("newspapers"));
    if (pages == 0) {
      return;
    }
    String others =
        switch (newspapers.size()) {
          case 0 -> "No other page tells one either.";
          case 1 -> "The others are of " + newspapers.get(0) + ".";
          default -> "The others are of " + String.join(", ", newspapers) + ".";
        };
    printing.lines(
        pages + (pages == 1 ? " page tells" : " pages tell") + " no newspaper",
        List.of(
            others
                + " Name it with --default-newspaper NAME (run, parse), or for single pages in the"
                + " column newspaper of "
                + Manifest.PATH
                + "."));
  }

  private static void farPages(TitledTables printing, FarPages far) {
    printing.table(
        "Pages dated far from the others, left out of the tests of trends: " + far.number(),
        List.of("source_path", "issue_date", "basis"),
        far.examples().stream()
            .map(page -> List.<Object>of(page.path(), page.date(), page.basis()))
            .toList());
    if (far.number() > 0) {
      printing.lines(
          "If a date is wrong, write the right one into " + Overrides.PATH + " of the corpus",
          far.examples().stream().map(FarPages.FarPage::override).toList());
    }
  }

  private static List<Object> sizeOf(LakeReader lake, String table) {
    return List.of(table, lake.table(table).count(), lake.state().versionOf(table));
  }

  private static final String FILES =
      "SELECT state, count(*) AS files FROM files GROUP BY 1 ORDER BY 1";

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

  private static final String UNTOLD =
      """
      SELECT count_if(newspaper = 'unknown') AS untold,
             array_sort(collect_set(nullif(newspaper, 'unknown'))) AS newspapers
      FROM pages""";

  private static final String MISSING =
      """
      WITH months AS (
        SELECT explode(sequence(trunc(min(issue_date), 'MM'), trunc(max(issue_date), 'MM'),
                                INTERVAL 1 MONTH)) AS month
        FROM pages WHERE issue_date BETWEEN DATE'%s' AND DATE'%s')
      SELECT date_format(month, 'yyyy-MM') AS month FROM months
      WHERE month NOT IN (SELECT trunc(issue_date, 'MM') FROM pages WHERE issue_date IS NOT NULL)
      ORDER BY 1""";

  private static final String QUARANTINE =
      """
      SELECT reason, count(*) AS files, min(source_path) AS for_example
      FROM quarantine GROUP BY 1 ORDER BY 2 DESC, 1""";

  private static final String OVERRIDES =
      """
      SELECT newspaper, count(*) AS pages, min(issue_date) AS first, max(issue_date) AS last
      FROM pages WHERE overrides IS NOT NULL GROUP BY 1 ORDER BY 1""";

  private static final String NOT_APPLIED =
      """
      WITH parsed AS (
        SELECT warnings FROM runs WHERE job = 'parse' AND state = 'published'
        ORDER BY sequence DESC LIMIT 1)
      SELECT warning FROM (SELECT posexplode(warnings) AS (place, warning) FROM parsed)
      WHERE startswith(warning, '"""
          + Overrides.PATH
          + "') ORDER BY place";
}
