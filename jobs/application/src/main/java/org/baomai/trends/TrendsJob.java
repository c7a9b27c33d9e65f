package org.baomai.trends;

import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.baomai.counts.DateCounts;
import org.baomai.counts.Scope;
import org.baomai.counts.ScopedCounts;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
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
 * Counts terms by date, and tests the course of every term that is frequent enough. Reads the dates
 * that segment wrote since; writes term_counts and date_totals of these, and, where a closed period
 * changed, term_trends, term_bursts and keyness.
 */
public final class TrendsJob implements Job {
  static final String NAME = "trends";
  private static final String DIRECTION = "baomai_direction";

  private final StopWords stopWords;
  private final long leastStories;
  private final ReprintCounting printings;
  private final List<Scope> scopes;

  /**
   * A job.
   *
   * @param scopes to be tested besides all and each newspaper; those of earlier runs go
   */
  public TrendsJob(
      StopWords stopWords, long leastStories, ReprintCounting printings, List<Scope> scopes) {
    this.scopes = List.copyOf(scopes);
    this.stopWords = stopWords;
    this.leastStories = leastStories;
    this.printings = printings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("stop-words", stopWords.digest());
    settings.put("min-stories", String.valueOf(leastStories));
    settings.put("reprints", printings.label());
    settings.put("tests", String.valueOf(TrendTest.VERSION));
    scopes.forEach(scope -> settings.put("scope " + scope.name(), scope.condition()));
    return settings;
  }

  @Override
  public String run(JobContext context) {
    boolean otherSettings =
        !context.ledger().lastConfiguration(NAME).map(configuration()::equals).orElse(false);
    scopes.forEach(scope -> scope.of(context.lake().current("articles")).schema());
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
        VocabularyStatistics.exposure(context.lake().current("date_totals"), printings);
    List<Granularity> changed =
        otherSettings ? List.of(Granularity.values()) : changed(context.lake(), exposure, dirty);
    if (changed.isEmpty()) {
      return String.format("%s counted; no closed period changed.", dirty.describe());
    }
    String names = changed.stream().map(Granularity::label).collect(Collectors.joining(", "));
    context.log().stage("test by " + names, () -> test(context, exposure, changed));
    return summary(context, dirty);
  }

  private static void count(JobContext context, DirtyDates dirty) {
    String condition = dirty.condition();
    Dataset<Row> pages = context.lake().current("pages").filter(condition);
    Dataset<Row> counted = DateCounts.counted(context.lake().current("articles").filter(condition));
    Dataset<Row> terms = context.lake().current("article_terms").filter(condition);
    context.writer().replaceDates("term_counts", DateCounts.ofTerms(counted, terms), dirty);
    context.writer().replaceDates("date_totals", DateCounts.totals(pages, counted, terms), dirty);
    reconcile(context.lake(), counted, terms, condition);
  }

  /** Counts by date must add up to the terms of the articles that are counted. */
  private static void reconcile(
      Lake lake, Dataset<Row> counted, Dataset<Row> terms, String condition) {
    long inArticles =
        terms
            .join(counted.select("article_id"), new String[] {"article_id"}, "left_semi")
            .selectExpr("coalesce(sum(count), 0L)")
            .first()
            .getLong(0);
    long byDate =
        lake.current("term_counts")
            .filter(condition)
            .selectExpr("coalesce(sum(tf), 0L)")
            .first()
            .getLong(0);
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

  /** The granularities at which a dirty date lies in a closed period, or a period has closed. */
  private static List<Granularity> changed(Lake lake, Exposure exposure, DirtyDates dirty) {
    Map<String, LocalDate> tested = new TreeMap<>();
    lake.current("term_trends")
        .groupBy("granularity")
        .agg(org.apache.spark.sql.functions.max("range_end"))
        .collectAsList()
        .forEach(row -> tested.put(row.getString(0), row.getLocalDate(1)));
    List<Granularity> changed = new ArrayList<>();
    for (Granularity granularity : Granularity.values()) {
      LocalDate closed = exposure.closedUntil(granularity);
      LocalDate before = tested.get(granularity.label());
      boolean touched =
          dirty.everything()
              || !Objects.equals(closed, before)
              || dirty.dates().stream().anyMatch(date -> closed != null && !date.isAfter(closed));
      if (touched) {
        changed.add(granularity);
      }
    }
    return changed;
  }

  private void test(JobContext context, Exposure exposure, List<Granularity> granularities) {
    Dataset<Row> lives = lives(context.lake().current("term_counts"), exposure, granularities);
    List<Dataset<Row>> kept = new ArrayList<>();
    for (Scope scope : scopes) {
      ScopedCounts counts = ScopedCounts.of(context.lake()::current, scope);
      kept.add(counts.terms().persist(StorageLevel.MEMORY_AND_DISK()));
      Exposure ofScope = VocabularyStatistics.exposure(scope, counts.totals(), printings);
      lives = lives.unionByName(lives(counts.terms(), ofScope, granularities));
    }
    lives.persist(StorageLevel.MEMORY_AND_DISK());
    String condition =
        granularities.stream()
            .map(granularity -> "'" + granularity.label() + "'")
            .collect(Collectors.joining(", ", "granularity IN (", ")"));
    Dataset<Row> trends = trends(lives).withColumn("reprints", lit(printings.label()));
    context.writer().replaceWhere("term_trends", trends, condition);
    context
        .writer()
        .replaceWhere("term_bursts", VocabularyStatistics.entries(lives, "bursts"), condition);
    if (granularities.contains(Granularity.MONTH)) {
      context.writer().overwrite("keyness", keyness(lives));
    }
    lives.unpersist();
    kept.forEach(Dataset::unpersist);
  }

  private Dataset<Row> lives(
      Dataset<Row> termCounts, Exposure exposure, List<Granularity> granularities) {
    return VocabularyStatistics.of(
        VocabularyStatistics.tested(printings.ofTerms(termCounts), stopWords, leastStories),
        exposure,
        granularities,
        leastStories);
  }

  private static Dataset<Row> trends(Dataset<Row> lives) {
    Dataset<Row> tests = VocabularyStatistics.entries(lives, "tests");
    tests
        .sparkSession()
        .udf()
        .register(
            DIRECTION,
            (UDF4<String, Double, Double, Double, String>) TrendsJob::direction,
            DataTypes.StringType);
    String[] family = {"scope", "layer", "granularity"};
    Dataset<Row> adjusted =
        FalseDiscovery.adjust(
            FalseDiscovery.adjust(tests, "p_value", "q_value", family),
            "seasonal_p_value",
            "seasonal_q",
            family);
    return adjusted.withColumn(
        "direction",
        callUDF(
            DIRECTION, col("undecided_because"), col("tau"), col("q_value"), col("seasonal_q")));
  }

  private static String direction(String undecided, Double tau, Double q, Double seasonalQ) {
    return Direction.of(
            undecided,
            tau == null ? 0 : tau,
            q == null ? Double.NaN : q,
            seasonalQ == null ? Double.NaN : seasonalQ)
        .label();
  }

  private static Dataset<Row> keyness(Dataset<Row> lives) {
    return FalseDiscovery.adjust(
        VocabularyStatistics.entries(lives, "keyness"), "p_value", "q_value", "target", "layer");
  }

  private static String summary(JobContext context, DirtyDates dirty) {
    Map<String, Long> directions = new TreeMap<>();
    context
        .lake()
        .current("term_trends")
        .filter("scope = 'all' AND granularity = 'month'")
        .groupBy("direction")
        .count()
        .collectAsList()
        .forEach(row -> directions.put(row.getString(0), row.getLong(1)));
    long bursts = context.lake().current("term_bursts").count();
    return String.format(
        "%s counted; terms by month %s; %,d bursts.", dirty.describe(), directions, bursts);
  }
}
