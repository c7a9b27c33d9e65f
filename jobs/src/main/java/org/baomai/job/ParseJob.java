package org.baomai.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.baomai.archive.PageParser;
import org.baomai.lake.LakeException;
import org.baomai.page.PageReader;
import org.baomai.page.UnitKind;
import org.baomai.source.CorpusListing;
import org.baomai.source.ListedFile;
import org.baomai.source.Manifest;
import org.baomai.source.Overrides;
import org.baomai.source.Refused;

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
    CorpusListing listing =
        context.log().stage("list files", () -> CorpusListing.of(options.corpus()));
    manifest.warnings().forEach(context.log()::warn);
    manifest.warningsAgainst(listing).forEach(context.log()::warn);
    context.log().read("files", listing.files().size() + listing.refused().size());
    Sizing.apply(
        context.lake().spark(), listing.files().stream().mapToLong(ListedFile::size).sum());
    CorpusReading reading =
        new CorpusReading(context.lake().spark(), parser(manifest), context.log().runId());

    Dataset<Row> known = context.lake().current("files");
    Dataset<Row> listed = reading.listed(listing).cache();
    OverriddenPages overridden = OverriddenPages.before(overrides(), context, known);
    Dataset<Row> standing = overridden.withoutStale(known);
    Dataset<Row> readings = readChanged(context, reading, listing, listed, standing);
    Dataset<Row> files = stateOfFiles(listing, listed, known, readings).cache();
    Dataset<Row> promoted = readPromoted(reading, listed, known, readings, files);
    CorpusChanges changes =
        new CorpusChanges(context, known, files, readings.unionByName(promoted));
    String summary = changes.write() + overridden.report(files);
    for (Dataset<Row> kept : List.of(listed, readings, files, promoted)) {
      kept.unpersist();
    }
    return summary;
  }

  private PageParser parser(Manifest manifest) {
    return new PageParser(
        options.corpus().toAbsolutePath().toString(),
        manifest,
        overrides(),
        options.defaultNewspaper(),
        options.maxPageBytes());
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

  /** Reads the files that are new or not as they were; what was refused is always tried again. */
  private Dataset<Row> readChanged(
      JobContext context,
      CorpusReading reading,
      CorpusListing listing,
      Dataset<Row> listed,
      Dataset<Row> known) {
    Column asKnown =
        listed
            .col("source_path")
            .equalTo(known.col("source_path"))
            .and(known.col("state").isin("page", "duplicate", "ignored"))
            .and(lit(!options.refresh()));
    for (String attribute : List.of("size", "modified_at", "settings")) {
      asKnown = asKnown.and(listed.col(attribute).equalTo(known.col(attribute)));
    }
    Dataset<Row> changed = listed.join(known, asKnown, "left_anti").cache();
    Row sizes = changed.selectExpr("count(1)", "coalesce(sum(size), 0L)").first();
    Dataset<Row> readings =
        reading
            .read(changed, sizes.getLong(1))
            .unionByName(reading.refusedByListing(listing))
            .persist(StorageLevel.MEMORY_AND_DISK());
    context.log().stage("read and cut " + sizes.getLong(0) + " files", (Runnable) readings::count);
    context.log().bytes(sizes.getLong(1));
    changed.unpersist();
    return readings;
  }

  /** All files with their new state; of equal pages the smallest path is the page. */
  private static Dataset<Row> stateOfFiles(
      CorpusListing listing, Dataset<Row> listed, Dataset<Row> known, Dataset<Row> readings) {
    Dataset<Row> read = readings.select("file.*");
    Dataset<Row> stayed =
        known
            .join(read.select("source_path"), new String[] {"source_path"}, "left_anti")
            .join(
                listed.select(col("source_path"), lit(true).as("present")),
                new String[] {"source_path"},
                "left")
            .withColumn(
                "state",
                when(col("present").or(belowRefused(listing)), col("state")).otherwise("gone"))
            .drop("present");
    Dataset<Row> all = stayed.unionByName(read);
    Column holdsPage = col("state").isin("page", "duplicate");
    Dataset<Row> first =
        all.filter(holdsPage).groupBy("page_id").agg(min("source_path").as("first_path"));
    return all.join(first, new String[] {"page_id"}, "left")
        .withColumn(
            "state",
            when(
                    holdsPage,
                    when(col("source_path").equalTo(col("first_path")), "page")
                        .otherwise("duplicate"))
                .otherwise(col("state")))
        .drop("first_path");
  }

  /** A file in a folder that cannot be looked into is not gone: nobody knows. */
  private static Column belowRefused(CorpusListing listing) {
    Column below = lit(false);
    for (Refused refused : listing.refused()) {
      below = below.or(col("source_path").startsWith(refused.path() + "/"));
    }
    return below;
  }

  /** Reads files that were duplicates and now are the page, since the file before them went. */
  private static Dataset<Row> readPromoted(
      CorpusReading reading,
      Dataset<Row> listed,
      Dataset<Row> known,
      Dataset<Row> readings,
      Dataset<Row> files) {
    String[] path = {"source_path"};
    Dataset<Row> promoted =
        listed
            .join(files.filter("state = 'page'").select("source_path"), path, "left_semi")
            .join(known.filter("state = 'duplicate'").select("source_path"), path, "left_semi")
            .join(readings.select("file.source_path"), path, "left_anti");
    return reading.read(promoted, 0).persist(StorageLevel.MEMORY_AND_DISK());
  }
}
