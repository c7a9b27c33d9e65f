package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.corpus.PageParser;
import org.baomai.corpus.PageWeightsFile;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.FilesTable;
import org.baomai.page.UnitKind;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.run.LocalPath;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.override.Overrides;

/**
 * Reports what parse would do with a corpus and estimates its time. It reads no page and writes
 * nothing, not even a lease.
 */
public final class DryRun {
  private static final String RATE =
      """
      WITH read AS (
        SELECT explode(stages) AS stage FROM runs WHERE job = 'parse' AND state = 'published')
      SELECT sum(stage.bytes) / sum(stage.seconds) AS rate FROM read
      WHERE stage.bytes > 100000 AND stage.seconds > 0""";

  private static final String AFTER =
      """
      SELECT job, max_by(unix_millis(ended_at) - unix_millis(started_at), sequence) / 1000 AS seconds
      FROM runs WHERE state = 'published' AND job IN ('segment', 'trends', 'topics')
      GROUP BY job ORDER BY max(sequence)""";

  /** Parsing rate on two cores, including writing; used while the lake has no published parse. */
  private static final double DEFAULT_BYTES_PER_SECOND = 500_000;

  private final SparkSession spark;
  private final Path lakePath;
  private final ParseOptions options;

  public DryRun(SparkSession spark, Path lakePath, ParseOptions options) {
    this.spark = spark;
    this.lakePath = lakePath;
    this.options = options;
  }

  /**
   * Prints the report.
   *
   * @param all whether the jobs after parse are to be reported too
   */
  public void print(PrintStream out, boolean all) {
    Manifest manifest = Manifest.load(options.corpus());
    Overrides overrides = Overrides.load(options.corpus(), UnitKind.labels());
    PageParser parser =
        ParseJob.parser(options, manifest, overrides, PageWeightsFile.load(options.corpus()));
    LakeReader reader = reader();
    try (CorpusFiles corpus = CorpusFiles.of(spark, options.corpus(), parser)) {
      Dataset<Row> known = reader == null ? noFiles() : reader.table(FilesTable.NAME);
      Dataset<Row> valid =
          reader == null
              ? known
              : OverriddenPages.before(overrides, context(reader), known).withoutStale(known);
      FileChanges changes = new FileChanges(corpus, known, valid, options.refresh());
      try (CachedRows toRead = CachedRows.of(changes.toRead())) {
        reportFiles(out, corpus, known, toRead.rows(), changes.gone().count());
        long bytes =
            toRead
                .rows()
                .selectExpr("coalesce(sum(size), 0L) AS bytes")
                .first()
                .<Long>getAs("bytes");
        reportTime(out, reader, bytes, all);
      }
    }
  }

  private void reportFiles(
      PrintStream out, CorpusFiles corpus, Dataset<Row> known, Dataset<Row> toRead, long gone) {
    Row counts =
        toRead
            .join(
                known.select(col(FilesTable.SOURCE_PATH), col(FilesTable.STATE)),
                new String[] {FilesTable.SOURCE_PATH},
                "left")
            .selectExpr(
                "count(1) AS files",
                "count_if(state IS NULL OR state = 'gone') AS new_files",
                "count_if(state = 'quarantined') AS quarantined",
                "count_if(container) AS containers",
                "coalesce(sum(size), 0L) AS bytes")
            .first();
    long read = counts.<Long>getAs("files");
    long fresh = counts.<Long>getAs("new_files");
    long retried = counts.<Long>getAs("quarantined");
    long containers = counts.<Long>getAs("containers");
    long bytes = counts.<Long>getAs("bytes");
    out.printf(
        Locale.ROOT,
        "%d files, %d of them unchanged.%n"
            + "To be read: %d new, %d changed, %d retried from quarantine; %.1f MB in all, %d"
            + " of them archives or JSON lines.%n"
            + "Gone since the last run: %d. Refused because of their name or link: %d.%n",
        corpus.count(),
        corpus.count() - corpus.refused().size() - read,
        fresh,
        read - fresh - retried,
        retried,
        bytes / 1e6,
        containers,
        gone,
        corpus.refused().size());
  }

  private static void reportTime(PrintStream out, LakeReader reader, long bytes, boolean all) {
    Double measured = reader == null ? null : reader.sql(RATE).first().<Double>getAs("rate");
    boolean known = measured != null;
    double rate = known ? measured : DEFAULT_BYTES_PER_SECOND;
    out.printf(
        Locale.ROOT,
        "Reading and cutting them takes about %.0f s, at %.2f MB per second (%s).%n",
        bytes / rate,
        rate / 1e6,
        known ? "measured in this lake's runs" : "typical of two cores; this lake has no run yet");
    if (all && reader != null) {
      List<Row> after = reader.sql(AFTER).collectAsList();
      after.forEach(
          row ->
              out.printf(
                  Locale.ROOT,
                  "%s took %.0f s last time.%n",
                  row.<String>getAs("job"),
                  row.<BigDecimal>getAs("seconds").doubleValue()));
    }
    out.println("Nothing was written.");
  }

  /** A reader of the published tables; null if there is no lake yet. */
  private LakeReader reader() {
    if (!Files.exists(lakePath.resolve("_baomai").resolve("lake.json"))) {
      return null;
    }
    Lake lake = Lake.open(spark, LocalPath.of(lakePath));
    return LakeReader.of(lake, null, Selection.ALL);
  }

  private static JobContext context(LakeReader reader) {
    TableWriter none = new TableWriter(reader.lake(), CommitHook.NONE);
    return new JobContext(
        reader.lake(), new Ledger(reader.lake(), none), none, null, reader.state());
  }

  private Dataset<Row> noFiles() {
    return spark.createDataFrame(List.of(), FilesTable.DEFINITION.schema());
  }
}
