package org.baomai.trends;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.trend.CoMovement;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;

/**
 * The terms that rise and fall with one term, after the drift that all share is taken out: as a
 * paper turns to longer stories every term's share rises, and that is no company. A term's series
 * stays where it lies; only drift and the one term's series travel.
 */
public final class Companions {
  private static final StructType SERIES =
      StructType.fromDDL("layer string, term string, series array<double>");
  private static final StructType COMPANION =
      StructType.fromDDL("layer string, term string, correlation double, p_value double");

  private Companions() {}

  /**
   * The companions of a term.
   *
   * @param counts rows of {@code term_counts} of the terms that are compared, as {@link
   *     Printings#ofTerms} gives them
   * @param term one of them, folded
   * @return layer, term, correlation, p_value and q_value, the most alike first; nothing where the
   *     term is not among them or no period is closed
   */
  public static Dataset<Row> of(
      Dataset<Row> counts, Exposure exposure, Granularity granularity, String term) {
    Exposure.Periods periods = exposure.of(Exposure.ALL).get(granularity);
    Dataset<Row> series =
        counts
            .groupBy("layer", "term", "issue_date_earliest", "issue_date_latest")
            .agg(sum("df").as("df"))
            .groupBy("layer", "term")
            .agg(collect_list(struct("issue_date_earliest", "issue_date_latest", "df")).as("days"))
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            row.getString(0),
                            row.getString(1),
                            standardised(row.getList(2), periods, granularity)),
                Encoders.row(SERIES))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> found = series.filter(col("term").equalTo(term));
    if (periods == null || found.isEmpty()) {
      return series
          .limit(0)
          .select("layer", "term")
          .selectExpr("*", "0D AS correlation", "0D AS p_value", "0D AS q_value");
    }
    double[] drift = drift(series, periods.starts().size());
    double[] own =
        CoMovement.withoutDrift(doubles(found.orderBy("layer").first().getList(2)), drift);
    Dataset<Row> companions =
        series
            .filter(not(col("term").equalTo(term)))
            .map(
                (MapFunction<Row, Row>)
                    row -> {
                      CoMovement moves =
                          CoMovement.of(
                              own, CoMovement.withoutDrift(doubles(row.getList(2)), drift));
                      return RowFactory.create(
                          row.getString(0), row.getString(1), moves.correlation(), moves.p());
                    },
                Encoders.row(COMPANION));
    return FalseDiscovery.adjust(
            companions.withColumn("family", lit(1)), "p_value", "q_value", "family")
        .drop("family")
        .orderBy(col("correlation").desc(), col("term"), col("layer"));
  }

  /** Mean of all series in each period; NaN where no issue is. */
  private static double[] drift(Dataset<Row> series, int periods) {
    double[] drift = new double[periods];
    Arrays.fill(drift, Double.NaN);
    series
        .select(expr("posexplode(series) AS (period, value)"))
        .filter("NOT isnan(value)")
        .groupBy("period")
        .agg(avg("value"))
        .collectAsList()
        .forEach(row -> drift[row.getInt(0)] = row.getDouble(1));
    return drift;
  }

  private static double[] standardised(
      List<Row> days, Exposure.Periods periods, Granularity granularity) {
    if (periods == null) {
      return new double[0];
    }
    double[] shares = new double[periods.starts().size()];
    for (Row day : days) {
      LocalDate earliest = day.getLocalDate(0);
      int index = periods.indexOf(granularity, earliest, day.getLocalDate(1));
      if (index >= 0) {
        shares[index] += day.getLong(2);
      }
    }
    for (int period = 0; period < shares.length; period++) {
      long stories = periods.stories()[period];
      shares[period] = stories > 0 ? shares[period] / stories : Double.NaN;
    }
    return CoMovement.standardised(shares);
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
