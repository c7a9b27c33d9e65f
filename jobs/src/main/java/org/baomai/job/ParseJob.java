package org.baomai.job;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.archive.KeptRows;
import org.baomai.archive.PageParser;
import org.baomai.lake.LakeException;
import org.baomai.page.PageReader;
import org.baomai.page.UnitKind;
import org.baomai.source.ContainerLimits;
import org.baomai.source.Manifest;
import org.baomai.source.Overrides;

/**
 * Cuts the pages that arrived, changed or went since the last run into units. Reads the corpus
 * folder; writes files, pages, articles and quarantine.
 */
final class ParseJob implements Job {
  static final String NAME = "parse";
  private final ParseOptions options;
  private Overrides overrides;

  ParseJob(ParseOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> configuration = new TreeMap<>();
    configuration.put("corpus", options.corpus().toString());
    configuration.put("max-page-bytes", String.valueOf(options.maxPageBytes()));
    configuration.put("default-newspaper", String.valueOf(options.defaultNewspaper()));
    configuration.put(OverriddenPages.SETTING, overrides().digest());
    return configuration;
  }

  /** Read once, so that a run has one set of them whatever is edited meanwhile. */
  private Overrides overrides() {
    if (overrides == null) {
      overrides = Overrides.load(options.corpus(), UnitKind.labels());
    }
    return overrides;
  }

  @Override
  public String run(JobContext context) {
    refuseOtherParser(context);
    context.log().parserVersion(PageReader.version());
    Manifest manifest = Manifest.load(options.corpus());
    PageParser parser = parser(options, manifest, overrides());
    SparkSession spark = context.lake().spark();
    try (CorpusFiles corpus =
        context.log().stage("list files", () -> CorpusFiles.of(spark, options.corpus(), parser))) {
      manifest.warnings().forEach(context.log()::warn);
      manifest.warningsAgainst(corpus.named(manifest)).forEach(context.log()::warn);
      context.log().read("files", corpus.count());
      Sizing.apply(spark, Sizing.bytesOfRows(corpus), corpus.bytes());
      return write(context, corpus, new CorpusReading(spark, parser, context.log().runId()));
    }
  }

  private String write(JobContext context, CorpusFiles corpus, CorpusReading reading) {
    Dataset<Row> known = context.lake().current("files");
    OverriddenPages overridden = OverriddenPages.before(overrides(), context, known);
    Dataset<Row> standing = overridden.withoutStale(known);
    FileChanges changes = new FileChanges(corpus, known, standing, options.refresh());
    try (KeptRows readings = readChanged(context, reading, corpus, changes.toRead());
        KeptRows files = KeptRows.of(changes.after(readings.rows()));
        KeptRows promoted = KeptRows.of(changes.promoted(readings.rows(), files.rows()))) {
      String report;
      if (promoted.rows().isEmpty()) {
        report =
            new CorpusChanges(context, known, files.rows(), readings.rows(), corpus.bytes())
                .write();
      } else {
        Dataset<Row> again = changes.readAgain(reading, promoted.rows());
        try (KeptRows all = KeptRows.of(readings.rows().unionByName(again))) {
          report =
              new CorpusChanges(context, known, files.rows(), all.rows(), corpus.bytes()).write();
        }
      }
      return report + overridden.report(files.rows());
    }
  }

  /** What the executors read and cut files with. */
  static PageParser parser(ParseOptions options, Manifest manifest, Overrides overrides) {
    return new PageParser(
        options.corpus().toAbsolutePath().toString(),
        manifest,
        overrides,
        options.defaultNewspaper(),
        new ContainerLimits(options.maxPageBytes(), options.maxArchiveBytes()));
  }

  private void refuseOtherParser(JobContext context) {
    String published = context.before().parserVersion();
    if (published != null && !published.equals(PageReader.version()) && !options.refresh()) {
      throw new LakeException(
          LakeException.Kind.OTHER_VERSION,
          "The pages of this lake were cut by parser version "
              + published
              + ", and this is version "
              + PageReader.version()
              + ". Give --refresh to cut all pages anew.");
    }
  }

  private static KeptRows readChanged(
      JobContext context, CorpusReading reading, CorpusFiles corpus, Dataset<Row> toRead) {
    try (KeptRows changed = KeptRows.of(toRead)) {
      Row sizes = changed.rows().selectExpr("count(1)", "coalesce(sum(size), 0L)").first();
      Dataset<Row> readings =
          reading
              .read(changed.rows(), sizes.getLong(1))
              .unionByName(reading.refusedByListing(corpus.refused()));
      if (corpus.hasContainers()) {
        readings = readings.unionByName(reading.readContainers(changed.rows()));
      }
      KeptRows read = KeptRows.of(readings);
      context
          .log()
          .stage("read and cut " + sizes.getLong(0) + " files", (Runnable) read.rows()::count);
      context.log().bytes(sizes.getLong(1));
      return read;
    }
  }
}
