package org.baomai.run;

import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;

/**
 * Sets how finely Spark parts the work, by the size of the data and never by the number of cores,
 * so that one corpus gives one plan everywhere. Small work is planned once, unchanged while it
 * runs, and interpreted: compiling and planning again cost more than they gain (a corpus of two
 * pages took 65 s of processor time so, and 104 s otherwise).
 */
public final class Sizing {
  private static final long BYTES_A_PAGE = 8L << 10;
  private static final long BYTES_A_ROW = 256;
  private static final long BYTES_A_PARTITION = 8L << 20;
  private static final long SMALL = 4L << 20;
  private static final int MOST_PARTITIONS = 20_000;
  private static final int REPLANNED_FROM = 32;

  private Sizing() {}

  /** Sets the session for work on the pages of some dates. */
  public static void apply(Lake lake, DirtyDates dates) {
    long bytes = bytes(lake, dates);
    apply(lake.spark(), bytes, bytes);
  }

  /**
   * Sets the session for a change of a corpus: what changes is moved, what stands is looked at.
   *
   * @param moved bytes that are joined, grouped and written
   * @param seen bytes of page texts whose rows are looked at
   */
  public static void apply(SparkSession spark, long moved, long seen) {
    int partitions = (int) Math.max(1, Math.min(MOST_PARTITIONS, moved / BYTES_A_PARTITION));
    boolean small = seen < SMALL;
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    spark.conf().set("spark.sql.adaptive.enabled", String.valueOf(partitions >= REPLANNED_FROM));
    spark.conf().set("spark.sql.codegen.wholeStage", String.valueOf(!small));
    spark.conf().set("spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
  }

  /** Bytes of the texts of the pages of some dates, about. */
  public static long bytes(Lake lake, DirtyDates dates) {
    return bytes(lake.current("pages").filter(dates.condition()).count());
  }

  /** Bytes of the texts of so many pages, about. */
  public static long bytes(long pages) {
    return BYTES_A_PAGE * pages;
  }

  /**
   * Estimates the bytes of one row a page, without its text.
   *
   * @param files number of files of a corpus; a container counts as one
   * @param bytes their total size in bytes
   */
  public static long bytesOfRows(long files, long bytes) {
    return BYTES_A_ROW * Math.max(files, bytes / BYTES_A_PAGE);
  }
}
