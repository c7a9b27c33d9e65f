package org.baomai.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.ReprintCounting;
import org.baomai.trend.Dispersion;
import org.baomai.trend.Granularity;
import org.baomai.trend.Keyness;

/**
 * The terms of one part of the archive that tell it from another. Each part is given by what was
 * counted in it by date, so that any period or scope may be held against any other.
 */
public final class KeyTerms {
  private static final StructType KEY =
      StructType.fromDDL(
          "layer string, term string, target_tf bigint, reference_tf bigint, g2 double,"
              + " log_ratio double, dispersion double, p_value double");

  /**
   * A part of the archive.
   *
   * @param terms rows of {@code term_counts} as {@link ReprintCounting#ofTerms} gives them
   * @param totals rows of {@code date_totals} as {@link ReprintCounting#ofDates} gives them
   */
  public record Part(Dataset<Row> terms, Dataset<Row> totals) {
    long words() {
      return totals.agg(coalesce(sum("words"), lit(0L))).first().getLong(0);
    }
  }

  private KeyTerms() {}

  /**
   * Every term of either part, with G² (Rayson's two cells), binary log ratio, dispersion over the
   * target's months (DP, normalised: 0 even, 1 clumped), p and q over the terms of its layer.
   *
   * @return what stands out in the target first, by G² with the sign of the log ratio
   * @throws IllegalArgumentException if a part has no words; the message names it
   */
  public static Dataset<Row> of(Part target, Part reference) {
    long targetWords = wordsOf("target", target);
    long referenceWords = wordsOf("reference", reference);
    Map<LocalDate, Long> months = months(target.totals());
    Dataset<Row> both =
        counts(target, true)
            .unionByName(counts(reference, false))
            .groupBy("layer", "term")
            .agg(
                sum(when(col("in_target"), col("tf")).otherwise(0L)).as("target_tf"),
                sum(when(col("in_target"), 0L).otherwise(col("tf"))).as("reference_tf"),
                collect_list(when(col("in_target"), struct("issue_date", "tf"))).as("days"));
    Dataset<Row> keys =
        both.map(
            (MapFunction<Row, Row>)
                row -> {
                  long inTarget = row.getLong(2);
                  long inReference = row.getLong(3);
                  Keyness key = Keyness.of(inTarget, inReference, targetWords, referenceWords);
                  return RowFactory.create(
                      row.getString(0),
                      row.getString(1),
                      inTarget,
                      inReference,
                      key.g2(),
                      key.logRatio(),
                      dispersion(row.getList(4), months),
                      key.p());
                },
            Encoders.row(KEY));
    return FalseDiscovery.adjust(keys, "p_value", "q_value", "layer")
        .orderBy(
            col("g2").multiply(when(col("log_ratio").lt(0), -1).otherwise(1)).desc(),
            col("term"),
            col("layer"));
  }

  private static long wordsOf(String name, Part part) {
    long words = part.words();
    if (words == 0) {
      throw new IllegalArgumentException("The " + name + " has no words.");
    }
    return words;
  }

  private static Dataset<Row> counts(Part part, boolean inTarget) {
    return part.terms()
        .groupBy("layer", "term", "issue_date")
        .agg(sum("tf").as("tf"))
        .withColumn("in_target", lit(inTarget));
  }

  private static Map<LocalDate, Long> months(Dataset<Row> totals) {
    TreeMap<LocalDate, Long> months = new TreeMap<>();
    totals
        .groupBy("issue_date")
        .agg(sum("words"))
        .collectAsList()
        .forEach(
            row ->
                months.merge(
                    Granularity.MONTH.periodOf(row.getLocalDate(0)), row.getLong(1), Long::sum));
    return months;
  }

  /** Null where the target has the term nowhere, or is of one month. */
  private static Double dispersion(List<Row> days, Map<LocalDate, Long> months) {
    Map<LocalDate, Long> counts = new TreeMap<>();
    for (Row day : days) {
      counts.merge(Granularity.MONTH.periodOf(day.getLocalDate(0)), day.getLong(1), Long::sum);
    }
    List<Long> counted = new ArrayList<>();
    List<Long> words = new ArrayList<>();
    months.forEach(
        (month, all) -> {
          counted.add(counts.getOrDefault(month, 0L));
          words.add(all);
        });
    double dispersion =
        Dispersion.normalisedDeviationOfProportions(
            counted.stream().mapToLong(Long::longValue).toArray(),
            words.stream().mapToLong(Long::longValue).toArray());
    return Double.isFinite(dispersion) ? dispersion : null;
  }
}
