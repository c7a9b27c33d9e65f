package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.corpus.PageParser;
import org.baomai.lake.table.RowBuilder;
import org.baomai.source.Refused;
import org.baomai.source.listing.CorpusEntry;
import org.baomai.source.listing.CorpusFolder;
import org.baomai.source.listing.CorpusListing;
import org.baomai.source.listing.FolderWalk;
import org.baomai.source.manifest.Manifest;

/**
 * The listing of a corpus folder, cached until closed. The driver lists a small corpus; of a large
 * one, each task on the executors lists a folder, and only refusals are collected.
 */
final class CorpusFiles implements AutoCloseable {
  /** Up to this number of files the driver lists them: starting tasks would cost more. */
  private static final int LISTED_BY_DRIVER = 20_000;

  private static final int LISTING_TASKS = 64;
  private static final String IS_FILE = "reason IS NULL";

  /** A part of the folder tree, listed by one task. */
  private static final String FOLDER = "folder";

  private static final String DEEP = "deep";

  private static final StructType PART =
      new StructType().add(FOLDER, DataTypes.StringType).add(DEEP, DataTypes.BooleanType);

  private final Dataset<Row> found;
  private final long count;
  private final long bytes;
  private final long containerBytes;
  private final List<Refused> refused;

  private CorpusFiles(Dataset<Row> found) {
    this.found = found.persist(StorageLevel.MEMORY_AND_DISK());
    Row sums =
        this.found
            .filter(IS_FILE)
            .selectExpr(
                "count(1) AS files",
                "coalesce(sum(size), 0L) AS bytes",
                "coalesce(sum(size) FILTER (WHERE container), -1L) AS container_bytes")
            .first();
    this.count = sums.<Long>getAs("files");
    this.bytes = sums.<Long>getAs("bytes");
    this.containerBytes = sums.<Long>getAs("container_bytes");
    this.refused = new ArrayList<>();
    this.found
        .filter(col(ListedRow.REASON).isNotNull())
        .orderBy(ListedRow.SOURCE_PATH)
        .collectAsList()
        .forEach(row -> refused.add(ListedRow.refused(row)));
  }

  /** Lists a corpus. */
  static CorpusFiles of(SparkSession spark, Path corpus, PageParser parser) {
    Optional<CorpusListing> small = CorpusListing.upTo(corpus, LISTED_BY_DRIVER);
    return new CorpusFiles(
        small.isPresent()
            ? byDriver(spark, small.get(), parser)
            : byExecutors(spark, CorpusFolder.open(corpus), parser));
  }

  private static Dataset<Row> byDriver(
      SparkSession spark, CorpusListing listing, PageParser parser) {
    List<Row> rows = new ArrayList<>();
    listing.files().forEach(file -> rows.add(ListedRow.toRow(file, parser)));
    listing.refused().forEach(one -> rows.add(ListedRow.toRow(one, parser)));
    return spark.createDataFrame(rows, ListedRow.SCHEMA);
  }

  private static Dataset<Row> byExecutors(SparkSession spark, Path corpus, PageParser parser) {
    List<Row> rows = new ArrayList<>();
    for (CorpusFolder.Part part : CorpusFolder.parts(corpus, LISTING_TASKS)) {
      rows.add(RowBuilder.of(PART).set(FOLDER, part.folder()).set(DEEP, part.deep()).build());
    }
    FlatMapFunction<Row, Row> listing = new Listing(corpus.toString(), parser);
    return spark
        .createDataFrame(rows, PART)
        .repartition(rows.size())
        .flatMap(listing, Encoders.row(ListedRow.SCHEMA));
  }

  private record Listing(String corpus, PageParser parser) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row part) {
      Path folder = Path.of(corpus);
      FolderWalk walk =
          new CorpusFolder.Part(part.getAs(FOLDER), part.<Boolean>getAs(DEEP)).walk(folder);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return walk.hasNext();
        }

        @Override
        public Row next() {
          CorpusEntry next = walk.next();
          return next.refused() == null
              ? ListedRow.toRow(next.file(), parser)
              : ListedRow.toRow(next.refused(), parser);
        }
      };
    }
  }

  /** The files: rows of {@link ListedRow} without the columns of refusals. */
  Dataset<Row> files() {
    return found.filter(IS_FILE).drop(ListedRow.REASON, ListedRow.DETAIL);
  }

  /** Paths that the listing refused: links out of the corpus and unusable names. */
  List<Refused> refused() {
    return refused;
  }

  /** The number of files, including refused ones. */
  long count() {
    return count + refused.size();
  }

  /** Total size of all files in bytes, without refused ones. */
  long bytes() {
    return bytes;
  }

  /** Whether a file can hold many pages: an archive or JSON lines. */
  boolean hasContainers() {
    return containerBytes >= 0;
  }

  /** The paths in the manifest that exist in the corpus. */
  Set<String> named(Manifest manifest) {
    Set<String> present = new TreeSet<>();
    if (!manifest.entries().isEmpty()) {
      SparkSession spark = found.sparkSession();
      found
          .join(
              spark
                  .createDataset(List.copyOf(manifest.entries().keySet()), Encoders.STRING())
                  .toDF(ListedRow.SOURCE_PATH),
              new String[] {ListedRow.SOURCE_PATH},
              "left_semi")
          .select(col(ListedRow.SOURCE_PATH))
          .as(Encoders.STRING())
          .toLocalIterator()
          .forEachRemaining(present::add);
    }
    return present;
  }

  @Override
  public void close() {
    found.unpersist();
  }
}
