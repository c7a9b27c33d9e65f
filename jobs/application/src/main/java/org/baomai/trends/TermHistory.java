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
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.word.dictionary.StopWords;

/** All that a lake says of one term: series, tests, bursts, and what moves with it. */
public final class TermHistory {
  private final LakeReader lake;
  private final String term;
  private final Granularity granularity;
  private final ReprintCounting printings;
  private final String scopeName;
  private final Scope scope;
  private final ScopedCounts ofScope;
  private final boolean tested;
  private final Dataset<Row> life;

  /**
   * The life of a term.
   *
   * @param term as anyone writes it; it is folded
   * @param scopeName all, a newspaper, or the name of a scope in the lake's tables of tests
   * @param scope is counted now, if it is not null
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
    this.tested = scope == null && lakeCounts();
    this.life = tested ? null : life().persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Whether the lake's tests count the printings that are asked for. */
  private boolean lakeCounts() {
    return lake.table("term_trends").filter(col("reprints").notEqual(printings.label())).isEmpty();
  }

  /** Its periods, by layer and period; none where it is no term of the scope. */
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

  /** Whether the lake holds tests of the printings and the scope that are asked for. */
  public boolean isTested() {
    return tested;
  }

  /** Its tests: those of the lake, or, where it has none such, made now, without q-values. */
  public Dataset<Row> tests() {
    return tested ? ofLake("term_trends") : VocabularyStatistics.entries(life, "tests");
  }

  /** Its bursts, likewise. */
  public Dataset<Row> bursts() {
    return tested ? ofLake("term_bursts") : VocabularyStatistics.entries(life, "bursts");
  }

  private Dataset<Row> ofLake(String table) {
    Column isTerm = col("term").equalTo(term);
    Column inScope = scopeName.equals(Exposure.ALL) ? lit(true) : col("scope").equalTo(scopeName);
    return lake.table(table).filter(isTerm.and(inScope));
  }

  private Dataset<Row> life() {
    Dataset<Row> counts =
        scope == null
            ? lake.table("term_counts").filter(col("term").equalTo(term))
            : ofScope.terms();
    return VocabularyStatistics.of(printings.ofTerms(counts), exposure(), List.of(granularity), 1);
  }

  private Exposure exposure() {
    return scope == null
        ? VocabularyStatistics.exposure(lake.table("date_totals"), printings)
        : VocabularyStatistics.exposure(scope, ofScope.totals(), printings);
  }

  /** What rises and falls with it over the whole archive, the most alike first. */
  public Dataset<Row> companions(StopWords stops, long leastStories) {
    Dataset<Row> counts = printings.ofTerms(lake.table("term_counts"));
    return Companions.of(
        VocabularyStatistics.tested(counts, stops, leastStories),
        VocabularyStatistics.exposure(lake.table("date_totals"), printings),
        granularity,
        term);
  }
}
