package org.baomai.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

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

/** Reads files of a corpus and cuts their pages on the executors, see {@link ReadFileRow}. */
final class CorpusReader {
  private static final long BYTES_PER_PARTITION = 1L << 20;
  private static final int MAX_PARTITIONS = 20_000;

  /** Estimated bytes of text per byte of a container. */
  private static final int TEXT_BYTES_PER_CONTAINER_BYTE = 3;

  private final SparkSession spark;
  private final PageParser parser;
  private final String runId;

  CorpusReader(SparkSession spark, PageParser parser, String runId) {
    this.spark = spark;
    this.parser = parser;
    this.runId = runId;
  }

  /** Rows of the paths that the listing refused: links out of the corpus and unusable names. */
  Dataset<Row> refusedByListing(List<Refused> refused) {
    List<Row> rows = new ArrayList<>();
    for (Refused one : refused) {
      ListedFile file = new ListedFile(one.path(), 0L, 0L);
      rows.add(ReadFileRow.refused(file, null, parser.settingsDigest(file.path()), one, runId));
    }
    return spark.createDataFrame(rows, ReadFileRow.SCHEMA);
  }

  /**
   * Reads files and cuts the pages in them.
   *
   * @param listed rows of {@link CorpusFiles#files}
   * @param bytes their total size, which decides the number of partitions
   */
  Dataset<Row> read(Dataset<Row> listed, long bytes) {
    MapPartitionsFunction<Row, Row> reading = new Reading(parser, runId);
    return listed
        .filter(not(col(ListedRow.CONTAINER)))
        .repartitionByRange(partitions(bytes), col(ListedRow.SOURCE_PATH))
        .sortWithinPartitions(ListedRow.SOURCE_PATH)
        .mapPartitions(reading, Encoders.row(ReadFileRow.SCHEMA));
  }

  /**
   * Reads containers and cuts the pages in them. One task unpacks one container, member by member;
   * the pages are then repartitioned, because cutting them is most of the work.
   *
   * @param listed rows of {@link CorpusFiles#files}
   */
  Dataset<Row> readContainers(Dataset<Row> listed) {
    Dataset<Row> containers = listed.filter(ListedRow.CONTAINER);
    Row sums =
        containers
            .agg(count(lit(1)).as("files"), coalesce(sum(ListedRow.SIZE), lit(0L)).as("bytes"))
            .first();
    int files = (int) Math.max(1, Math.min(MAX_PARTITIONS, sums.<Long>getAs("files")));
    long bytes = sums.<Long>getAs("bytes");
    FlatMapFunction<Row, Row> unpacking = new Unpacking(parser);
    MapFunction<Row, Row> cutting = new Cutting(parser, runId);
    return containers
        .repartitionByRange(files, col(ListedRow.SOURCE_PATH))
        .flatMap(unpacking, Encoders.row(MemberRow.SCHEMA))
        .repartition(partitions(TEXT_BYTES_PER_CONTAINER_BYTE * bytes), col(ListedRow.SOURCE_PATH))
        .map(cutting, Encoders.row(ReadFileRow.SCHEMA));
  }

  private static int partitions(long bytes) {
    return (int) Math.max(1, Math.min(MAX_PARTITIONS, bytes / BYTES_PER_PARTITION));
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
      ListedFile listed = ListedRow.file(row);
      String settings = row.getAs(ListedRow.SETTINGS);
      if (!parser.isPageFile(listed.path())) {
        return ReadFileRow.ignored(listed, settings);
      }
      ReadFile file = parser.read(listed);
      return new Cutting(parser, runId)
          .cut(new Member(file.file(), file.sha256(), file.decoding(), null), settings);
    }
  }

  private record Unpacking(PageParser parser) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      ContainerReader reader = parser.readContainer(ListedRow.file(row));
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return reader.hasNext();
        }

        @Override
        public Row next() {
          Member member = reader.next();
          return MemberRow.toRow(member, parser.settingsDigest(member.file().path()));
        }
      };
    }
  }

  private record Cutting(PageParser parser, String runId) implements MapFunction<Row, Row> {
    @Override
    public Row call(Row row) {
      return cut(MemberRow.fromRow(row), MemberRow.settings(row));
    }

    private Row cut(Member member, String settings) {
      if (member.decoding() == null) {
        return ReadFileRow.ignored(member.file(), settings);
      }
      if (member.decoding() instanceof Refused refused) {
        return ReadFileRow.refused(member.file(), member.sha256(), settings, refused, runId);
      }
      Decoded decoded = (Decoded) member.decoding();
      String path = member.file().path();
      ManifestEntry stated = member.stated();
      try {
        return ReadFileRow.page(
            member.file(), member.sha256(), settings, parser.parse(path, decoded, stated));
      } catch (RuntimeException | StackOverflowError fault) {
        // A fault on one page must not stop the others: any fault of the parser, and only its own
        // errors; one of the machine, such as lack of memory, is not the page's.
        Refused refused =
            new Refused(path, RefusalReason.PARSER_FAULT, String.valueOf(fault), null, "");
        return ReadFileRow.refused(member.file(), member.sha256(), settings, refused, runId);
      }
    }
  }
}
