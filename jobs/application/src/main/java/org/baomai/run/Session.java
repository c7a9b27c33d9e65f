package org.baomai.run;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.CodeVersion;

/**
 * The Spark session that the commands share. It sets what the tables require. The master is set by
 * spark-submit, except in a notebook.
 */
public final class Session {
  private static final Map<String, String> NEEDED =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true");

  /**
   * Defaults that suit these jobs; settings of spark-submit take precedence. See {@link Sizing}.
   */
  private static final Map<String, String> PREFERRED =
      Map.of(
          "spark.databricks.delta.snapshotPartitions", "2",
          "spark.sql.shuffle.partitions", "8",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "8",
          // Formatting plans for the user interface took a third of the time of small runs.
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.debug.maxToStringFields", "5",
          "spark.sql.maxPlanStringLength", "10000",
          "spark.ui.showConsoleProgress", "false",
          "spark.locality.wait", "0");

  /** For a session without spark-submit: local mode, listening on the loopback interface only. */
  private static final Map<String, String> THIS_MACHINE =
      Map.of(
          "spark.master", "local[*]",
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");

  private Session() {}

  /**
   * Opens the session, or returns the running one.
   *
   * @throws WrongSparkException if the Spark version is not the one that the jar was built for
   */
  public static SparkSession open() {
    return open(SparkSession.builder(), new SparkConf());
  }

  /** The same, in local mode if no master is set: for a notebook. */
  public static SparkSession openAnywhere() {
    SparkConf conf = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder();
    if (!conf.contains("spark.master")) {
      THIS_MACHINE.forEach(builder::config);
    }
    return open(builder, conf);
  }

  private static SparkSession open(SparkSession.Builder builder, SparkConf conf) {
    requireSparkVersion(org.apache.spark.package$.MODULE$.SPARK_VERSION());
    builder.appName("baomai");
    NEEDED.forEach(builder::config);
    PREFERRED.forEach((key, value) -> prefer(builder, conf, key, value));
    prefer(builder, conf, "spark.sql.warehouse.dir", warehouse());
    return builder.getOrCreate();
  }

  /**
   * The folder of Spark's default database, as a URI. Spark creates it when a session first uses
   * its catalog, by default {@code spark-warehouse} in the working directory. Every table of a lake
   * has a path and none is in that database, so the JVM's folder for temporary files will do: it
   * exists already, and nothing is created.
   */
  public static String warehouse() {
    return Path.of(System.getProperty("java.io.tmpdir")).toUri().toString();
  }

  private static void prefer(
      SparkSession.Builder builder, SparkConf conf, String key, String value) {
    if (!conf.contains(key)) {
      builder.config(key, value);
    }
  }

  static void requireSparkVersion(String running) {
    String wanted = majorAndMinor(CodeVersion.spark());
    if (!majorAndMinor(running).equals(wanted)) {
      throw new WrongSparkException(
          "This is Spark "
              + running
              + ", and Baomai needs Spark "
              + wanted
              + " with Scala 2.13. Set SPARK_HOME to such a Spark, or unset it to use the Spark that"
              + " Maven resolved.");
    }
  }

  private static String majorAndMinor(String version) {
    String[] parts = version.split("\\.", -1);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }

  /** The Spark version is not the one that the jar was built for. */
  public static final class WrongSparkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSparkException(String message) {
      super(message);
    }
  }
}
