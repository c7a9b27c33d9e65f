package org.baomai.cli.option;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * The environment of a command.
 *
 * @param session supplies the Spark session; called only by commands that need it
 * @param out for results only
 * @param err for progress, summaries and errors
 */
public record CommandContext(Supplier<SparkSession> session, PrintStream out, PrintStream err) {

  public PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  public PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
