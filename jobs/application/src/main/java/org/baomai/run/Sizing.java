package org.baomai.run;

import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.PagesTable;

/**
 * Sets the number of shuffle partitions by the size of the data and never by the number of cores,
 * so that a corpus has the same plan everywhere. For small data it disables adaptive planning and
 * code generation, which cost more than they save: a corpus of two pages took 65 s of processor
 * time without them, and 104 s with them.
 */
public final class Sizing {
  private static final long BYTES_PER_PAGE = 8L << 10;
  private static final long BYTES_PER_ROW = 256;
  private static final long BYTES_PER_PARTITION = 8L << 20;
  private static final long SMALL_BYTES = 4L << 20;
  private static final int MAX_PARTITIONS = 20_000;
  private static final int ADAPTIVE_FROM_PARTITIONS = 32;

  private Sizing() {}

  /** Configures the session for work on the pages of some dates. */
  public static void apply(Lake lake, DirtyDates dates) {
    long bytes = bytes(lake, dates);
    apply(lake.spark(), bytes, bytes);
  }

  /**
   * Configures the session for a change of a corpus.
   *
   * @param moved bytes that are shuffled and written
   * @param scanned bytes of page texts whose rows are scanned
   */
  public static void apply(SparkSession spark, long moved, long scanned) {
    int partitions = (int) Math.max(1, Math.min(MAX_PARTITIONS, moved / BYTES_PER_PARTITION));
    boolean small = scanned < SMALL_BYTES;
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    spark
        .conf()
        .set("spark.sql.adaptive.enabled", String.valueOf(partitions >= ADAPTIVE_FROM_PARTITIONS));
    spark.conf().set("spark.sql.codegen.wholeStage", String.valueOf(!small));
    spark.conf().set("spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
  }

  /** Estimates the bytes of the page texts of some dates. */
  public static long bytes(Lake lake, DirtyDates dates) {
    return bytes(lake.current(PagesTable.NAME).filter(dates.condition()).count());
  }

  /** Estimates the bytes of the texts of a number of pages. */
  public static long bytes(long pages) {
    return BYTES_PER_PAGE * pages;
  }

  /**
   * Estimates the bytes of one row per page, without its text.
   *
   * @param files number of files of a corpus; a container counts as one
   * @param bytes their total size in bytes
   */
  public static long bytesOfRows(long files, long bytes) {
    return BYTES_PER_ROW * Math.max(files, bytes / BYTES_PER_PAGE);
  }
}
