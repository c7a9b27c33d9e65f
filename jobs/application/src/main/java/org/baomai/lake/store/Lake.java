package org.baomai.lake.store;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.LakeUpgrade;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/**
 * A folder of Delta tables, one a sub-folder, beside {@code _baomai} with the lake's own marker,
 * lease and models. It knows the newest version of each table; which versions belong together is in
 * the {@link Ledger}.
 */
public final class Lake {
  /**
   * 3: runs tell the number of their lease, topics their words by date. 2: counts with and without
   * reprints.
   */
  private static final int FORMAT = 3;

  /** What {@link LakeUpgrade} makes the present format of. */
  private static final int OLDEST = 2;

  private static final String RETENTION = "interval 400 days";

  private final SparkSession spark;
  private final Path root;
  private final FileSystem files;

  private Lake(SparkSession spark, Path root, FileSystem files) {
    this.spark = spark;
    this.root = root;
    this.files = files;
  }

  /**
   * Opens a lake for reading.
   *
   * @throws LakeException if the path holds none, or one of a newer format
   */
  public static Lake open(SparkSession spark, String path) {
    Lake lake = at(spark, path);
    if (!lake.hasMarker()) {
      throw new LakeException(
          LakeException.Kind.NOT_A_LAKE,
          lake.root
              + " is not a lake of Baomai: it has no _baomai/lake.json. Name the folder that"
              + " 'parse' or 'run' wrote with --lake.");
    }
    lake.checkFormat();
    return lake;
  }

  /**
   * Opens a lake for writing; makes it where there is nothing yet, and completes one whose making
   * was broken off. The caller holds the lease.
   *
   * @throws LakeException if the path holds something else
   */
  public static Lake openOrCreate(SparkSession spark, String path) {
    Lake lake = at(spark, path);
    if (lake.hasMarker()) {
      lake.checkFormat();
    } else {
      lake.mark();
    }
    lake.createTables();
    return lake;
  }

  private static Lake at(SparkSession spark, String path) {
    try {
      Path root = new Path(path);
      FileSystem files = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return new Lake(spark, files.makeQualified(root), files);
    } catch (IOException e) {
      throw new UncheckedIOException("The lake " + path + " cannot be reached.", e);
    }
  }

  /**
   * Whether a new lake may be made here: the path does not exist, is empty, or holds a lake
   * already.
   */
  public static boolean mayStandAt(java.nio.file.Path path) throws IOException {
    if (!java.nio.file.Files.exists(path)
        || java.nio.file.Files.exists(path.resolve("_baomai").resolve("lake.json"))) {
      return true;
    }
    if (!java.nio.file.Files.isDirectory(path)) {
      return false;
    }
    try (java.util.stream.Stream<java.nio.file.Path> entries = java.nio.file.Files.list(path)) {
      return entries.allMatch(entry -> entry.getFileName().toString().equals("_baomai"));
    }
  }

  /** The session that reads and writes this lake. */
  public SparkSession spark() {
    return spark;
  }

  /** Where it lies. */
  public String path() {
    return root.toString();
  }

  /** Where a table lies. */
  public String pathOf(String table) {
    return new Path(root, table).toString();
  }

  /** Where the lake keeps what is no table: marker, lease, models. */
  public String own(String name) {
    return new Path(new Path(root, "_baomai"), name).toString();
  }

  /** Removes something that the lake keeps beside its tables, if it is there. */
  public void removeOwn(String name) {
    try {
      files.delete(new Path(own(name)), true);
    } catch (IOException e) {
      throw new UncheckedIOException(own(name) + " cannot be removed.", e);
    }
  }

  /** A table as it stands now, published or not: for the run that holds the lease. */
  public Dataset<Row> current(String table) {
    return spark.read().format("delta").load(pathOf(table));
  }

  /** A table at a version. */
  public Dataset<Row> at(String table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(pathOf(table));
  }

  /** The newest version of every table but the ledger. */
  public Map<String, Long> versions() {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableDefinition table : LakeTables.published()) {
      version(table.name()).ifPresent(version -> versions.put(table.name(), version));
    }
    return versions;
  }

  /** The newest version of a table, told from the names in its log; empty if there is no table. */
  public OptionalLong version(String table) {
    try {
      long newest = -1;
      for (FileStatus file : files.listStatus(new Path(new Path(root, table), "_delta_log"))) {
        String name = file.getPath().getName();
        if (name.matches("\\d{20}\\.json")) {
          newest = Math.max(newest, Long.parseLong(name.substring(0, 20)));
        }
      }
      return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The log of table " + table + " cannot be listed.", e);
    }
  }

  /**
   * Each table is its own commit and takes a second, most of it planning; so two at a time. In
   * threads of their own, which know Spark's classes as the caller does: those of Java's common
   * pool do not.
   */
  private void createTables() {
    List<TableDefinition> missing =
        LakeTables.all().stream().filter(table -> version(table.name()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      missing.stream()
          .map(table -> CompletableFuture.runAsync(() -> createTable(table), threads))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }

  private void createTable(TableDefinition table) {
    DeltaTableBuilder builder =
        DeltaTable.createIfNotExists(spark)
            .location(pathOf(table.name()))
            .comment(table.rowDescription())
            .property("delta.logRetentionDuration", RETENTION)
            .property("delta.deletedFileRetentionDuration", RETENTION)
            .property("delta.dataSkippingStatsColumns", String.join(",", table.skippingColumns()));
    table
        .constraints()
        .forEach((name, condition) -> builder.property("delta.constraints." + name, condition));
    for (Column column : table.columns()) {
      builder.addColumn(
          DeltaTable.columnBuilder(spark, column.name())
              .dataType(column.type())
              .nullable(column.nullable())
              .comment(column.comment())
              .build());
    }
    builder.execute();
  }

  private Path marker() {
    return new Path(own("lake.json"));
  }

  private boolean hasMarker() {
    try {
      // An empty one was being written when its process died.
      return files.exists(marker()) && files.getFileStatus(marker()).getLen() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("The lake " + root + " cannot be reached.", e);
    }
  }

  /** Notes that the lake is of the present format. */
  public void mark() {
    try (OutputStream out = files.create(marker(), true)) {
      out.write(("{\"format\":" + FORMAT + "}\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "A lake cannot be made at "
              + root
              + ". Check that the folder may be written and has room.",
          e);
    }
  }

  /** Whether it was written by an older Baomai, and is still as that left it. */
  public boolean isOfOlderFormat() {
    return format() < FORMAT;
  }

  /** The format, as its marker tells. */
  public int format() {
    String digits = markerText().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private String markerText() {
    try (InputStream in = files.open(marker())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The lake's marker " + marker() + " cannot be read.", e);
    }
  }

  private void checkFormat() {
    int format = format();
    if (format > FORMAT) {
      throw otherFormat(markerText().strip(), "Use a newer Baomai.");
    }
    if (format < OLDEST) {
      throw otherFormat(
          markerText().strip(),
          "Formats from "
              + OLDEST
              + " on are upgraded by the next run. Run this one into a new folder; the corpus has"
              + " all that it needs.");
    }
  }

  private LakeException otherFormat(String found, String advice) {
    return new LakeException(
        LakeException.Kind.OTHER_VERSION,
        root + " is a lake of " + found + "; this Baomai reads format " + FORMAT + ". " + advice);
  }
}
