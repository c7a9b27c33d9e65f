package org.baomai.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.baomai.base.Fold;
import org.baomai.counts.Scope;
import org.baomai.counts.ScopedCounts;
import org.baomai.lake.LakeReader;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.TermSeriesView;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.TermBurstsTable;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.word.dictionary.StopWords;

/** The results for one term: its series, tests, bursts and companions. */
public final class TermHistory {
  private final LakeReader lake;
  private final String term;
  private final Granularity granularity;
  private final ReprintCounting printings;
  private final String scopeName;
  private final Scope scope;
  private final ScopedCounts ofScope;
  private final boolean tested;
  private final Dataset<Row> statistics;

  /**
   * The history of a term in a scope.
   *
   * @param term the term in any width and case; it is folded
   * @param printings whether reprints are counted
   * @param scopeName all, a newspaper, or the name of a scope in the lake's tables of tests
   * @param scope a scope to be counted now; null for the results that the lake has for scopeName
   */
  public TermHistory(
      LakeReader lake,
      String term,
      Granularity granularity,
      ReprintCounting printings,
      String scopeName,
      Scope scope) {
    this.lake = lake;
    this.term = Fold.fold(term);
    this.granularity = granularity;
    this.printings = printings;
    this.scopeName = scopeName;
    this.scope = scope;
    this.ofScope = scope == null ? null : ScopedCounts.ofTerm(lake::table, scope, this.term);
    this.tested = scope == null && lakeCounts() && !ofLake(TermTrendsTable.NAME).isEmpty();
    this.statistics = tested ? null : statistics().persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Whether the lake's tests count the printings that are asked for. */
  private boolean lakeCounts() {
    return lake.table(TermTrendsTable.NAME)
        .filter(col(TermTrendsTable.REPRINTS).notEqual(printings.label()))
        .isEmpty();
  }

  /** The term's periods, by layer and period; no rows if the scope does not contain the term. */
  public Dataset<Row> series() {
    Dataset<Row> all =
        scope == null
            ? lake.table(TermSeriesView.NAME).filter(col("scope").equalTo(scopeName))
            : TermSeriesView.of(ofScope.terms(), ofScope.totals(), printings)
                .filter(col("scope").equalTo(Exposure.ALL));
    return all.filter(
            col("term").equalTo(term).and(col("granularity").equalTo(granularity.label())))
        .orderBy("layer", "period")
        .drop("scope", "term", "granularity");
  }

  /**
   * Whether the lake has tests of the term with the printings and the scope that are asked for. It
   * has none of calendar terms, stop words, fragments of longer terms, and terms in few stories.
   */
  public boolean isTested() {
    return tested;
  }

  /** The term's tests from the lake; if {@link #isTested} is false, computed without q-values. */
  public Dataset<Row> tests() {
    return tested
        ? ofLake(TermTrendsTable.NAME)
        : VocabularyStatistics.entries(statistics, TrendRows.TESTS);
  }

  /** The term's bursts from the lake; if {@link #isTested} is false, computed. */
  public Dataset<Row> bursts() {
    return tested
        ? ofLake(TermBurstsTable.NAME)
        : VocabularyStatistics.entries(statistics, TrendRows.BURSTS);
  }

  private Dataset<Row> ofLake(String table) {
    Column isTerm = col(TermTrendsTable.TERM).equalTo(term);
    Column inScope =
        scopeName.equals(Exposure.ALL) ? lit(true) : col(TermTrendsTable.SCOPE).equalTo(scopeName);
    return lake.table(table).filter(isTerm.and(inScope));
  }

  private Dataset<Row> statistics() {
    Dataset<Row> counts =
        scope == null
            ? lake.table(TermCountsTable.NAME).filter(col(TermCountsTable.TERM).equalTo(term))
            : ofScope.terms();
    return VocabularyStatistics.of(printings.ofTerms(counts), exposure(), List.of(granularity), 1);
  }

  private Exposure exposure() {
    return scope == null
        ? VocabularyStatistics.exposure(lake.table(DateTotalsTable.NAME), printings)
        : VocabularyStatistics.exposure(scope, ofScope.totals(), printings);
  }

  /**
   * The terms that rise and fall together with this term over the whole archive, the highest
   * correlation first.
   *
   * @param stops terms that are not compared
   * @param leastStories a term in fewer stories is not compared
   */
  public Dataset<Row> companions(StopWords stops, long leastStories) {
    Dataset<Row> counts = printings.ofTerms(lake.table(TermCountsTable.NAME));
    return Companions.of(
        VocabularyStatistics.tested(counts, stops, leastStories),
        VocabularyStatistics.exposure(lake.table(DateTotalsTable.NAME), printings),
        granularity,
        term);
  }
}
