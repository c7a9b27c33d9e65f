package org.baomai.trends;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.KeynessTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.TermBurstsTable;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.trend.TermStatistics;
import org.baomai.trend.TrendResult;

/**
 * Rows of all statistics of a term, before q-values. The structs in the three arrays have the
 * columns of the tables {@code term_trends}, {@code term_bursts} and {@code keyness}, except for
 * the term itself and for what depends on the tests of other terms.
 */
public final class TrendRows {
  static final String LAYER = TermTrendsTable.LAYER;
  static final String TERM = TermTrendsTable.TERM;
  static final String TESTS = "tests";
  static final String BURSTS = "bursts";
  static final String KEYNESS = "keyness";

  /** Kendall's τ, in {@code tests}: its sign gives the direction of a trend. */
  static final String TAU = "tau";

  private static final StructType TEST =
      new StructType()
          .add(TermTrendsTable.SCOPE, StringType)
          .add(TermTrendsTable.GRANULARITY, StringType)
          .add(TermTrendsTable.RANGE_START, DateType)
          .add(TermTrendsTable.RANGE_END, DateType)
          .add(TermTrendsTable.PERIODS_SEEN, IntegerType)
          .add(TermTrendsTable.PERIODS_MISSING, IntegerType)
          .add(TermTrendsTable.FIRST_SEEN, DateType)
          .add(TermTrendsTable.LAST_SEEN, DateType)
          .add(TermTrendsTable.TF, LongType)
          .add(TermTrendsTable.DF, LongType)
          .add(TermTrendsTable.PER_MILLION, DoubleType)
          .add(TermTrendsTable.SLOPE, DoubleType)
          .add(TermTrendsTable.SLOPE_LOW, DoubleType)
          .add(TermTrendsTable.SLOPE_HIGH, DoubleType)
          .add(TermTrendsTable.P_VALUE, DoubleType)
          .add(TAU, DoubleType)
          .add(TermTrendsTable.UNDECIDED_BECAUSE, StringType)
          .add(TermTrendsTable.CHANGE_POINT, DateType)
          .add(TermTrendsTable.CHANGE_P_VALUE, DoubleType)
          .add(TermTrendsTable.SEASONAL_P_VALUE, DoubleType);

  private static final StructType BURST =
      new StructType()
          .add(TermBurstsTable.SCOPE, StringType)
          .add(TermBurstsTable.GRANULARITY, StringType)
          .add(TermBurstsTable.START_DATE, DateType)
          .add(TermBurstsTable.END_DATE, DateType)
          .add(TermBurstsTable.LEVEL, IntegerType)
          .add(TermBurstsTable.WEIGHT, DoubleType);

  private static final StructType KEY =
      new StructType()
          .add(KeynessTable.TARGET, StringType)
          .add(KeynessTable.REFERENCE, StringType)
          .add(KeynessTable.TARGET_TF, LongType)
          .add(KeynessTable.REFERENCE_TF, LongType)
          .add(KeynessTable.G2, DoubleType)
          .add(KeynessTable.LOG_RATIO, DoubleType)
          .add(KeynessTable.DISPERSION, DoubleType)
          .add(KeynessTable.P_VALUE, DoubleType);

  /** The schema of a term with its arrays {@code tests}, {@code bursts} and {@code keyness}. */
  public static final StructType SCHEMA =
      new StructType()
          .add(LAYER, StringType)
          .add(TERM, StringType)
          .add(TESTS, DataTypes.createArrayType(TEST, false), false)
          .add(BURSTS, DataTypes.createArrayType(BURST, false), false)
          .add(KEYNESS, DataTypes.createArrayType(KEY, false), false);

  private TrendRows() {}

  /** The row of a term. */
  public static Row of(String layer, String term, TermStatistics statistics) {
    return RowBuilder.of(SCHEMA)
        .set(LAYER, layer)
        .set(TERM, term)
        .set(TESTS, statistics.tests().stream().map(TrendRows::test).toArray(Row[]::new))
        .set(BURSTS, statistics.bursts().stream().map(TrendRows::burst).toArray(Row[]::new))
        .set(KEYNESS, statistics.keyness().stream().map(TrendRows::key).toArray(Row[]::new))
        .build();
  }

  private static Row test(TermStatistics.Test test) {
    TrendResult result = test.result();
    return RowBuilder.of(TEST)
        .set(TermTrendsTable.SCOPE, test.scope())
        .set(TermTrendsTable.GRANULARITY, test.granularity().label())
        .set(TermTrendsTable.RANGE_START, test.rangeStart())
        .set(TermTrendsTable.RANGE_END, test.rangeEnd())
        .set(TermTrendsTable.PERIODS_SEEN, result.periodsSeen())
        .set(TermTrendsTable.PERIODS_MISSING, result.periodsMissing())
        .set(TermTrendsTable.FIRST_SEEN, test.firstSeen())
        .set(TermTrendsTable.LAST_SEEN, test.lastSeen())
        .set(TermTrendsTable.TF, test.tf())
        .set(TermTrendsTable.DF, test.df())
        .set(TermTrendsTable.PER_MILLION, finite(test.perMillion()))
        .set(TermTrendsTable.SLOPE, finite(result.slopePerYear()))
        .set(TermTrendsTable.SLOPE_LOW, finite(result.slopeLow()))
        .set(TermTrendsTable.SLOPE_HIGH, finite(result.slopeHigh()))
        .set(TermTrendsTable.P_VALUE, finite(result.pValue()))
        .set(TAU, finite(result.tau()))
        .set(TermTrendsTable.UNDECIDED_BECAUSE, result.undecidedBecause())
        .set(TermTrendsTable.CHANGE_POINT, test.changePoint())
        .set(TermTrendsTable.CHANGE_P_VALUE, finite(result.changePValue()))
        .set(TermTrendsTable.SEASONAL_P_VALUE, finite(result.seasonalP()))
        .build();
  }

  private static Row burst(TermStatistics.TermBurst burst) {
    return RowBuilder.of(BURST)
        .set(TermBurstsTable.SCOPE, burst.scope())
        .set(TermBurstsTable.GRANULARITY, burst.granularity().label())
        .set(TermBurstsTable.START_DATE, burst.start())
        .set(TermBurstsTable.END_DATE, burst.end())
        .set(TermBurstsTable.LEVEL, burst.level())
        .set(TermBurstsTable.WEIGHT, burst.weight())
        .build();
  }

  private static Row key(TermStatistics.Key key) {
    return RowBuilder.of(KEY)
        .set(KeynessTable.TARGET, key.target())
        .set(KeynessTable.REFERENCE, key.reference())
        .set(KeynessTable.TARGET_TF, key.targetTf())
        .set(KeynessTable.REFERENCE_TF, key.referenceTf())
        .set(KeynessTable.G2, key.keyness().g2())
        .set(KeynessTable.LOG_RATIO, key.keyness().logRatio())
        .set(KeynessTable.DISPERSION, finite(key.dispersion()))
        .set(KeynessTable.P_VALUE, key.keyness().p())
        .build();
  }

  /** The number, or null if it is unknown: NaN would sort above every number in a table. */
  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
