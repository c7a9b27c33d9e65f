package org.baomai.trends;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.baomai.trend.TermStatistics;
import org.baomai.trend.TrendResult;

/** What is said of a term, as rows before the false-discovery rate is set over all terms. */
public final class TrendRows {
  private static final StructType TEST =
      StructType.fromDDL(
          "scope string, granularity string, range_start date, range_end date, periods_seen int,"
              + " periods_missing int, first_seen date, last_seen date, tf bigint, df bigint,"
              + " per_million double, slope double, slope_low double, slope_high double,"
              + " p_value double, tau double, undecided_because string, change_point date,"
              + " change_p_value double, seasonal_p_value double");
  private static final StructType BURST =
      StructType.fromDDL(
          "scope string, granularity string, start_date date, end_date date, level int,"
              + " weight double");
  private static final StructType KEY =
      StructType.fromDDL(
          "target string, reference string, target_tf bigint, reference_tf bigint, g2 double,"
              + " log_ratio double, dispersion double, p_value double");

  /** A term with its arrays {@code tests}, {@code bursts} and {@code keyness}. */
  public static final StructType LIFE =
      new StructType()
          .add("layer", "string")
          .add("term", "string")
          .add(array("tests", TEST))
          .add(array("bursts", BURST))
          .add(array("keyness", KEY));

  private TrendRows() {}

  private static StructField array(String name, StructType element) {
    return new StructField(name, new ArrayType(element, false), false, Metadata.empty());
  }

  /** The row of a term. */
  public static Row of(String layer, String term, TermStatistics life) {
    List<Row> tests = new ArrayList<>();
    life.tests().forEach(test -> tests.add(test(test)));
    List<Row> bursts = new ArrayList<>();
    life.bursts()
        .forEach(
            burst ->
                bursts.add(
                    RowFactory.create(
                        burst.scope(),
                        burst.granularity().label(),
                        burst.start(),
                        burst.end(),
                        burst.level(),
                        burst.weight())));
    List<Row> keys = new ArrayList<>();
    life.keyness()
        .forEach(
            key ->
                keys.add(
                    RowFactory.create(
                        key.target(),
                        key.reference(),
                        key.targetTf(),
                        key.referenceTf(),
                        key.keyness().g2(),
                        key.keyness().logRatio(),
                        finite(key.dispersion()),
                        key.keyness().p())));
    return RowFactory.create(
        layer,
        term,
        tests.toArray(Row[]::new),
        bursts.toArray(Row[]::new),
        keys.toArray(Row[]::new));
  }

  private static Row test(TermStatistics.Test test) {
    TrendResult result = test.result();
    return RowFactory.create(
        test.scope(),
        test.granularity().label(),
        test.rangeStart(),
        test.rangeEnd(),
        result.periodsSeen(),
        result.periodsMissing(),
        test.firstSeen(),
        test.lastSeen(),
        test.tf(),
        test.df(),
        finite(test.perMillion()),
        finite(result.slopePerYear()),
        finite(result.slopeLow()),
        finite(result.slopeHigh()),
        finite(result.pValue()),
        finite(result.tau()),
        result.undecidedBecause(),
        test.changePoint(),
        finite(result.changePValue()),
        finite(result.seasonalP()));
  }

  /** In a table what is not known is null: NaN would sort above every number. */
  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
