package org.baomai;

import org.apache.spark.sql.SparkSession;
import org.baomai.run.Session;

/** The one Spark session of a test run; starting one takes seconds. */
public final class SharedSession {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("baomai-tests")
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .config("spark.sql.warehouse.dir", Session.warehouse())
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .config("spark.databricks.delta.snapshotPartitions", "1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2")
          .config("spark.locality.wait", "0")
          .config("spark.sql.ui.explainMode", "simple")
          .config("spark.sql.debug.maxToStringFields", "5")
          .config("spark.sql.maxPlanStringLength", "10000")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .getOrCreate();

  private SharedSession() {}

  public static SparkSession get() {
    return SPARK;
  }
}
