package org.baomai.job;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.archive.PageParser;
import org.baomai.lake.PageRows;
import org.baomai.source.CorpusListing;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.ReadFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;

/**
 * Files of a corpus as rows: first as the folder shows them, then read and cut by the executors.
 */
final class CorpusReading {
  private static final long BYTES_A_PARTITION = 1L << 20;
  private static final int MOST_PARTITIONS = 20_000;

  private static final StructType LISTED =
      new StructType()
          .add("source_path", DataTypes.StringType)
          .add("size", DataTypes.LongType)
          .add("modified_at", DataTypes.TimestampType)
          .add("settings", DataTypes.StringType);

  private final SparkSession spark;
  private final PageParser parser;
  private final String runId;

  CorpusReading(SparkSession spark, PageParser parser, String runId) {
    this.spark = spark;
    this.parser = parser;
    this.runId = runId;
  }

  /** Files as their folder shows them: source_path, size, modified_at, settings. */
  Dataset<Row> listed(CorpusListing listing) {
    List<Row> rows = new ArrayList<>();
    for (ListedFile file : listing.files()) {
      rows.add(
          RowFactory.create(
              file.path(),
              file.size(),
              Instant.ofEpochMilli(file.modifiedMillis()),
              parser.settingsOf(file.path())));
    }
    return spark.createDataFrame(rows, LISTED);
  }

  /** Readings of what the listing itself refused: links that lead out, names that are none. */
  Dataset<Row> refusedByListing(CorpusListing listing) {
    List<Row> rows = new ArrayList<>();
    for (Refused refused : listing.refused()) {
      ListedFile file = new ListedFile(refused.path(), 0L, 0L);
      rows.add(PageRows.refused(file, null, parser.settingsOf(file.path()), refused, runId));
    }
    return spark.createDataFrame(rows, PageRows.READING);
  }

  /**
   * Reads files and cuts the pages in them.
   *
   * @param listed files as {@link #listed} gives them
   * @param bytes their size in all, by which the work is parted
   */
  Dataset<Row> read(Dataset<Row> listed, long bytes) {
    int partitions = (int) Math.max(1, Math.min(MOST_PARTITIONS, bytes / BYTES_A_PARTITION));
    MapPartitionsFunction<Row, Row> reading = new Reading(parser, runId);
    return listed
        .repartitionByRange(partitions, col("source_path"))
        .sortWithinPartitions("source_path")
        .mapPartitions(reading, Encoders.row(PageRows.READING));
  }

  private record Reading(PageParser parser, String runId)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> files) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return files.hasNext();
        }

        @Override
        public Row next() {
          return read(files.next());
        }
      };
    }

    private Row read(Row row) {
      String path = row.getString(0);
      String settings = row.getString(3);
      ListedFile listed = new ListedFile(path, row.getLong(1), row.getInstant(2).toEpochMilli());
      if (!parser.isPageFile(path)) {
        return PageRows.ignored(listed, settings);
      }
      ReadFile file = parser.read(listed);
      if (file.decoding() instanceof Refused refused) {
        return PageRows.refused(file.file(), file.sha256(), settings, refused, runId);
      }
      Decoded decoded = (Decoded) file.decoding();
      try {
        return PageRows.page(file.file(), file.sha256(), settings, parser.parse(path, decoded));
      } catch (IllegalStateException fault) {
        // One page must not stop the others.
        Refused refused =
            new Refused(path, RefusalReason.PARSER_FAULT, fault.getMessage(), null, "");
        return PageRows.refused(file.file(), file.sha256(), settings, refused, runId);
      }
    }
  }
}
