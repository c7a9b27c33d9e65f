package org.baomai.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.TopicTrendsTable;
import org.baomai.trend.BenjaminiHochberg;
import org.baomai.trend.Granularity;
import org.baomai.trend.TrendResult;
import org.baomai.trend.TrendTest;

/**
 * Tests whether topics rise or fall over the closed periods: all periods but the last, which may
 * still get issues. The q-values of a scope and granularity are adjusted over all topics.
 */
public final class TopicTrendTests {
  private TopicTrendTests() {}

  /**
   * The tests of a topic over a range of closed periods.
   *
   * @param topicId id of the topic
   * @param scope all, a newspaper, or a scope of the user
   * @param granularity length of a period
   * @param rangeStart first day of the first period
   * @param rangeEnd last day of the last period
   * @param result results of all tests
   * @param qValue q-value of the trend; NaN if undecided
   * @param direction rising, falling, seasonal, none or undecided
   * @param changePoint first day of the first period at the new level; null if not tested
   */
  public record Tested(
      String topicId,
      String scope,
      Granularity granularity,
      LocalDate rangeStart,
      LocalDate rangeEnd,
      TrendResult result,
      double qValue,
      String direction,
      LocalDate changePoint) {}

  /**
   * Tests every topic at every granularity that has at least {@link TrendTest#MIN_PERIODS} closed
   * periods, including periods without an issue.
   *
   * @param topicTrends rows of {@code topic_trends} of one model
   * @return the tests, ordered by scope, granularity and topic
   */
  public static List<Tested> of(Dataset<Row> topicTrends) {
    List<Prevalence> rows =
        topicTrends
            .orderBy(TopicTrendsTable.TOPIC_ID, TopicTrendsTable.PERIOD)
            .collectAsList()
            .stream()
            .map(Prevalence::fromRow)
            .toList();
    Map<String, List<Prevalence>> byScope = new TreeMap<>();
    rows.forEach(row -> byScope.computeIfAbsent(row.scope(), name -> new ArrayList<>()).add(row));
    List<Tested> tested = new ArrayList<>();
    byScope.forEach(
        (scope, of) -> {
          for (Granularity granularity : Granularity.values()) {
            tested.addAll(
                family(
                    scope,
                    granularity,
                    of.stream()
                        .filter(row -> row.granularity().equals(granularity.label()))
                        .toList()));
          }
        });
    return tested;
  }

  /** The columns of {@code topic_trends} that the tests need. */
  private record Prevalence(
      String topicId,
      String scope,
      String granularity,
      LocalDate period,
      double mean,
      long stories) {
    static Prevalence fromRow(Row row) {
      return new Prevalence(
          row.getAs(TopicTrendsTable.TOPIC_ID),
          row.getAs(TopicTrendsTable.SCOPE),
          row.getAs(TopicTrendsTable.GRANULARITY),
          row.getAs(TopicTrendsTable.PERIOD),
          row.<Double>getAs(TopicTrendsTable.PREVALENCE),
          row.<Long>getAs(TopicTrendsTable.STORIES));
    }
  }

  private static List<Tested> family(String scope, Granularity granularity, List<Prevalence> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<LocalDate> days = rows.stream().map(Prevalence::period).sorted().toList();
    List<LocalDate> all = granularity.periods(days.get(0), days.get(days.size() - 1));
    List<LocalDate> closed = all.subList(0, all.size() - 1);
    if (closed.size() < TrendTest.MIN_PERIODS) {
      return List.of();
    }
    Map<String, TrendResult> results = new TreeMap<>();
    Map<String, List<Prevalence>> byTopic = new TreeMap<>();
    rows.forEach(row -> byTopic.computeIfAbsent(row.topicId(), id -> new ArrayList<>()).add(row));
    byTopic.forEach((id, of) -> results.put(id, test(of, closed, granularity)));
    return decide(results, closed, scope, granularity);
  }

  private static TrendResult test(
      List<Prevalence> topic, List<LocalDate> periods, Granularity granularity) {
    Map<LocalDate, Prevalence> byPeriod = new TreeMap<>();
    topic.forEach(row -> byPeriod.put(row.period(), row));
    double[] shares = new double[periods.size()];
    double[] stories = new double[periods.size()];
    for (int place = 0; place < shares.length; place++) {
      Prevalence row = byPeriod.get(periods.get(place));
      shares[place] = row == null ? Double.NaN : row.mean();
      stories[place] = row == null ? 0 : row.stories();
    }
    return TrendTest.of(shares, stories, granularity);
  }

  private static List<Tested> decide(
      Map<String, TrendResult> results,
      List<LocalDate> periods,
      String scope,
      Granularity granularity) {
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
              scope,
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
