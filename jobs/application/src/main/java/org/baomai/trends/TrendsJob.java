package org.baomai.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.baomai.counts.CountedTerms;
import org.baomai.counts.DateCounts;
import org.baomai.counts.Scope;
import org.baomai.counts.ScopedCounts;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.KeynessTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.lake.table.TermBurstsTable;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.segment.SegmentJob;
import org.baomai.trend.Direction;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.trend.TrendTest;
import org.baomai.word.dictionary.StopWords;

/**
 * Counts terms by date and tests every term that is frequent enough for trends, bursts and keyness.
 * Reads the dates that the job segment wrote since the last run; replaces these dates in
 * term_counts and date_totals and, if a closed period changed, rewrites term_trends, term_bursts
 * and keyness.
 */
public final class TrendsJob implements Job {
  static final String NAME = "trends";

  /** The minimum number of stories for a test in a new lake. */
  public static final long LEAST_STORIES = 10;

  private static final String MIN_STORIES = "min-stories";
  private static final String SEASONAL_Q_VALUE = "seasonal_q";

  private final StopWords stopWords;
  private final OptionalLong leastStories;
  private final ReprintCounting printings;
  private final List<Scope> scopes;

  /**
   * A job with its settings.
   *
   * @param stopWords terms that are not tested
   * @param leastStories a term in fewer stories of a scope is not tested; empty for the number of
   *     the last run, or {@link #LEAST_STORIES} in a new lake
   * @param printings whether reprints are counted in the tests
   * @param scopes tested in addition to all and each newspaper; scopes of earlier runs are removed
   */
  public TrendsJob(
      StopWords stopWords,
      OptionalLong leastStories,
      ReprintCounting printings,
      List<Scope> scopes) {
    this.stopWords = stopWords;
    this.leastStories = leastStories;
    this.printings = printings;
    this.scopes = List.copyOf(scopes);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** As the other constructor, with a given number of stories. */
  public TrendsJob(
      StopWords stopWords, long leastStories, ReprintCounting printings, List<Scope> scopes) {
    this(stopWords, OptionalLong.of(leastStories), printings, scopes);
  }

  @Override
  public Map<String, String> configuration() {
    return configuration(Map.of());
  }

  @Override
  public Map<String, String> configuration(Map<String, String> last) {
    String before = last.getOrDefault(MIN_STORIES, String.valueOf(LEAST_STORIES));
    Map<String, String> settings = new TreeMap<>();
    settings.put("stop-words", stopWords.digest());
    settings.put(MIN_STORIES, leastStories.isPresent() ? "" + leastStories.getAsLong() : before);
    settings.put("reprints", printings.label());
    settings.put("calendar-terms", "not tested");
    settings.put("tests", String.valueOf(TrendTest.VERSION));
    scopes.forEach(scope -> settings.put("scope " + scope.name(), scope.condition()));
    return settings;
  }

  @Override
  public String run(JobContext context) {
    boolean otherSettings =
        !context
            .ledger()
            .lastConfiguration(NAME)
            .map(context.log().configuration()::equals)
            .orElse(false);
    saysWhatIsKept(context);
    checkConditions(context.lake());
    DirtyDates unseen = context.ledger().unseenBy(NAME, SegmentJob.NAME);
    DirtyDates dirty = new DirtyDates(unseen.everything(), unseen.dates(), false);
    context.log().dirty(dirty);
    if (dirty.isEmpty() && !otherSettings) {
      return "no date has changed.";
    }
    Sizing.apply(context.lake(), DirtyDates.ALL);
    if (!dirty.isEmpty()) {
      context.log().stage("count " + dirty.describe(), () -> count(context, dirty));
    }
    Exposure exposure =
        VocabularyStatistics.exposure(context.lake().current(DateTotalsTable.NAME), printings);
    List<Granularity> changed =
        otherSettings ? List.of(Granularity.values()) : changed(context.lake(), exposure, dirty);
    if (changed.isEmpty()) {
      return String.format("%s counted; no closed period changed.", dirty.describe());
    }
    String names = changed.stream().map(Granularity::label).collect(Collectors.joining(", "));
    context.log().stage("test by " + names, () -> test(context, exposure, changed));
    warnOfOtherWords(context);
    return summary(context, dirty);
  }

  private void saysWhatIsKept(JobContext context) {
    long least = leastStories(context);
    if (leastStories.isEmpty() && least != LEAST_STORIES) {
      context
          .log()
          .says("terms in " + least + " stories or more are tested, as before (--min-stories).");
    }
  }

  private static long leastStories(JobContext context) {
    return Long.parseLong(context.log().configuration().get(MIN_STORIES));
  }

  /** Fails before anything is written if the condition of a scope is no valid SQL. */
  private void checkConditions(Lake lake) {
    scopes.forEach(scope -> scope.of(lake.current(ArticlesTable.NAME)).schema());
  }

  private static void count(JobContext context, DirtyDates dirty) {
    Lake lake = context.lake();
    String condition = dirty.condition();
    Dataset<Row> pages = lake.current(PagesTable.NAME).filter(condition);
    Dataset<Row> counted = DateCounts.counted(lake.current(ArticlesTable.NAME).filter(condition));
    Dataset<Row> terms = lake.current(ArticleTermsTable.NAME).filter(condition);
    context.writer().replaceDates(TermCountsTable.NAME, DateCounts.ofTerms(counted, terms), dirty);
    context
        .writer()
        .replaceDates(DateTotalsTable.NAME, DateCounts.totals(pages, counted, terms), dirty);
    reconcile(lake, counted, terms, condition);
  }

  /** Checks that the counts by date add up to the occurrences in the counted articles. */
  private static void reconcile(
      Lake lake, Dataset<Row> counted, Dataset<Row> terms, String condition) {
    String[] articleId = {ArticlesTable.ARTICLE_ID};
    long inArticles =
        total(
            CountedTerms.of(terms)
                .join(counted.select(ArticlesTable.ARTICLE_ID), articleId, "left_semi"),
            ArticleTermsTable.COUNT);
    long byDate = total(lake.current(TermCountsTable.NAME).filter(condition), TermCountsTable.TF);
    if (inArticles != byDate) {
      throw new LakeException(
          LakeException.Kind.BROKEN_INVARIANT,
          "term_counts adds up to "
              + byDate
              + ", article_terms to "
              + inArticles
              + ". Nothing was published; please report it.");
    }
  }

  private static long total(Dataset<Row> rows, String column) {
    return rows.select(coalesce(sum(column), lit(0L))).as(Encoders.LONG()).head();
  }

  /**
   * The granularities at which a dirty date is in a closed period, another period has closed, or
   * the range starts elsewhere: dates that were far from all others may no longer be.
   */
  private static List<Granularity> changed(Lake lake, Exposure exposure, DirtyDates dirty) {
    Map<String, Row> tested = new TreeMap<>();
    lake.current(TermTrendsTable.NAME)
        .groupBy(TermTrendsTable.GRANULARITY)
        .agg(
            min(TermTrendsTable.RANGE_START).as(TermTrendsTable.RANGE_START),
            max(TermTrendsTable.RANGE_END).as(TermTrendsTable.RANGE_END))
        .collectAsList()
        .forEach(row -> tested.put(row.getAs(TermTrendsTable.GRANULARITY), row));
    List<Granularity> changed = new ArrayList<>();
    for (Granularity granularity : Granularity.values()) {
      LocalDate from = exposure.closedFrom(granularity);
      LocalDate closed = exposure.closedUntil(granularity);
      Row before = tested.get(granularity.label());
      boolean touched =
          dirty.everything()
              || !Objects.equals(date(before, TermTrendsTable.RANGE_START), from)
              || !Objects.equals(date(before, TermTrendsTable.RANGE_END), closed)
              || dirty.dates().stream().anyMatch(date -> closed != null && !date.isAfter(closed));
      if (touched) {
        changed.add(granularity);
      }
    }
    return changed;
  }

  /**
   * Names the terms whose trend changed if the words have been learned anew since the last tests.
   */
  private static void warnOfOtherWords(JobContext context) {
    context
        .ledger()
        .lastPublishedBy(NAME)
        .filter(last -> !Objects.equals(last.lexiconVersion(), context.before().lexiconVersion()))
        .map(
            last ->
                ChangedTrends.between(
                    context.lake().at(TermTrendsTable.NAME, last.versionOf(TermTrendsTable.NAME)),
                    context.lake().current(TermTrendsTable.NAME)))
        .map(ChangedTrends::sentence)
        .filter(sentence -> !sentence.isEmpty())
        .ifPresent(context.log()::warn);
  }

  private static LocalDate date(Row range, String column) {
    return range == null ? null : range.getAs(column);
  }

  private void test(JobContext context, Exposure exposure, List<Granularity> granularities) {
    Dataset<Row> statistics =
        statistics(context, context.lake().current(TermCountsTable.NAME), exposure, granularities);
    List<Dataset<Row>> cached = new ArrayList<>();
    for (Scope scope : scopes) {
      ScopedCounts counts = ScopedCounts.of(context.lake()::current, scope);
      cached.add(counts.terms().persist(StorageLevel.MEMORY_AND_DISK()));
      Exposure ofScope = VocabularyStatistics.exposure(scope, counts.totals(), printings);
      statistics =
          statistics.unionByName(statistics(context, counts.terms(), ofScope, granularities));
    }
    statistics.persist(StorageLevel.MEMORY_AND_DISK());
    write(context, statistics, granularities);
    statistics.unpersist();
    cached.forEach(Dataset::unpersist);
  }

  private void write(JobContext context, Dataset<Row> statistics, List<Granularity> granularities) {
    String condition =
        granularities.stream()
            .map(granularity -> "'" + granularity.label() + "'")
            .collect(Collectors.joining(", ", "granularity IN (", ")"));
    Dataset<Row> trends =
        trends(statistics).withColumn(TermTrendsTable.REPRINTS, lit(printings.label()));
    Dataset<Row> bursts = VocabularyStatistics.entries(statistics, TrendRows.BURSTS);
    context.writer().replaceWhere(TermTrendsTable.NAME, trends, condition);
    context.writer().replaceWhere(TermBurstsTable.NAME, bursts, condition);
    if (granularities.contains(Granularity.MONTH)) {
      context.writer().overwrite(KeynessTable.NAME, keyness(statistics));
    }
  }

  private Dataset<Row> statistics(
      JobContext context,
      Dataset<Row> termCounts,
      Exposure exposure,
      List<Granularity> granularities) {
    long least = leastStories(context);
    return VocabularyStatistics.of(
        VocabularyStatistics.tested(printings.ofTerms(termCounts), stopWords, least),
        exposure,
        granularities,
        least);
  }

  /** The tests with q-values and directions. */
  private static Dataset<Row> trends(Dataset<Row> statistics) {
    String[] family = {TermTrendsTable.SCOPE, TermTrendsTable.LAYER, TermTrendsTable.GRANULARITY};
    Dataset<Row> tests =
        FalseDiscovery.adjust(
            VocabularyStatistics.entries(statistics, TrendRows.TESTS),
            TermTrendsTable.P_VALUE,
            TermTrendsTable.Q_VALUE,
            family);
    UDF4<String, Double, Double, Double, String> direction = TrendsJob::direction;
    return FalseDiscovery.adjust(tests, TermTrendsTable.SEASONAL_P_VALUE, SEASONAL_Q_VALUE, family)
        .withColumn(
            TermTrendsTable.DIRECTION,
            udf(direction, DataTypes.StringType)
                .apply(
                    col(TermTrendsTable.UNDECIDED_BECAUSE),
                    col(TrendRows.TAU),
                    col(TermTrendsTable.Q_VALUE),
                    col(SEASONAL_Q_VALUE)));
  }

  private static String direction(String undecided, Double tau, Double q, Double seasonalQ) {
    return Direction.of(
            undecided,
            tau == null ? 0 : tau,
            q == null ? Double.NaN : q,
            seasonalQ == null ? Double.NaN : seasonalQ)
        .label();
  }

  private static Dataset<Row> keyness(Dataset<Row> statistics) {
    return FalseDiscovery.adjust(
        VocabularyStatistics.entries(statistics, TrendRows.KEYNESS),
        KeynessTable.P_VALUE,
        KeynessTable.Q_VALUE,
        KeynessTable.TARGET,
        KeynessTable.LAYER);
  }

  private static String summary(JobContext context, DirtyDates dirty) {
    Map<String, Long> directions = new TreeMap<>();
    context
        .lake()
        .current(TermTrendsTable.NAME)
        .filter("scope = 'all' AND granularity = 'month'")
        .groupBy(TermTrendsTable.DIRECTION)
        .count()
        .collectAsList()
        .forEach(
            row -> directions.put(row.getAs(TermTrendsTable.DIRECTION), row.<Long>getAs("count")));
    long bursts = context.lake().current(TermBurstsTable.NAME).count();
    return String.format(
        "%s counted; terms by month %s; %,d bursts.", dirty.describe(), directions, bursts);
  }
}
