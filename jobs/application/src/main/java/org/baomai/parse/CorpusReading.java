package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.corpus.PageParser;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.ReadFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.container.ContainerReader;
import org.baomai.source.container.Member;
import org.baomai.source.manifest.ManifestEntry;

/**
 * Files of a corpus, read and cut by the executors: rows as {@link PageReading#READING} has them.
 */
final class CorpusReading {
  private static final long BYTES_A_PARTITION = 1L << 20;
  private static final int MOST_PARTITIONS = 20_000;

  /** How much text comes out of a byte of a container, roughly. */
  private static final int UNPACKED = 3;

  private final SparkSession spark;
  private final PageParser parser;
  private final String runId;

  CorpusReading(SparkSession spark, PageParser parser, String runId) {
    this.spark = spark;
    this.parser = parser;
    this.runId = runId;
  }

  /** Readings of what the listing itself refused: links that lead out, names that are none. */
  Dataset<Row> refusedByListing(List<Refused> refused) {
    List<Row> rows = new ArrayList<>();
    for (Refused one : refused) {
      ListedFile file = new ListedFile(one.path(), 0L, 0L);
      rows.add(PageReading.refused(file, null, parser.settingsOf(file.path()), one, runId));
    }
    return spark.createDataFrame(rows, PageReading.SCHEMA);
  }

  /**
   * Reads files and cuts the pages in them.
   *
   * @param listed files as {@link CorpusFiles#files} gives them
   * @param bytes their size in all, by which the work is parted
   */
  Dataset<Row> read(Dataset<Row> listed, long bytes) {
    MapPartitionsFunction<Row, Row> reading = new Reading(parser, runId);
    return listed
        .filter("NOT container")
        .repartitionByRange(partitions(bytes), col("source_path"))
        .sortWithinPartitions("source_path")
        .mapPartitions(reading, Encoders.row(PageReading.SCHEMA));
  }

  /**
   * Reads containers and cuts the pages in them. One unpacks a container, member by member; the
   * pages go to all, since cutting them is most of the work.
   */
  Dataset<Row> readContainers(Dataset<Row> listed) {
    Dataset<Row> containers = listed.filter("container");
    Row sums = containers.selectExpr("count(1)", "coalesce(sum(size), 0L)").first();
    int files = (int) Math.max(1, Math.min(MOST_PARTITIONS, sums.getLong(0)));
    FlatMapFunction<Row, Row> unpacking = new Unpacking(parser);
    MapFunction<Row, Row> cutting = new Cutting(parser, runId);
    return containers
        .repartitionByRange(files, col("source_path"))
        .flatMap(unpacking, Encoders.row(MemberRows.MEMBER))
        .repartition(partitions(UNPACKED * sums.getLong(1)), col("source_path"))
        .map(cutting, Encoders.row(PageReading.SCHEMA));
  }

  private static int partitions(long bytes) {
    return (int) Math.max(1, Math.min(MOST_PARTITIONS, bytes / BYTES_A_PARTITION));
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
        return PageReading.ignored(listed, settings);
      }
      ReadFile file = parser.read(listed);
      return new Cutting(parser, runId)
          .cut(new Member(file.file(), file.sha256(), file.decoding(), null), settings);
    }
  }

  private record Unpacking(PageParser parser) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      ListedFile listed =
          new ListedFile(row.getString(0), row.getLong(1), row.getInstant(2).toEpochMilli());
      ContainerReader reading = parser.readContainer(listed);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return reading.hasNext();
        }

        @Override
        public Row next() {
          Member member = reading.next();
          return MemberRows.of(member, parser.settingsOf(member.file().path()));
        }
      };
    }
  }

  private record Cutting(PageParser parser, String runId) implements MapFunction<Row, Row> {
    @Override
    public Row call(Row row) {
      return cut(MemberRows.member(row), MemberRows.settings(row));
    }

    private Row cut(Member member, String settings) {
      if (member.decoding() == null) {
        return PageReading.ignored(member.file(), settings);
      }
      if (member.decoding() instanceof Refused refused) {
        return PageReading.refused(member.file(), member.sha256(), settings, refused, runId);
      }
      Decoded decoded = (Decoded) member.decoding();
      String path = member.file().path();
      ManifestEntry beside = member.stated();
      try {
        return PageReading.page(
            member.file(), member.sha256(), settings, parser.parse(path, decoded, beside));
      } catch (IllegalStateException fault) {
        // One page must not stop the others.
        Refused refused =
            new Refused(path, RefusalReason.PARSER_FAULT, fault.getMessage(), null, "");
        return PageReading.refused(member.file(), member.sha256(), settings, refused, runId);
      }
    }
  }
}
