package org.baomai.cli;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.FormatOption;
import org.baomai.lake.LakeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baomai sql}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs an SQL query over the tables.",
    description = {
      "Results go to standard output, everything else to standard error. --since, --until,"
          + " --newspaper and --kind filter the tables before the query runs.",
      "",
      "  baomai sql --lake LAKE \"SELECT issue_date, headline FROM articles ORDER BY 1\"",
      "  baomai sql --lake LAKE --format jsonl \"SELECT * FROM articles\" > articles.jsonl"
    })
final class SqlCommand extends ReadingCommand {
  @Parameters(paramLabel = "QUERY", description = "The query, in Spark SQL.")
  private String query;

  @Mixin private FormatOption format;

  @Override
  void read(LakeReader lake) {
    Dataset<Row> rows = lake.sql(query);
    format.print(context().out(), List.of(rows.columns()), rows.toLocalIterator());
  }
}
