package org.baomai.parse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.RowKeys;
import org.baomai.lake.store.TouchedFiles;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;

/**
 * What a run changes in files and quarantine, and the writing of it; the pages are written first.
 */
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

  /** A changed story is compared with so many others, about. */
  private static final long COMPARED = 20;

  private final JobContext context;
  private final Dataset<Row> known;
  private final Dataset<Row> files;
  private final Dataset<Row> readings;
  private final long bytes;

  /**
   * What changes from one state of a corpus to the next.
   *
   * @param known the table files as the last run left it
   * @param files the same as they are now
   * @param readings of the files that were read
   * @param bytes of the whole corpus
   */
  CorpusChanges(
      JobContext context,
      Dataset<Row> known,
      Dataset<Row> files,
      Dataset<Row> readings,
      long bytes) {
    this.context = context;
    this.known = known;
    this.files = files;
    this.readings = readings;
    this.bytes = bytes;
  }

  String write() {
    try (CachedRows changed = CachedRows.of(changedFiles())) {
      boolean same = changed.rows().isEmpty();
      try (PageChanges pages = new PageChanges(context, touched(changed.rows()), files, readings)) {
        DirtyDates dirty = isFirst() ? DirtyDates.ALL : pages.dates();
        context.log().dirty(dirty);
        if (same && dirty.isEmpty()) {
          return "nothing new in the corpus.";
        }
        size(dirty);
        pages.write(dirty);
      }
      if (!same) {
        RowKeys paths = RowKeys.of(changed.rows());
        writeQuarantine(paths);
        context.writer().replaceKeys("files", paths.only(files), paths);
      }
      return reconcile();
    }
  }

  /** Files that were read or are in another state: only their pages can come and go. */
  private TouchedFiles touched(Dataset<Row> changed) {
    return isFirst()
        ? TouchedFiles.ALL
        : TouchedFiles.of(changed.union(readings.select("file.source_path")).distinct());
  }

  private void size(DirtyDates dirty) {
    if (!dirty.everything()) {
      long moved = Sizing.bytes(context.lake(), dirty) + Sizing.bytes(readings.count());
      Sizing.apply(context.lake().spark(), Math.min(bytes, COMPARED * moved), bytes);
    } else {
      Sizing.apply(context.lake().spark(), bytes, bytes);
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

  private void writeQuarantine(RowKeys changed) {
    Dataset<Row> refused = readings.filter("refused IS NOT NULL").select("refused.*");
    Dataset<Row> now = changed.only(refused);
    if (now.isEmpty() && changed.only(context.lake().current("quarantine")).isEmpty()) {
      return;
    }
    context.writer().replaceKeys("quarantine", now, changed);
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
