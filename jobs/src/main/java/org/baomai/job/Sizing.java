package org.baomai.job;

import org.apache.spark.sql.SparkSession;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.Lake;

/**
 * Sets how finely Spark parts the work, by the size of the data and never by the number of cores,
 * so that one corpus gives one plan everywhere. Small work is planned once, unchanged while it
 * runs, and interpreted: compiling and planning again cost more than they gain (a corpus of two
 * pages took 65 s of processor time so, and 104 s otherwise).
 */
final class Sizing {
  private static final long BYTES_A_PAGE = 8L << 10;
  private static final long BYTES_A_PARTITION = 8L << 20;
  private static final long SMALL = 4L << 20;
  private static final int MOST_PARTITIONS = 20_000;
  private static final int REPLANNED_FROM = 32;

  private Sizing() {}

  /** Sets the session for work on the pages of some dates. */
  static void apply(Lake lake, DirtyDates dates) {
    apply(lake.spark(), BYTES_A_PAGE * lake.current("pages").filter(dates.condition()).count());
  }

  /** Sets the session for work on so many bytes of page texts. */
  static void apply(SparkSession spark, long bytes) {
    int partitions = (int) Math.max(1, Math.min(MOST_PARTITIONS, bytes / BYTES_A_PARTITION));
    boolean small = bytes < SMALL;
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    spark.conf().set("spark.sql.adaptive.enabled", String.valueOf(partitions >= REPLANNED_FROM));
    spark.conf().set("spark.sql.codegen.wholeStage", String.valueOf(!small));
    spark.conf().set("spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
  }
}
