package org.baomai.parse;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.StandingHeadsTable;
import org.baomai.page.StandingHeads;
import org.baomai.page.learning.StandingHeadRule;

/**
 * The standing heads that the pages of a run show. They stay in the table {@code standing_heads},
 * for the pages of later runs; pages of earlier runs are cut with them by {@code --refresh}.
 */
final class FoundHeads {
  /** Far more than a newspaper has; so that their number is bounded in any case. */
  private static final int MOST = 5_000;

  private final StandingHeads known;
  private final List<Row> found;

  private FoundHeads(StandingHeads known, List<Row> found) {
    this.known = known;
    this.found = found;
  }

  /**
   * Applies {@link StandingHeadRule} to the headings of a run.
   *
   * @param readings rows of {@link ReadFileRow}
   * @param known the standing heads that the pages were cut with
   * @param runId the run
   */
  static FoundHeads in(Dataset<Row> readings, StandingHeads known, String runId) {
    Dataset<Row> headings =
        readings.select(explode(col(ReadFileRow.HEADINGS)).as("heading")).select("heading.*");
    Dataset<Row> standing =
        headings
            .groupBy(col(ReadFileRow.WORDS).as(StandingHeadsTable.HEAD))
            .agg(
                count_distinct(col(ReadFileRow.BELOW)).as(StandingHeadsTable.TEXTS),
                avg(ReadFileRow.SHARE).as(StandingHeadsTable.SHARE))
            .filter(col(StandingHeadsTable.TEXTS).geq(StandingHeadRule.LEAST_TEXTS))
            .filter(col(StandingHeadsTable.SHARE).leq(StandingHeadRule.GREATEST_SHARE))
            .filter(not(isIn(col(StandingHeadsTable.HEAD), known.words())))
            .orderBy(col(StandingHeadsTable.TEXTS).desc(), col(StandingHeadsTable.HEAD))
            .limit(MOST)
            .withColumn(StandingHeadsTable.RUN_ID, lit(runId));
    return new FoundHeads(known, standing.collectAsList());
  }

  private static Column isIn(Column words, List<String> heads) {
    return words.isin(heads.toArray());
  }

  /** The standing heads that were known before, and those that were found. */
  StandingHeads all() {
    List<String> words = new ArrayList<>(known.words());
    words.addAll(words());
    return StandingHeads.of(words);
  }

  private List<String> words() {
    return found.stream().map(row -> row.<String>getAs(StandingHeadsTable.HEAD)).toList();
  }

  /**
   * The files whose page has one of the heads that were found, and must be cut again.
   *
   * @param readings rows of {@link ReadFileRow}
   * @return their {@code source_path}
   */
  Dataset<Row> pagesIn(Dataset<Row> readings) {
    List<String> words = words();
    return readings
        .filter(
            exists(
                col(ReadFileRow.HEADINGS),
                heading -> isIn(heading.getField(ReadFileRow.WORDS), words)))
        .select(ReadFileRow.FILE + "." + FilesTable.SOURCE_PATH);
  }

  /** Rows of {@code standing_heads}. */
  List<Row> rows() {
    return found;
  }
}
