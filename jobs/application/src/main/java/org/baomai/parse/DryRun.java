package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.corpus.PageParser;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.LakeTables;
import org.baomai.page.UnitKind;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.run.LocalPath;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.override.Overrides;

/**
 * Tells what parse would do with a corpus, and about what it would cost, without reading a page or
 * writing anything, not even a lease.
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

  /** Of two cores, pages written included; taken where a lake has no run that tells. */
  private static final double USUAL_BYTES_A_SECOND = 500_000;

  private final SparkSession spark;
  private final Path lakePath;
  private final ParseOptions options;

  public DryRun(SparkSession spark, Path lakePath, ParseOptions options) {
    this.spark = spark;
    this.lakePath = lakePath;
    this.options = options;
  }

  /**
   * Prints what would be done.
   *
   * @param all whether the jobs after parse would run too
   */
  public void print(PrintStream out, boolean all) {
    Manifest manifest = Manifest.load(options.corpus());
    Overrides overrides = Overrides.load(options.corpus(), UnitKind.labels());
    PageParser parser = ParseJob.parser(options, manifest, overrides);
    LakeReader reader = reader();
    try (CorpusFiles corpus = CorpusFiles.of(spark, options.corpus(), parser)) {
      Dataset<Row> known = reader == null ? noFiles() : reader.table("files");
      Dataset<Row> standing =
          reader == null
              ? known
              : OverriddenPages.before(overrides, context(reader), known).withoutStale(known);
      FileChanges changes = new FileChanges(corpus, known, standing, options.refresh());
      try (CachedRows toRead = CachedRows.of(changes.toRead())) {
        tellFiles(out, corpus, known, toRead.rows(), changes.gone().count());
        long bytes = toRead.rows().selectExpr("coalesce(sum(size), 0L)").first().getLong(0);
        tellCost(out, reader, bytes, all);
      }
    }
  }

  private void tellFiles(
      PrintStream out, CorpusFiles corpus, Dataset<Row> known, Dataset<Row> toRead, long gone) {
    Row counts =
        toRead
            .join(
                known.select(col("source_path"), col("state")),
                new String[] {"source_path"},
                "left")
            .selectExpr(
                "count(1)",
                "count_if(state IS NULL OR state = 'gone')",
                "count_if(state = 'quarantined')",
                "count_if(container)",
                "coalesce(sum(size), 0L)")
            .first();
    long read = counts.getLong(0);
    long fresh = counts.getLong(1);
    long tried = counts.getLong(2);
    out.printf(
        Locale.ROOT,
        "%d files, %d of them as they were.%n"
            + "To be read: %d new, %d changed, %d tried again from quarantine; %.1f MB in all, %d"
            + " of them archives or JSON lines.%n"
            + "Gone since the last run: %d. Refused by their name or link: %d.%n",
        corpus.count(),
        corpus.count() - corpus.refused().size() - read,
        fresh,
        read - fresh - tried,
        tried,
        counts.getLong(4) / 1e6,
        counts.getLong(3),
        gone,
        corpus.refused().size());
  }

  private static void tellCost(PrintStream out, LakeReader reader, long bytes, boolean all) {
    Row told = reader == null ? null : reader.sql(RATE).first();
    boolean known = told != null && !told.isNullAt(0);
    double rate = known ? told.getDouble(0) : USUAL_BYTES_A_SECOND;
    out.printf(
        Locale.ROOT,
        "Reading and cutting them takes about %.0f s, at %.2f MB a second (%s).%n",
        bytes / rate,
        rate / 1e6,
        known ? "as in this lake's runs" : "as a rule on two cores; no run of this lake tells");
    if (all && reader != null) {
      List<Row> after = reader.sql(AFTER).collectAsList();
      after.forEach(
          row ->
              out.printf(
                  Locale.ROOT,
                  "%s took %.0f s last time.%n",
                  row.getString(0),
                  row.getDecimal(1).doubleValue()));
    }
    out.println("Nothing was written.");
  }

  /** Null where there is no lake yet, or nothing published in it. */
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
    return spark.createDataFrame(List.of(), LakeTables.named("files").schema());
  }
}
