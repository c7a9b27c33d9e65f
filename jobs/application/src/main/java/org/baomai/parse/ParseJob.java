package org.baomai.parse;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.corpus.PageParser;
import org.baomai.corpus.PageWeightsFile;
import org.baomai.lake.FarPages;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.page.UnitKind;
import org.baomai.page.weight.Weights;
import org.baomai.rows.CachedRows;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.source.container.ContainerLimits;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.override.Overrides;

/**
 * Cuts the pages that were added or changed since the last run into units, and removes those that
 * are gone. Reads the corpus folder; writes files, pages, articles and quarantine.
 */
public final class ParseJob implements Job {
  public static final String NAME = "parse";
  private final ParseOptions options;
  private Overrides overrides;

  public ParseJob(ParseOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> configuration = new TreeMap<>();
    configuration.put(CorpusOfLake.CORPUS, options.corpus().toString());
    configuration.put("max-page-bytes", String.valueOf(options.maxPageBytes()));
    configuration.put("default-newspaper", String.valueOf(options.defaultNewspaper()));
    configuration.put(OverriddenPages.SETTING, overrides().digest());
    return configuration;
  }

  /** Loads the overrides once, so that edits during the run have no effect on it. */
  private Overrides overrides() {
    if (overrides == null) {
      overrides = Overrides.load(options.corpus(), UnitKind.labels());
    }
    return overrides;
  }

  @Override
  public String run(JobContext context) {
    Manifest manifest = Manifest.load(options.corpus());
    Weights weights = PageWeightsFile.load(options.corpus());
    PageParser parser = parser(options, manifest, overrides(), weights);
    requireSameRules(context, parser);
    context.log().parserVersion(parser.version());
    SparkSession spark = context.lake().spark();
    try (CorpusFiles corpus =
        context.log().stage("list files", () -> CorpusFiles.of(spark, options.corpus(), parser))) {
      manifest.warnings().forEach(context.log()::warn);
      manifest.missingFileWarnings(corpus.named(manifest)).forEach(context.log()::warn);
      context.log().read("files", corpus.count());
      Sizing.apply(spark, Sizing.bytesOfRows(corpus.count(), corpus.bytes()), corpus.bytes());
      String report = write(context, corpus, parser);
      FarPages.of(context.lake().current(PagesTable.NAME)).warnings().forEach(context.log()::warn);
      return report;
    }
  }

  private String write(JobContext context, CorpusFiles corpus, PageParser parser) {
    Dataset<Row> known = context.lake().current(FilesTable.NAME);
    OverriddenPages overridden = OverriddenPages.before(overrides(), context, known);
    Dataset<Row> valid = overridden.withoutStale(known);
    FileChanges changes = new FileChanges(corpus, known, valid, options.refresh());
    try (RunReadings readings =
            RunReadings.of(context, corpus, changes, parser, options.refresh());
        CachedRows files = CachedRows.of(changes.after(readings.rows()))) {
      CorpusNewspaper newspaper = CorpusNewspaper.of(context, files.rows(), readings.rows());
      Dataset<Row> paths =
          changes.promoted(readings.rows(), files.rows()).union(newspaper.renamed()).distinct();
      Function<Dataset<Row>, String> writing =
          read ->
              new CorpusChanges(context, known, files.rows(), newspaper.given(read), corpus.bytes())
                  .write();
      String report;
      try (CachedRows again = CachedRows.of(paths)) {
        report =
            again.rows().isEmpty()
                ? writing.apply(readings.rows())
                : withOthers(changes, readings, again.rows(), corpus.bytes(), writing);
      }
      return report + readings.writeHeads() + overridden.report(files.rows());
    }
  }

  private static String withOthers(
      FileChanges changes,
      RunReadings readings,
      Dataset<Row> paths,
      long bytes,
      Function<Dataset<Row>, String> writing) {
    Dataset<Row> again = changes.readAgain(readings.reader(), paths, bytes);
    try (CachedRows all = CachedRows.of(readings.rows().unionByName(again))) {
      return writing.apply(all.rows());
    }
  }

  /** The parser that the executors use to read files and cut pages. */
  static PageParser parser(
      ParseOptions options, Manifest manifest, Overrides overrides, Weights weights) {
    return new PageParser(
        options.corpus().toAbsolutePath().toString(),
        manifest,
        overrides,
        weights,
        options.defaultNewspaper(),
        new ContainerLimits(options.maxPageBytes(), options.maxArchiveBytes()));
  }

  /** Other weights are a setting of every file, so all pages are cut again without this. */
  private void requireSameRules(JobContext context, PageParser parser) {
    String published = context.before().parserVersion();
    if (published != null && !PageParser.hasRulesOf(published) && !options.refresh()) {
      throw new LakeException(
          LakeException.Kind.OTHER_VERSION,
          "The pages of this lake were cut by parser version "
              + published
              + ", and this is version "
              + parser.version()
              + ". Use --refresh to cut all pages again.");
    }
  }
}
