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
import org.baomai.counts.Scope;
import org.baomai.lake.ReprintCounting;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.trend.TermStatistics;
import org.baomai.word.dictionary.StopWords;

/** Tests, bursts and keyness of many terms, from their counts by date, before q-values. */
public final class VocabularyStatistics {
  private VocabularyStatistics() {}

  /** What there was to count, from rows of {@code date_totals}. */
  static Exposure exposure(Dataset<Row> dateTotals, ReprintCounting printings) {
    return Exposure.of(exposed(dateTotals, printings));
  }

  /** The same of a scope, from rows as {@code date_totals} has them, of its articles only. */
  static Exposure exposure(Scope scope, Dataset<Row> dateTotals, ReprintCounting printings) {
    return Exposure.of(scope.name(), exposed(dateTotals, printings));
  }

  private static List<Exposure.Day> exposed(Dataset<Row> dateTotals, ReprintCounting printings) {
    List<Exposure.Day> days = new ArrayList<>();
    for (Row row :
        printings
            .ofDates(dateTotals)
            .select("newspaper", "issue_date_earliest", "issue_date_latest", "stories", "words")
            .collectAsList()) {
      days.add(
          new Exposure.Day(
              row.getString(0),
              row.getLocalDate(1),
              row.getLocalDate(2),
              row.getLong(3),
              row.getLong(4)));
    }
    return days;
  }

  /** Terms that say something, no stop words and with a letter in them, in enough stories. */
  static Dataset<Row> tested(Dataset<Row> counts, StopWords stops, long leastStories) {
    Dataset<Row> tested =
        counts
            .groupBy("layer", "term")
            .agg(sum("df").as("stories"))
            .filter(col("stories").geq(leastStories))
            .select("layer", "term")
            .filter((FilterFunction<Row>) row -> isTested(row.getString(1), stops));
    return counts.join(tested, new String[] {"layer", "term"});
  }

  /** Whether a term says something: a letter in it, and no stop word. */
  public static boolean isTested(String term, StopWords stops) {
    return !stops.contains(term) && term.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * All that is said of each term.
   *
   * @param counts rows of {@code term_counts} as {@link ReprintCounting#ofTerms} gives them
   * @param exposure of the same printings
   * @param leastStories a term in fewer stories of a scope's closed periods is not tested there
   * @return layer, term, and the arrays {@code tests}, {@code bursts} and {@code keyness}
   */
  static Dataset<Row> of(
      Dataset<Row> counts, Exposure exposure, List<Granularity> granularities, long leastStories) {
    long least = Math.max(1, leastStories);
    return counts
        .groupBy("layer", "term")
        .agg(
            collect_list(
                    struct("newspaper", "issue_date_earliest", "issue_date_latest", "tf", "df"))
                .as("days"))
        .map(
            (MapFunction<Row, Row>)
                row ->
                    TrendRows.of(
                        row.getString(0),
                        row.getString(1),
                        TermStatistics.of(days(row.getList(2)), exposure, granularities, least)),
            Encoders.row(TrendRows.LIFE));
  }

  /** The entries of one of the arrays, a row each, with their term. */
  static Dataset<Row> entries(Dataset<Row> lives, String array) {
    return lives
        .select(col("layer"), col("term"), explode(col(array)).as("entry"))
        .select("layer", "term", "entry.*");
  }

  private static List<TermStatistics.Day> days(List<Row> rows) {
    List<TermStatistics.Day> days = new ArrayList<>(rows.size());
    for (Row row : rows) {
      days.add(
          new TermStatistics.Day(
              row.getString(0),
              row.getLocalDate(1),
              row.getLocalDate(2),
              row.getLong(3),
              row.getLong(4)));
    }
    return days;
  }
}
