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
    header = "A query over the tables by their names.",
    description = {
      "Results go to standard output, everything else to standard error. --since, --until,"
          + " --newspaper and --kind narrow the tables before the query sees them.",
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
    format.print(surroundings().out(), List.of(rows.columns()), rows.toLocalIterator());
  }
}
