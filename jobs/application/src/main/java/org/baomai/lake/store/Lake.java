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
 * A folder with one Delta table per sub-folder, and the sub-folder {@code _baomai} with the marker,
 * the leases and the models of the lake. It knows the newest version of each table; the {@link
 * Ledger} knows which versions belong together.
 */
public final class Lake {
  /**
   * The present format. Format 4 added the basis of a page's newspaper; format 3 added the lease
   * number of runs and the terms of topics by date; format 2 added counts with and without
   * reprints.
   */
  private static final int FORMAT = 4;

  /** The oldest format that {@link LakeUpgrade} can upgrade. */
  private static final int OLDEST_UPGRADABLE = 2;

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
   * @throws LakeException if the path is not a lake, or has a newer format
   */
  public static Lake open(SparkSession spark, String path) {
    Lake lake = at(spark, path);
    if (!lake.hasMarker()) {
      throw new LakeException(
          LakeException.Kind.NOT_A_LAKE,
          lake.root
              + " is not a Baomai lake: it has no _baomai/lake.json. Use --lake with a folder that"
              + " 'parse' or 'run' has written.");
    }
    lake.checkFormat();
    return lake;
  }

  /**
   * Opens a lake for writing; creates it where there is nothing yet, and completes one whose
   * creation was interrupted at whatever moment. The caller holds the lease.
   *
   * @throws LakeException if the lake has an unsupported format
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
   * Whether a lake may be created or opened here: the path does not exist, is empty, or is a lake.
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

  /** Path of the lake's folder. */
  public String path() {
    return root.toString();
  }

  /** Path of a table's folder. */
  public String pathOf(String table) {
    return new Path(root, table).toString();
  }

  /** Path of a file or folder in {@code _baomai}, for everything that is not a table. */
  public String own(String name) {
    return new Path(new Path(root, "_baomai"), name).toString();
  }

  /** Removes a file or folder in {@code _baomai} if it exists. */
  public void removeOwn(String name) {
    try {
      files.delete(new Path(own(name)), true);
    } catch (IOException e) {
      throw new UncheckedIOException(own(name) + " cannot be removed.", e);
    }
  }

  /** The newest version of a table, published or not: for the run that holds the lease. */
  public Dataset<Row> current(String table) {
    return spark.read().format("delta").load(pathOf(table));
  }

  /** A table at a version. */
  public Dataset<Row> at(String table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(pathOf(table));
  }

  /** The newest version of every table except the ledger. */
  public Map<String, Long> versions() {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableDefinition table : LakeTables.published()) {
      version(table.name()).ifPresent(version -> versions.put(table.name(), version));
    }
    return versions;
  }

  /** Whether all tables have been created. */
  public boolean isComplete() {
    return missing().isEmpty();
  }

  private List<TableDefinition> missing() {
    return LakeTables.all().stream().filter(table -> version(table.name()).isEmpty()).toList();
  }

  /** The newest version of a table, from the file names of its log; empty if there is no table. */
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
   * Creates missing tables, two at a time, because each takes about a second, mostly for planning.
   * The threads are new ones: those of Java's common pool do not have the caller's class loader,
   * which knows Spark's classes.
   */
  private void createTables() {
    List<TableDefinition> missing = missing();
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
    new UnfinishedTable(files, new Path(root, table.name())).remove();
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
      // An empty marker means that its process died while writing it.
      return files.exists(marker()) && files.getFileStatus(marker()).getLen() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("The lake " + root + " cannot be reached.", e);
    }
  }

  /** Writes the marker with the present format. */
  public void mark() {
    try (OutputStream out = files.create(marker(), true)) {
      out.write(("{\"format\":" + FORMAT + "}\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "A lake cannot be created at "
              + root
              + ". Check that the folder is writable and has free space.",
          e);
    }
  }

  /** Whether the lake has an older format and has not been upgraded yet. */
  public boolean isOfOlderFormat() {
    return format() < FORMAT;
  }

  /** The format in the lake's marker. */
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
    if (format < OLDEST_UPGRADABLE) {
      throw otherFormat(
          markerText().strip(),
          "The oldest format that can be upgraded is "
              + OLDEST_UPGRADABLE
              + ". Run the corpus into a new folder.");
    }
  }

  private LakeException otherFormat(String found, String advice) {
    return new LakeException(
        LakeException.Kind.OTHER_VERSION,
        root + " is a lake of " + found + "; this Baomai reads format " + FORMAT + ". " + advice);
  }
}
