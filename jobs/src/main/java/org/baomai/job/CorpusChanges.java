package org.baomai.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.LakeException;

/** What a run changes in files, pages, articles and quarantine, and the writing of it. */
final class CorpusChanges {
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
  private static final String[] PATH = {"source_path"};
  private static final String[] PAGE = {"page_id", "source_path"};

  private final JobContext context;
  private final Dataset<Row> known;
  private final Dataset<Row> files;
  private final Dataset<Row> readings;

  CorpusChanges(JobContext context, Dataset<Row> known, Dataset<Row> files, Dataset<Row> readings) {
    this.context = context;
    this.known = known;
    this.files = files;
    this.readings = readings;
  }

  String write() {
    try (KeptRows changed = KeptRows.of(changedFiles())) {
      DirtyDates dirty = isFirst() ? DirtyDates.ALL : dirtyDates();
      context.log().dirty(dirty);
      boolean same = changed.rows().isEmpty();
      if (same && dirty.isEmpty()) {
        return "nothing new in the corpus.";
      }
      writePages(dirty);
      if (!same) {
        writeQuarantine(changed.rows());
        writeFiles(changed.rows());
      }
      return reconcile();
    }
  }

  private boolean isFirst() {
    return context.before().parserVersion() == null;
  }

  /** Paths whose row in files is not what it was. */
  private Dataset<Row> changedFiles() {
    Column same = files.col("source_path").equalTo(known.col("source_path"));
    for (String attribute : FILE_STATE) {
      same = same.and(files.col(attribute).eqNullSafe(known.col(attribute)));
    }
    return files.join(known, same, "left_anti").select("source_path");
  }

  private Dataset<Row> pagesNow() {
    return files.filter("state = 'page'").select("page_id", "source_path");
  }

  private Dataset<Row> pagesRead() {
    return readings.filter("page IS NOT NULL").select("page.*").join(pagesNow(), PAGE, "left_semi");
  }

  /** Old dates of pages that went or changed, new dates of pages that came or changed. */
  private DirtyDates dirtyDates() {
    Dataset<Row> before = context.lake().current("pages").drop("text");
    Dataset<Row> read = pagesRead().drop("text");
    Dataset<Row> gone = before.join(pagesNow(), PAGE, "left_anti");
    Dataset<Row> came = read.except(before);
    Dataset<Row> replaced = before.join(came, PAGE, "left_semi");
    return DirtyDates.of(
        gone.select("issue_date")
            .unionByName(came.select("issue_date"))
            .unionByName(replaced.select("issue_date")));
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
    context
        .log()
        .stage(
            "write pages of " + dirty.describe(),
            () ->
                context
                    .writer()
                    .replaceDates("pages", kept.unionByName(read).filter(condition), dirty));
    Dataset<Row> articles = keptArticles.unionByName(readArticles).filter(condition);
    context.log().dirty(new StoryChanges(context, dirty).write(articles));
  }

  private void writeQuarantine(Dataset<Row> changed) {
    Dataset<Row> refused = readings.filter("refused IS NOT NULL").select("refused.*");
    Dataset<Row> now = refused.join(changed, PATH, "left_semi");
    Dataset<Row> before = context.lake().current("quarantine").join(changed, PATH, "left_semi");
    if (now.isEmpty() && before.isEmpty()) {
      return;
    }
    context.writer().replaceKeys("quarantine", now, changed);
  }

  private void writeFiles(Dataset<Row> changed) {
    context.writer().replaceKeys("files", files.join(changed, PATH, "left_semi"), changed);
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
