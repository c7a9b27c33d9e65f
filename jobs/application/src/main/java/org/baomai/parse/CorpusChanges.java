package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.AffectedFiles;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.RowKeys;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.lake.table.QuarantineTable;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;

/** Writes the changes of one run: pages and articles first, then files and quarantine. */
final class CorpusChanges {
  private static final List<String> FILE_STATE =
      List.of(
          FilesTable.SIZE,
          FilesTable.MODIFIED_AT,
          FilesTable.SHA256,
          FilesTable.STATE,
          FilesTable.PAGE_ID,
          FilesTable.SETTINGS,
          FilesTable.OVERRIDES,
          FilesTable.OVERRIDE_IDS,
          FilesTable.OVERRIDE_PROBLEMS);

  /** Estimated number of other stories that a changed story is compared with. */
  private static final long COMPARED_STORIES = 20;

  private final JobContext context;
  private final Dataset<Row> known;
  private final Dataset<Row> files;
  private final Dataset<Row> readings;
  private final long bytes;

  /**
   * The changes between two states of a corpus.
   *
   * @param known rows of {@code files} as the last run left them
   * @param files rows of {@code files} as they will be
   * @param readings rows of {@link ReadFileRow} of the files that were read
   * @param bytes size of the whole corpus
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

  /** Writes all changes; returns one line that describes them. */
  String write() {
    try (CachedRows changed = CachedRows.of(changedFiles())) {
      boolean same = changed.rows().isEmpty();
      try (PageChanges pages =
          new PageChanges(context, affected(changed.rows()), files, readings)) {
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
        context.writer().replaceKeys(FilesTable.NAME, paths.only(files), paths);
      }
      return reconcile();
    }
  }

  /** Files that were read or changed their state: only their pages can be added or removed. */
  private AffectedFiles affected(Dataset<Row> changed) {
    return isFirst()
        ? AffectedFiles.ALL
        : AffectedFiles.of(
            changed
                .union(readings.select(ReadFileRow.FILE + "." + FilesTable.SOURCE_PATH))
                .distinct());
  }

  private void size(DirtyDates dirty) {
    if (!dirty.everything()) {
      long moved = Sizing.bytes(context.lake(), dirty) + Sizing.bytes(readings.count());
      Sizing.apply(context.lake().spark(), Math.min(bytes, COMPARED_STORIES * moved), bytes);
    } else {
      Sizing.apply(context.lake().spark(), bytes, bytes);
    }
  }

  private boolean isFirst() {
    return context.before().parserVersion() == null;
  }

  /** Paths whose row in files changes. */
  private Dataset<Row> changedFiles() {
    Column same = files.col(FilesTable.SOURCE_PATH).equalTo(known.col(FilesTable.SOURCE_PATH));
    for (String attribute : FILE_STATE) {
      same = same.and(files.col(attribute).eqNullSafe(known.col(attribute)));
    }
    return files.join(known, same, "left_anti").select(FilesTable.SOURCE_PATH);
  }

  private void writeQuarantine(RowKeys changed) {
    Dataset<Row> refused =
        readings.filter(col(ReadFileRow.REFUSED).isNotNull()).select(ReadFileRow.REFUSED + ".*");
    Dataset<Row> now = changed.only(refused);
    if (now.isEmpty() && changed.only(context.lake().current(QuarantineTable.NAME)).isEmpty()) {
      return;
    }
    context.writer().replaceKeys(QuarantineTable.NAME, now, changed);
  }

  /** A digest of paths and bytes that does not depend on their order. */
  private String digestOfFiles() {
    return context
        .lake()
        .current(FilesTable.NAME)
        .filter("state != 'gone'")
        .selectExpr("lower(hex(bit_xor(xxhash64(source_path, sha256)))) AS digest")
        .first()
        .getAs("digest");
  }

  /** Checks the written tables against each other: no file may be lost between them. */
  private String reconcile() {
    Map<String, Long> states = new TreeMap<>();
    context
        .lake()
        .current(FilesTable.NAME)
        .groupBy(FilesTable.STATE)
        .count()
        .collectAsList()
        .forEach(row -> states.put(row.getAs(FilesTable.STATE), row.getAs("count")));
    long pages = context.lake().current(PagesTable.NAME).count();
    long articles = context.lake().current(ArticlesTable.NAME).count();
    long quarantined = context.lake().current(QuarantineTable.NAME).count();
    context.log().inputDigest(digestOfFiles());
    context.log().wrote(PagesTable.NAME, pages);
    context.log().wrote(ArticlesTable.NAME, articles);
    context.log().wrote(QuarantineTable.NAME, quarantined);
    if (pages != states.getOrDefault(FilesTable.PAGE, 0L)
        || quarantined != states.getOrDefault(FilesTable.QUARANTINED, 0L)) {
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
