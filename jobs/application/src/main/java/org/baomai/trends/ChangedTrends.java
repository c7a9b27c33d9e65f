package org.baomai.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;

/** The terms whose trend by month differs between two states of {@code term_trends}. */
public final class ChangedTrends {
  public static final String LAYER = TermTrendsTable.LAYER;
  public static final String TERM = TermTrendsTable.TERM;
  public static final String BEFORE = "before";
  public static final String AFTER = "after";

  private static final int NAMED = 8;

  private ChangedTrends() {}

  /**
   * Compares two states in the scope of all newspapers. A term that is tested in only one of them
   * has changed if its trend there is rising, falling or seasonal.
   *
   * @param before rows of {@code term_trends}
   * @param after rows of {@code term_trends}
   * @return layer, term, direction before and after (null where it was not tested); terms in most
   *     stories first
   */
  public static Dataset<Row> between(Dataset<Row> before, Dataset<Row> after) {
    return tested(before, BEFORE, "stories_before")
        .join(tested(after, AFTER, "stories_after"), new String[] {LAYER, TERM}, "full_outer")
        .filter("NOT (before <=> after)")
        .filter(
            "(before IS NOT NULL AND after IS NOT NULL)"
                + " OR coalesce(before, after) NOT IN ('none', 'undecided')")
        .orderBy(
            greatest(col("stories_before"), col("stories_after")).desc(), col(TERM), col(LAYER))
        .select(LAYER, TERM, BEFORE, AFTER);
  }

  private static Dataset<Row> tested(Dataset<Row> trends, String direction, String stories) {
    return trends
        .filter(col(TermTrendsTable.SCOPE).equalTo(Exposure.ALL))
        .filter(col(TermTrendsTable.GRANULARITY).equalTo(Granularity.MONTH.label()))
        .select(
            col(LAYER),
            col(TERM),
            col(TermTrendsTable.DIRECTION).as(direction),
            col(TermTrendsTable.DF).as(stories));
  }

  /**
   * Names the terms in a sentence.
   *
   * @param changed the result of {@link #between}
   * @return an empty string if there are none
   */
  public static String sentence(Dataset<Row> changed) {
    List<Row> rows = changed.limit(NAMED + 1).collectAsList();
    if (rows.isEmpty()) {
      return "";
    }
    String terms =
        rows.stream()
            .limit(NAMED)
            .map(
                row ->
                    row.getAs(TERM)
                        + " from "
                        + named(row.getAs(BEFORE))
                        + " to "
                        + named(row.getAs(AFTER)))
            .collect(Collectors.joining(", "));
    return "The words of the lake are others than at the last tests, and the trend of some terms by"
        + " month changed: "
        + terms
        + (rows.size() > NAMED ? ", and others ('baomai diff --limit N' lists more)." : ".");
  }

  private static String named(String direction) {
    return direction == null ? "not tested" : direction;
  }
}
