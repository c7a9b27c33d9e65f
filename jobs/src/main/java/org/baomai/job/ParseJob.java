package org.baomai.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.baomai.archive.PageParser;
import org.baomai.archive.StoriesOfIssues;
import org.baomai.lake.DirtyDates;
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
  private static final List<String> FILE_STATE =
      List.of(
          "size",
          "modified_at",
          "sha256",
          "state",
          "page_id",
          "settings",
          "overrides",
          "override_ids",
          "override_problems");

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
    Changes changes = new Changes(context, known, files, readings.unionByName(promoted));
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

  /** What a run changes, and the writing of it. */
  private static final class Changes {
    private static final String[] PAGE = {"page_id", "source_path"};

    private final JobContext context;
    private final Dataset<Row> known;
    private final Dataset<Row> files;
    private final Dataset<Row> readings;

    Changes(JobContext context, Dataset<Row> known, Dataset<Row> files, Dataset<Row> readings) {
      this.context = context;
      this.known = known;
      this.files = files;
      this.readings = readings;
    }

    String write() {
      List<String> changedFiles = changedFiles();
      DirtyDates dirty = isFirst() ? DirtyDates.ALL : dirtyDates();
      context.log().dirty(dirty);
      if (changedFiles.isEmpty() && dirty.isEmpty()) {
        return "nothing new in the corpus.";
      }
      context.log().stage("write " + dirty.describe(), () -> writePages(dirty));
      if (!changedFiles.isEmpty()) {
        writeQuarantine(changedFiles);
        writeFiles(changedFiles);
      }
      return reconcile();
    }

    private boolean isFirst() {
      return context.before().parserVersion() == null;
    }

    /** Paths whose row in files is not what it was. */
    private List<String> changedFiles() {
      Column same = files.col("source_path").equalTo(known.col("source_path"));
      for (String attribute : FILE_STATE) {
        same = same.and(files.col(attribute).eqNullSafe(known.col(attribute)));
      }
      return files
          .join(known, same, "left_anti")
          .select("source_path")
          .as(Encoders.STRING())
          .collectAsList();
    }

    private Dataset<Row> pagesNow() {
      return files.filter("state = 'page'").select("page_id", "source_path");
    }

    private Dataset<Row> pagesRead() {
      return readings
          .filter("page IS NOT NULL")
          .select("page.*")
          .join(pagesNow(), PAGE, "left_semi");
    }

    /** Old dates of pages that went or changed, new dates of pages that came or changed. */
    private DirtyDates dirtyDates() {
      Dataset<Row> before = context.lake().current("pages").drop("text");
      Dataset<Row> read = pagesRead().drop("text");
      Dataset<Row> gone = before.join(pagesNow(), PAGE, "left_anti");
      Dataset<Row> came = read.except(before);
      Dataset<Row> replaced = before.join(came, PAGE, "left_semi");
      List<LocalDate> dates = new ArrayList<>();
      gone.select("issue_date")
          .unionByName(came.select("issue_date"))
          .unionByName(replaced.select("issue_date"))
          .distinct()
          .collectAsList()
          .forEach(row -> dates.add(row.getLocalDate(0)));
      return DirtyDates.of(dates);
    }

    private void writePages(DirtyDates dirty) {
      if (dirty.isEmpty()) {
        return;
      }
      String condition = dirty.condition();
      Dataset<Row> read = pagesRead();
      Dataset<Row> kept =
          context
              .lake()
              .current("pages")
              .filter(condition)
              .join(pagesNow(), PAGE, "left_semi")
              .join(read.select(PAGE[0], PAGE[1]), PAGE, "left_anti");
      Dataset<Row> keptArticles =
          context
              .lake()
              .current("articles")
              .filter(condition)
              .join(kept.select(PAGE[0], PAGE[1]), PAGE, "left_semi");
      Dataset<Row> readArticles =
          readings
              .filter("page IS NOT NULL")
              .select(explode(col("articles")).as("article"))
              .select("article.*")
              .join(pagesNow(), PAGE, "left_semi");
      context.writer().replaceDates("pages", kept.unionByName(read).filter(condition), dirty);
      Dataset<Row> articles = keptArticles.unionByName(readArticles).filter(condition);
      context.writer().replaceDates("articles", StoriesOfIssues.joined(articles), dirty);
    }

    private void writeQuarantine(List<String> changedFiles) {
      Dataset<Row> refused = readings.filter("refused IS NOT NULL").select("refused.*");
      Dataset<Row> changed =
          context.lake().spark().createDataset(changedFiles, Encoders.STRING()).toDF("source_path");
      Dataset<Row> now = refused.join(changed, new String[] {"source_path"}, "left_semi");
      Dataset<Row> before =
          context
              .lake()
              .current("quarantine")
              .join(changed, new String[] {"source_path"}, "left_semi");
      if (now.isEmpty() && before.isEmpty()) {
        return;
      }
      context.writer().replaceKeys("quarantine", now, changedFiles);
    }

    private void writeFiles(List<String> changedFiles) {
      Dataset<Row> changed =
          context.lake().spark().createDataset(changedFiles, Encoders.STRING()).toDF("source_path");
      context
          .writer()
          .replaceKeys(
              "files",
              files.join(changed, new String[] {"source_path"}, "left_semi"),
              changedFiles);
    }

    /** Of paths and bytes, whatever their order. */
    private String digestOfFiles() {
      return context
          .lake()
          .current("files")
          .filter("state != 'gone'")
          .selectExpr("lower(hex(bit_xor(xxhash64(source_path, sha256))))")
          .first()
          .getString(0);
    }

    /** Counts again what was written: no file may be lost between the tables. */
    private String reconcile() {
      Map<String, Long> states = new TreeMap<>();
      context
          .lake()
          .current("files")
          .groupBy("state")
          .count()
          .collectAsList()
          .forEach(row -> states.put(row.getString(0), row.getLong(1)));
      long pages = context.lake().current("pages").count();
      long articles = context.lake().current("articles").count();
      long quarantined = context.lake().current("quarantine").count();
      context.log().inputDigest(digestOfFiles());
      context.log().wrote("pages", pages);
      context.log().wrote("articles", articles);
      context.log().wrote("quarantine", quarantined);
      if (pages != states.getOrDefault("page", 0L)
          || quarantined != states.getOrDefault("quarantined", 0L)) {
        throw new LakeException(
            LakeException.Kind.BROKEN_INVARIANT,
            "The tables do not add up: files "
                + states
                + ", pages "
                + pages
                + ", quarantine "
                + quarantined
                + ". Nothing was published; please report it.");
      }
      return String.format(
          "%d pages, %d units; files by state %s; %s written.",
          pages, articles, states, context.log().dirty().describe());
    }
  }
}
