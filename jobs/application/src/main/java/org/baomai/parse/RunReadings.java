package org.baomai.parse;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.corpus.PageParser;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.StandingHeadsTable;
import org.baomai.page.StandingHeads;
import org.baomai.rows.CachedRows;
import org.baomai.run.JobContext;

/**
 * The files that a run reads. Their pages are cut with the standing heads of the lake and with
 * those that they show themselves, so pages with a new head are cut twice.
 */
final class RunReadings implements AutoCloseable {
  private static final String READ_PATH = ReadFileRow.FILE + "." + FilesTable.SOURCE_PATH;

  private final JobContext context;
  private final CachedRows first;
  private final FoundHeads found;
  private final CorpusReader reader;
  private final CachedRows rows;
  private final boolean refresh;

  /** The files as they were read first, and their total size. */
  private record First(CachedRows rows, long bytes) {}

  private RunReadings(
      JobContext context,
      CachedRows first,
      FoundHeads found,
      CorpusReader reader,
      CachedRows rows,
      boolean refresh) {
    this.context = context;
    this.first = first;
    this.found = found;
    this.reader = reader;
    this.rows = rows;
    this.refresh = refresh;
  }

  /**
   * Reads files.
   *
   * @param changes names the files to be read
   * @param refresh whether to find all standing heads anew
   */
  static RunReadings of(
      JobContext context,
      CorpusFiles corpus,
      FileChanges changes,
      PageParser parser,
      boolean refresh) {
    StandingHeads known =
        refresh
            ? StandingHeads.NONE
            : StandingHeadsTable.heads(context.lake().current(StandingHeadsTable.NAME));
    CorpusReader reader = reader(context, parser, known);
    First read = read(context, corpus, changes, reader);
    CachedRows first = read.rows();
    FoundHeads found = FoundHeads.in(first.rows(), known, context.log().runId());
    if (found.rows().isEmpty()) {
      return new RunReadings(context, first, found, reader, first, refresh);
    }
    CorpusReader informed = reader(context, parser, found.all());
    Dataset<Row> shown = found.pagesIn(first.rows());
    Dataset<Row> others =
        first
            .rows()
            .join(
                shown,
                first.rows().col(READ_PATH).equalTo(shown.col(FilesTable.SOURCE_PATH)),
                "left_anti");
    CachedRows rows =
        CachedRows.of(others.unionByName(changes.readAgain(informed, shown, read.bytes())));
    return new RunReadings(context, first, found, informed, rows, refresh);
  }

  private static CorpusReader reader(JobContext context, PageParser parser, StandingHeads heads) {
    return new CorpusReader(context.lake().spark(), parser.knowing(heads), context.log().runId());
  }

  private static First read(
      JobContext context, CorpusFiles corpus, FileChanges changes, CorpusReader reader) {
    try (CachedRows changed = CachedRows.of(changes.toRead())) {
      Row sizes =
          changed
              .rows()
              .selectExpr("count(1) AS files", "coalesce(sum(size), 0L) AS bytes")
              .first();
      long files = sizes.<Long>getAs("files");
      long bytes = sizes.<Long>getAs("bytes");
      Dataset<Row> readings =
          reader.read(changed.rows(), bytes).unionByName(reader.refusedByListing(corpus.refused()));
      if (corpus.hasContainers()) {
        readings = readings.unionByName(reader.readContainers(changed.rows()));
      }
      CachedRows read = CachedRows.of(readings);
      context.log().stage("read and cut " + files + " files", (Runnable) read.rows()::count);
      context.log().bytes(bytes);
      return new First(read, bytes);
    }
  }

  /** Rows of {@link ReadFileRow}. */
  Dataset<Row> rows() {
    return rows.rows();
  }

  /** Reads further files of the corpus with the same standing heads. */
  CorpusReader reader() {
    return reader;
  }

  /** Writes the standing heads that were found; returns a sentence about them, or nothing. */
  String writeHeads() {
    Dataset<Row> heads =
        context
            .lake()
            .spark()
            .createDataFrame(found.rows(), StandingHeadsTable.DEFINITION.schema());
    if (refresh) {
      context.writer().overwrite(StandingHeadsTable.NAME, heads);
    } else if (!found.rows().isEmpty()) {
      context.writer().append(StandingHeadsTable.NAME, heads);
    }
    return found.rows().isEmpty()
        ? ""
        : " Names of columns and slogans found: "
            + found.rows().size()
            + " (table "
            + StandingHeadsTable.NAME
            + ").";
  }

  @Override
  public void close() {
    rows.close();
    first.close();
  }
}
