package org.baomai.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.baomai.counts.Scope;
import org.baomai.lake.FarPages;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.trend.MainRange;
import org.baomai.trend.TermStatistics;
import org.baomai.word.CalendarTerm;
import org.baomai.word.dictionary.StopWords;

/** Tests, bursts and keyness of many terms, from their counts by date, before q-values. */
public final class VocabularyStatistics {
  private static final String STORIES = "stories";
  private static final String DAYS = "days";
  private static final String ENTRY = "entry";

  private VocabularyStatistics() {}

  /** The exposure of an archive, from rows of {@code date_totals}. */
  static Exposure exposure(Dataset<Row> dateTotals, ReprintCounting printings) {
    return Exposure.of(exposed(dateTotals, printings));
  }

  /**
   * The exposure of a scope.
   *
   * @param dateTotals rows with the columns of {@code date_totals}, of the scope's articles only
   */
  static Exposure exposure(Scope scope, Dataset<Row> dateTotals, ReprintCounting printings) {
    return Exposure.of(scope.name(), exposed(dateTotals, printings));
  }

  /** The exposure on the dates that are not far from all others. */
  private static List<Exposure.Day> exposed(Dataset<Row> dateTotals, ReprintCounting printings) {
    List<Row> rows =
        printings
            .ofDates(dateTotals)
            .select(
                DateTotalsTable.NEWSPAPER,
                DateTotalsTable.ISSUE_DATE,
                DateTotalsTable.ISSUE_DATE_EARLIEST,
                DateTotalsTable.ISSUE_DATE_LATEST,
                DateTotalsTable.PAGES,
                DateTotalsTable.STORIES,
                DateTotalsTable.WORDS)
            .collectAsList();
    MainRange range = FarPages.mainRange(rows);
    List<Exposure.Day> days = new ArrayList<>();
    for (Row row : rows) {
      if (range.contains(row.getAs(DateTotalsTable.ISSUE_DATE))) {
        days.add(
            new Exposure.Day(
                row.getAs(DateTotalsTable.NEWSPAPER),
                row.getAs(DateTotalsTable.ISSUE_DATE_EARLIEST),
                row.getAs(DateTotalsTable.ISSUE_DATE_LATEST),
                row.<Long>getAs(DateTotalsTable.STORIES),
                row.<Long>getAs(DateTotalsTable.WORDS)));
      }
    }
    return days;
  }

  /**
   * The counts of the terms that are worth testing: in enough stories, not mostly inside longer
   * terms, and {@link #isTested}.
   *
   * @param counts rows of {@code term_counts} as {@link ReprintCounting#ofTerms} returns them
   */
  static Dataset<Row> tested(Dataset<Row> counts, StopWords stops, long leastStories) {
    Dataset<Row> tested =
        Fragments.removedFrom(
                counts
                    .groupBy(TermCountsTable.LAYER, TermCountsTable.TERM)
                    .agg(
                        sum(TermCountsTable.DF).as(STORIES),
                        Fragments.enclosed(),
                        Fragments.occurrences()))
            .filter(col(STORIES).geq(leastStories))
            .select(TermCountsTable.LAYER, TermCountsTable.TERM)
            .filter((FilterFunction<Row>) row -> isTested(row.getAs(TermCountsTable.TERM), stops));
    return counts.join(tested, new String[] {TermCountsTable.LAYER, TermCountsTable.TERM});
  }

  /** Whether a term has a letter and is neither a stop word nor a calendar term. */
  public static boolean isTested(String term, StopWords stops) {
    return !stops.contains(term)
        && term.codePoints().anyMatch(Character::isLetter)
        && !CalendarTerm.is(term);
  }

  /**
   * Computes all statistics of each term.
   *
   * @param counts rows of {@code term_counts} as {@link ReprintCounting#ofTerms} returns them
   * @param exposure of the same printings
   * @param leastStories a term in fewer stories of a scope's closed periods is not tested there
   * @return rows with the schema {@link TrendRows#SCHEMA}
   */
  static Dataset<Row> of(
      Dataset<Row> counts, Exposure exposure, List<Granularity> granularities, long leastStories) {
    long least = Math.max(1, leastStories);
    return counts
        .groupBy(TermCountsTable.LAYER, TermCountsTable.TERM)
        .agg(
            collect_list(
                    struct(
                        TermCountsTable.NEWSPAPER,
                        TermCountsTable.ISSUE_DATE_EARLIEST,
                        TermCountsTable.ISSUE_DATE_LATEST,
                        TermCountsTable.TF,
                        TermCountsTable.DF))
                .as(DAYS))
        .map(
            (MapFunction<Row, Row>) row -> statistics(row, exposure, granularities, least),
            Encoders.row(TrendRows.SCHEMA));
  }

  private static Row statistics(
      Row term, Exposure exposure, List<Granularity> granularities, long leastStories) {
    List<TermStatistics.Day> days = days(term.getList(term.fieldIndex(DAYS)));
    return TrendRows.of(
        term.getAs(TermCountsTable.LAYER),
        term.getAs(TermCountsTable.TERM),
        TermStatistics.of(days, exposure, granularities, leastStories));
  }

  /** The elements of one array of {@link TrendRows}, one row each, with their term. */
  static Dataset<Row> entries(Dataset<Row> statistics, String array) {
    return statistics
        .select(col(TrendRows.LAYER), col(TrendRows.TERM), explode(col(array)).as(ENTRY))
        .select(TrendRows.LAYER, TrendRows.TERM, ENTRY + ".*");
  }

  /** A corpus has many more of these rows than terms, so the columns are looked up once a term. */
  private static List<TermStatistics.Day> days(List<Row> rows) {
    StructType schema = rows.get(0).schema();
    int newspaper = schema.fieldIndex(TermCountsTable.NEWSPAPER);
    int earliest = schema.fieldIndex(TermCountsTable.ISSUE_DATE_EARLIEST);
    int latest = schema.fieldIndex(TermCountsTable.ISSUE_DATE_LATEST);
    int tf = schema.fieldIndex(TermCountsTable.TF);
    int df = schema.fieldIndex(TermCountsTable.DF);
    List<TermStatistics.Day> days = new ArrayList<>(rows.size());
    for (Row row : rows) {
      days.add(
          new TermStatistics.Day(
              row.getString(newspaper),
              row.getLocalDate(earliest),
              row.getLocalDate(latest),
              row.getLong(tf),
              row.getLong(df)));
    }
    return days;
  }
}
