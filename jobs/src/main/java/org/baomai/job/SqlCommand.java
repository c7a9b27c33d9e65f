package org.baomai.job;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Override
  void read(LakeReader lake) {
    Dataset<Row> rows = lake.sql(query);
    RowWriter writer = format.writerTo(surroundings().out());
    writer.start(java.util.List.of(rows.columns()));
    Iterator<Row> iterator = rows.toLocalIterator();
    while (iterator.hasNext()) {
      writer.row(PlainValues.of(iterator.next()));
    }
    writer.end();
  }
}
