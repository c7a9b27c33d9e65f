package org.baomai.job;

import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.baomai.archive.DateCounts;
import org.baomai.archive.Exposure;
import org.baomai.archive.FalseDiscovery;
import org.baomai.archive.TermLife;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.Lake;
import org.baomai.lake.LakeException;
import org.baomai.lake.TrendRows;
import org.baomai.trend.Direction;
import org.baomai.trend.Granularity;
import org.baomai.word.StopWords;

/**
 * Counts terms by date, and tests the course of every term that is frequent enough. Reads the dates
 * that segment wrote since; writes term_counts and date_totals of these, and, where a closed period
 * changed, term_trends, term_bursts and keyness.
 */
final class TrendsJob implements Job {
  static final String NAME = "trends";
  private static final String DIRECTION = "baomai_direction";

  private final StopWords stopWords;
  private final long leastStories;

  TrendsJob(StopWords stopWords, long leastStories) {
    this.stopWords = stopWords;
    this.leastStories = leastStories;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    return new TreeMap<>(
        Map.of("stop-words", stopWords.digest(), "min-stories", String.valueOf(leastStories)));
  }

  @Override
  public String run(JobContext context) {
    boolean otherSettings =
        !context.ledger().lastConfiguration(NAME).map(configuration()::equals).orElse(false);
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
    Exposure exposure = exposure(context.lake());
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

  private static Exposure exposure(Lake lake) {
    List<Exposure.Day> days = new ArrayList<>();
    for (Row row :
        lake.current("date_totals")
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
    return Exposure.of(days);
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
    Dataset<Row> lives = lives(context.lake(), exposure, granularities);
    lives.persist(StorageLevel.MEMORY_AND_DISK());
    String condition =
        granularities.stream()
            .map(granularity -> "'" + granularity.label() + "'")
            .collect(Collectors.joining(", ", "granularity IN (", ")"));
    context.writer().replaceWhere("term_trends", trends(lives), condition);
    context
        .writer()
        .replaceWhere(
            "term_bursts",
            lives
                .select(col("layer"), col("term"), explode(col("bursts")).as("burst"))
                .select("layer", "term", "burst.*"),
            condition);
    if (granularities.contains(Granularity.MONTH)) {
      context.writer().overwrite("keyness", keyness(lives));
    }
    lives.unpersist();
  }

  /** All that is said of each term that stands in enough stories, before q-values. */
  private Dataset<Row> lives(Lake lake, Exposure exposure, List<Granularity> granularities) {
    Dataset<Row> counts = lake.current("term_counts");
    StopWords stops = stopWords;
    long least = Math.max(1, leastStories);
    Dataset<Row> tested =
        counts
            .groupBy("layer", "term")
            .agg(org.apache.spark.sql.functions.sum("df").as("stories"))
            .filter(col("stories").geq(leastStories))
            .select("layer", "term")
            .filter(
                (org.apache.spark.api.java.function.FilterFunction<Row>)
                    row -> isTested(row.getString(1), stops));
    return counts
        .join(tested, new String[] {"layer", "term"})
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
                        TermLife.of(days(row.getList(2)), exposure, granularities, least)),
            Encoders.row(TrendRows.LIFE));
  }

  /** Words that say something: no stop words, and a letter in them. */
  private static boolean isTested(String term, StopWords stops) {
    return !stops.contains(term) && term.codePoints().anyMatch(Character::isLetter);
  }

  private static List<TermLife.Day> days(List<Row> rows) {
    List<TermLife.Day> days = new ArrayList<>(rows.size());
    for (Row row : rows) {
      days.add(
          new TermLife.Day(
              row.getString(0),
              row.getLocalDate(1),
              row.getLocalDate(2),
              row.getLong(3),
              row.getLong(4)));
    }
    return days;
  }

  private static Dataset<Row> trends(Dataset<Row> lives) {
    Dataset<Row> tests =
        lives
            .select(col("layer"), col("term"), explode(col("tests")).as("test"))
            .select("layer", "term", "test.*");
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
    Dataset<Row> keys =
        lives
            .select(col("layer"), col("term"), explode(col("keyness")).as("key"))
            .select("layer", "term", "key.*");
    return FalseDiscovery.adjust(keys, "p_value", "q_value", "target", "layer");
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
