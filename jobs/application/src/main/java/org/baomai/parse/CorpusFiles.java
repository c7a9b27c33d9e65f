package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Instant;
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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.corpus.PageParser;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.listing.CorpusEntry;
import org.baomai.source.listing.CorpusFolder;
import org.baomai.source.listing.CorpusListing;
import org.baomai.source.listing.FolderWalk;
import org.baomai.source.manifest.Manifest;

/**
 * The files of a corpus as its folders show them. A small corpus is listed here; of a large one the
 * executors list a folder each, and nothing comes here but what was refused.
 */
final class CorpusFiles implements AutoCloseable {
  /** Up to here starting tasks would cost more than it gains. */
  private static final int LISTED_HERE = 20_000;

  private static final int PARTS = 64;

  /** A file: source_path, size, modified_at, settings, container; a refused one has a reason. */
  static final StructType LISTED =
      new StructType()
          .add("source_path", DataTypes.StringType)
          .add("size", DataTypes.LongType)
          .add("modified_at", DataTypes.TimestampType)
          .add("settings", DataTypes.StringType)
          .add("container", DataTypes.BooleanType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType);

  private final Dataset<Row> found;
  private final long count;
  private final long bytes;
  private final long containerBytes;
  private final List<Refused> refused;

  private CorpusFiles(Dataset<Row> found) {
    this.found = found.persist(StorageLevel.MEMORY_AND_DISK());
    Row sums =
        this.found
            .filter("reason IS NULL")
            .selectExpr(
                "count(1)",
                "coalesce(sum(size), 0L)",
                "coalesce(sum(size) FILTER (WHERE container), -1L)")
            .first();
    this.count = sums.getLong(0);
    this.bytes = sums.getLong(1);
    this.containerBytes = sums.getLong(2);
    this.refused = new ArrayList<>();
    this.found
        .filter("reason IS NOT NULL")
        .orderBy("source_path")
        .collectAsList()
        .forEach(row -> refused.add(refused(row)));
  }

  /** Lists a corpus. */
  static CorpusFiles of(SparkSession spark, Path corpus, PageParser parser) {
    Optional<CorpusListing> small = CorpusListing.upTo(corpus, LISTED_HERE);
    return new CorpusFiles(
        small.isPresent()
            ? here(spark, small.get(), parser)
            : byExecutors(spark, CorpusFolder.open(corpus), parser));
  }

  private static Dataset<Row> here(SparkSession spark, CorpusListing listing, PageParser parser) {
    List<Row> rows = new ArrayList<>();
    listing.files().forEach(file -> rows.add(row(file, parser)));
    listing.refused().forEach(one -> rows.add(row(one, parser)));
    return spark.createDataFrame(rows, LISTED);
  }

  private static Dataset<Row> byExecutors(SparkSession spark, Path corpus, PageParser parser) {
    List<Row> rows = new ArrayList<>();
    for (CorpusFolder.Part part : CorpusFolder.parts(corpus, PARTS)) {
      rows.add(RowFactory.create(part.folder(), part.deep()));
    }
    StructType schema =
        new StructType().add("folder", DataTypes.StringType).add("deep", DataTypes.BooleanType);
    FlatMapFunction<Row, Row> listing = new Listing(corpus.toString(), parser);
    return spark
        .createDataFrame(rows, schema)
        .repartition(rows.size())
        .flatMap(listing, Encoders.row(LISTED));
  }

  private record Listing(String corpus, PageParser parser) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row part) {
      Path folder = Path.of(corpus);
      FolderWalk walk = new CorpusFolder.Part(part.getString(0), part.getBoolean(1)).walk(folder);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return walk.hasNext();
        }

        @Override
        public Row next() {
          CorpusEntry next = walk.next();
          return next.refused() == null ? row(next.file(), parser) : row(next.refused(), parser);
        }
      };
    }
  }

  private static Row row(ListedFile file, PageParser parser) {
    return RowFactory.create(
        file.path(),
        file.size(),
        Instant.ofEpochMilli(file.modifiedMillis()),
        parser.settingsOf(file.path()),
        parser.isContainer(file.path()),
        null,
        null);
  }

  private static Row row(Refused refused, PageParser parser) {
    return RowFactory.create(
        refused.path(),
        0L,
        Instant.EPOCH,
        parser.settingsOf(refused.path()),
        false,
        refused.reason().name(),
        refused.detail());
  }

  private static Refused refused(Row row) {
    return new Refused(
        row.getString(0), RefusalReason.valueOf(row.getString(5)), row.getString(6), null, "");
  }

  /** The files: source_path, size, modified_at, settings, container. */
  Dataset<Row> files() {
    return found.filter("reason IS NULL").drop("reason", "detail");
  }

  /** What the folders already show to be no page: links that lead out, names that are none. */
  List<Refused> refused() {
    return refused;
  }

  /** How many files there are, what was refused included. */
  long count() {
    return count + refused.size();
  }

  /** Bytes of all files. */
  long bytes() {
    return bytes;
  }

  /** Whether there is a file that holds many pages. */
  boolean hasContainers() {
    return containerBytes >= 0;
  }

  /** The paths that the manifest names and that are there. */
  Set<String> named(Manifest manifest) {
    Set<String> present = new TreeSet<>();
    if (!manifest.entries().isEmpty()) {
      SparkSession spark = found.sparkSession();
      found
          .join(
              spark
                  .createDataset(List.copyOf(manifest.entries().keySet()), Encoders.STRING())
                  .toDF("source_path"),
              new String[] {"source_path"},
              "left_semi")
          .select(col("source_path"))
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
