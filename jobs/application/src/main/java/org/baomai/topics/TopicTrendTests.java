package org.baomai.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.trend.BenjaminiHochberg;
import org.baomai.trend.Granularity;
import org.baomai.trend.TrendResult;
import org.baomai.trend.TrendTest;

/**
 * Tests whether topics rise or fall, over the closed periods: all but the last, which may still get
 * issues. The family of one false-discovery rate is all topics of a granularity.
 */
public final class TopicTrendTests {
  private TopicTrendTests() {}

  /**
   * A topic over a range of closed periods.
   *
   * @param rangeStart first day of the first period
   * @param rangeEnd last day of the last one
   * @param result all tests
   * @param qValue of the trend; NaN if undecided
   * @param direction rising, falling, seasonal, none or undecided
   * @param changePoint first day of the period where the level changes; null if not tested
   */
  public record Tested(
      String topicId,
      Granularity granularity,
      LocalDate rangeStart,
      LocalDate rangeEnd,
      TrendResult result,
      double qValue,
      String direction,
      LocalDate changePoint) {}

  /**
   * Tests every topic at every granularity with enough closed periods ({@link
   * TrendTest#MIN_PERIODS}, those without an issue included).
   *
   * @param topicTrends rows of {@code topic_trends} of one model
   * @return by granularity, then by topic
   */
  public static List<Tested> of(Dataset<Row> topicTrends) {
    List<Row> rows =
        topicTrends
            .orderBy("topic_id", "period")
            .select("topic_id", "period", "prevalence", "stories", "granularity")
            .collectAsList();
    List<Tested> tested = new ArrayList<>();
    for (Granularity granularity : Granularity.values()) {
      tested.addAll(
          family(
              granularity,
              rows.stream().filter(row -> row.getString(4).equals(granularity.label())).toList()));
    }
    return tested;
  }

  private static List<Tested> family(Granularity granularity, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<LocalDate> days = rows.stream().map(row -> row.getLocalDate(1)).sorted().toList();
    List<LocalDate> all = granularity.periods(days.get(0), days.get(days.size() - 1));
    List<LocalDate> closed = all.subList(0, all.size() - 1);
    if (closed.size() < TrendTest.MIN_PERIODS) {
      return List.of();
    }
    Map<String, TrendResult> results = new TreeMap<>();
    Map<String, List<Row>> byTopic = new TreeMap<>();
    rows.forEach(
        row -> byTopic.computeIfAbsent(row.getString(0), id -> new ArrayList<>()).add(row));
    byTopic.forEach((id, of) -> results.put(id, test(of, closed, granularity)));
    return decide(results, closed, granularity);
  }

  private static TrendResult test(
      List<Row> topic, List<LocalDate> periods, Granularity granularity) {
    Map<LocalDate, Row> byPeriod = new TreeMap<>();
    topic.forEach(row -> byPeriod.put(row.getLocalDate(1), row));
    double[] shares = new double[periods.size()];
    double[] stories = new double[periods.size()];
    for (int place = 0; place < shares.length; place++) {
      Row row = byPeriod.get(periods.get(place));
      shares[place] = row == null ? Double.NaN : row.getDouble(2);
      stories[place] = row == null ? 0 : row.getLong(3);
    }
    return TrendTest.of(shares, stories, granularity);
  }

  private static List<Tested> decide(
      Map<String, TrendResult> results, List<LocalDate> periods, Granularity granularity) {
    List<TrendResult> family = new ArrayList<>(results.values());
    double[] q =
        BenjaminiHochberg.adjust(family.stream().mapToDouble(TrendResult::pValue).toArray());
    double[] seasonalQ =
        BenjaminiHochberg.adjust(family.stream().mapToDouble(TrendResult::seasonalP).toArray());
    LocalDate end = granularity.next(periods.get(periods.size() - 1)).minusDays(1);
    List<Tested> tested = new ArrayList<>();
    int place = 0;
    for (Map.Entry<String, TrendResult> entry : results.entrySet()) {
      TrendResult result = entry.getValue();
      tested.add(
          new Tested(
              entry.getKey(),
              granularity,
              periods.get(0),
              end,
              result,
              q[place],
              result.direction(q[place], seasonalQ[place]).label(),
              result.changePoint() == null ? null : periods.get(result.changePoint())));
      place++;
    }
    return tested;
  }
}
