package org.baomai.trends;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.trend.CoMovement;
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;

/**
 * The terms that rise and fall together with one term. The mean of all series is removed first: if
 * stories grow longer over the years, the share of every term rises, and this is no similarity.
 * Series stay on the executors; only the mean and the series of the one term are collected.
 */
public final class Companions {
  private static final String LAYER = TermCountsTable.LAYER;
  private static final String TERM = TermCountsTable.TERM;
  private static final String DAYS = "days";
  private static final String VALUES = "series";
  private static final String CORRELATION = "correlation";
  private static final String P_VALUE = "p_value";
  private static final String Q_VALUE = "q_value";
  private static final String FAMILY = "family";

  private static final StructType SERIES =
      new StructType()
          .add(LAYER, StringType)
          .add(TERM, StringType)
          .add(VALUES, DataTypes.createArrayType(DoubleType));
  private static final StructType COMPANION =
      new StructType()
          .add(LAYER, StringType)
          .add(TERM, StringType)
          .add(CORRELATION, DoubleType)
          .add(P_VALUE, DoubleType);

  private Companions() {}

  /**
   * The companions of a term.
   *
   * @param counts rows of {@code term_counts} of the terms to compare, as {@link
   *     ReprintCounting#ofTerms} returns them
   * @param term one of them, folded
   * @return layer, term, correlation, p_value and q_value, the highest correlation first; no rows
   *     if the term is not among them or no period is closed
   */
  public static Dataset<Row> of(
      Dataset<Row> counts, Exposure exposure, Granularity granularity, String term) {
    Exposure.Periods periods = exposure.of(Exposure.ALL).get(granularity);
    Dataset<Row> series =
        series(counts, periods, granularity).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> found = series.filter(col(TERM).equalTo(term));
    if (periods == null || found.isEmpty()) {
      return series
          .limit(0)
          .select(
              col(LAYER),
              col(TERM),
              lit(0.0).as(CORRELATION),
              lit(0.0).as(P_VALUE),
              lit(0.0).as(Q_VALUE));
    }
    double[] drift = drift(series, periods.starts().size());
    double[] own = CoMovement.withoutDrift(values(found.orderBy(LAYER).first()), drift);
    Dataset<Row> companions =
        series
            .filter(not(col(TERM).equalTo(term)))
            .map(
                (MapFunction<Row, Row>) row -> companion(row, own, drift), Encoders.row(COMPANION));
    return FalseDiscovery.adjust(companions.withColumn(FAMILY, lit(1)), P_VALUE, Q_VALUE, FAMILY)
        .drop(FAMILY)
        .orderBy(col(CORRELATION).desc(), col(TERM), col(LAYER));
  }

  /** One series of shares of stories a term, standardised. */
  private static Dataset<Row> series(
      Dataset<Row> counts, Exposure.Periods periods, Granularity granularity) {
    return counts
        .groupBy(
            LAYER, TERM, TermCountsTable.ISSUE_DATE_EARLIEST, TermCountsTable.ISSUE_DATE_LATEST)
        .agg(sum(TermCountsTable.DF).as(TermCountsTable.DF))
        .groupBy(LAYER, TERM)
        .agg(
            collect_list(
                    struct(
                        TermCountsTable.ISSUE_DATE_EARLIEST,
                        TermCountsTable.ISSUE_DATE_LATEST,
                        TermCountsTable.DF))
                .as(DAYS))
        .map(
            (MapFunction<Row, Row>)
                row ->
                    RowBuilder.of(SERIES)
                        .set(LAYER, row.getAs(LAYER))
                        .set(TERM, row.getAs(TERM))
                        .set(
                            VALUES,
                            standardised(row.getList(row.fieldIndex(DAYS)), periods, granularity))
                        .build(),
            Encoders.row(SERIES));
  }

  private static Row companion(Row series, double[] own, double[] drift) {
    CoMovement movement = CoMovement.of(own, CoMovement.withoutDrift(values(series), drift));
    return RowBuilder.of(COMPANION)
        .set(LAYER, series.getAs(LAYER))
        .set(TERM, series.getAs(TERM))
        .set(CORRELATION, movement.correlation())
        .set(P_VALUE, movement.p())
        .build();
  }

  /** Mean of all series in each period; NaN for a period without an issue. */
  private static double[] drift(Dataset<Row> series, int periods) {
    double[] drift = new double[periods];
    Arrays.fill(drift, Double.NaN);
    series
        .select(posexplode(col(VALUES)).as(new String[] {"period", "value"}))
        .filter("NOT isnan(value)")
        .groupBy("period")
        .agg(avg("value").as("mean"))
        .collectAsList()
        .forEach(row -> drift[row.<Integer>getAs("period")] = row.<Double>getAs("mean"));
    return drift;
  }

  /** Days far outnumber terms, so their columns are looked up once a term. */
  private static double[] standardised(
      List<Row> days, Exposure.Periods periods, Granularity granularity) {
    if (periods == null) {
      return new double[0];
    }
    StructType schema = days.get(0).schema();
    int earliest = schema.fieldIndex(TermCountsTable.ISSUE_DATE_EARLIEST);
    int latest = schema.fieldIndex(TermCountsTable.ISSUE_DATE_LATEST);
    int df = schema.fieldIndex(TermCountsTable.DF);
    double[] shares = new double[periods.starts().size()];
    for (Row day : days) {
      LocalDate start = day.getLocalDate(earliest);
      int index = periods.indexOf(granularity, start, day.getLocalDate(latest));
      if (index >= 0) {
        shares[index] += day.getLong(df);
      }
    }
    for (int period = 0; period < shares.length; period++) {
      long stories = periods.stories()[period];
      shares[period] = stories > 0 ? shares[period] / stories : Double.NaN;
    }
    return CoMovement.standardised(shares);
  }

  private static double[] values(Row series) {
    return series.<Double>getList(series.fieldIndex(VALUES)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
