package org.baomai.cli.option;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * What a command meets outside of itself.
 *
 * @param session gives the Spark session; asked only by commands that need one
 * @param out for results, and nothing but results
 * @param err for progress, summaries and faults
 */
public record CommandContext(Supplier<SparkSession> session, PrintStream out, PrintStream err) {

  public PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  public PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
