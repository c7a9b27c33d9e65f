package org.baomai.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.KeynessTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.trend.Dispersion;
import org.baomai.trend.Granularity;
import org.baomai.trend.Keyness;

/**
 * The terms that distinguish one part of the archive from another. A part is given by its counts by
 * date, so that any two periods or scopes can be compared.
 */
public final class KeyTerms {
  private static final String IN_TARGET = "in_target";
  private static final String DAYS = "days";

  private static final StructType SCHEMA =
      new StructType()
          .add(KeynessTable.LAYER, StringType)
          .add(KeynessTable.TERM, StringType)
          .add(KeynessTable.TARGET_TF, LongType)
          .add(KeynessTable.REFERENCE_TF, LongType)
          .add(KeynessTable.G2, DoubleType)
          .add(KeynessTable.LOG_RATIO, DoubleType)
          .add(KeynessTable.DISPERSION, DoubleType)
          .add(KeynessTable.P_VALUE, DoubleType);

  /**
   * A part of the archive.
   *
   * @param terms rows of {@code term_counts} as {@link ReprintCounting#ofTerms} returns them
   * @param totals rows of {@code date_totals} as {@link ReprintCounting#ofDates} returns them
   */
  public record Part(Dataset<Row> terms, Dataset<Row> totals) {
    long words() {
      return totals
          .select(coalesce(sum(DateTotalsTable.WORDS), lit(0L)))
          .as(Encoders.LONG())
          .head();
    }
  }

  private KeyTerms() {}

  /**
   * Compares all terms of two parts: G² (Rayson's two cells), binary log ratio, dispersion over the
   * target's months (normalised DP: 0 even, 1 clumped), p-value, and q-value over the terms of a
   * layer.
   *
   * @return the columns of {@code keyness} from layer on, ordered by G² with the sign of the log
   *     ratio: terms that are typical of the target come first
   * @throws IllegalArgumentException if a part has no words; the message names it
   */
  public static Dataset<Row> of(Part target, Part reference) {
    long targetWords = wordsOf("target", target);
    long referenceWords = wordsOf("reference", reference);
    Map<LocalDate, Long> months = months(target.totals());
    Dataset<Row> keys =
        counts(target, reference)
            .map(
                (MapFunction<Row, Row>) row -> key(row, targetWords, referenceWords, months),
                Encoders.row(SCHEMA));
    return FalseDiscovery.adjust(
            keys, KeynessTable.P_VALUE, KeynessTable.Q_VALUE, KeynessTable.LAYER)
        .orderBy(
            col(KeynessTable.G2)
                .multiply(when(col(KeynessTable.LOG_RATIO).lt(0), -1).otherwise(1))
                .desc(),
            col(KeynessTable.TERM),
            col(KeynessTable.LAYER));
  }

  private static long wordsOf(String name, Part part) {
    long words = part.words();
    if (words == 0) {
      throw new IllegalArgumentException("The " + name + " has no words.");
    }
    return words;
  }

  /** The occurrences of each term in both parts, and by date in the target. */
  private static Dataset<Row> counts(Part target, Part reference) {
    return Fragments.removedFrom(
        counts(target, true)
            .unionByName(counts(reference, false))
            .groupBy(TermCountsTable.LAYER, TermCountsTable.TERM)
            .agg(
                sum(when(col(IN_TARGET), col(TermCountsTable.TF)).otherwise(0L))
                    .as(KeynessTable.TARGET_TF),
                sum(when(col(IN_TARGET), 0L).otherwise(col(TermCountsTable.TF)))
                    .as(KeynessTable.REFERENCE_TF),
                collect_list(
                        when(
                            col(IN_TARGET), struct(TermCountsTable.ISSUE_DATE, TermCountsTable.TF)))
                    .as(DAYS),
                Fragments.enclosed(),
                Fragments.occurrences()));
  }

  private static Dataset<Row> counts(Part part, boolean inTarget) {
    return part.terms()
        .groupBy(TermCountsTable.LAYER, TermCountsTable.TERM, TermCountsTable.ISSUE_DATE)
        .agg(
            sum(TermCountsTable.TF).as(TermCountsTable.TF),
            sum(TermCountsTable.TF_ENCLOSED).as(TermCountsTable.TF_ENCLOSED))
        .withColumn(IN_TARGET, lit(inTarget));
  }

  private static Row key(
      Row counts, long targetWords, long referenceWords, Map<LocalDate, Long> months) {
    long inTarget = counts.<Long>getAs(KeynessTable.TARGET_TF);
    long inReference = counts.<Long>getAs(KeynessTable.REFERENCE_TF);
    Keyness keyness = Keyness.of(inTarget, inReference, targetWords, referenceWords);
    Iterable<Row> days = counts.getList(counts.fieldIndex(DAYS));
    Map<LocalDate, Long> byMonth = byMonth(days, TermCountsTable.TF);
    return RowBuilder.of(SCHEMA)
        .set(KeynessTable.LAYER, counts.getAs(TermCountsTable.LAYER))
        .set(KeynessTable.TERM, counts.getAs(TermCountsTable.TERM))
        .set(KeynessTable.TARGET_TF, inTarget)
        .set(KeynessTable.REFERENCE_TF, inReference)
        .set(KeynessTable.G2, keyness.g2())
        .set(KeynessTable.LOG_RATIO, keyness.logRatio())
        .set(KeynessTable.DISPERSION, dispersion(byMonth, months))
        .set(KeynessTable.P_VALUE, keyness.p())
        .build();
  }

  private static Map<LocalDate, Long> months(Dataset<Row> totals) {
    return byMonth(
        totals
            .groupBy(DateTotalsTable.ISSUE_DATE)
            .agg(sum(DateTotalsTable.WORDS).as(DateTotalsTable.WORDS))
            .collectAsList(),
        DateTotalsTable.WORDS);
  }

  /** Sums a column by the month of the issue date. */
  private static Map<LocalDate, Long> byMonth(Iterable<Row> days, String column) {
    Map<LocalDate, Long> sums = new TreeMap<>();
    for (Row day : days) {
      LocalDate date = day.getAs(TermCountsTable.ISSUE_DATE);
      sums.merge(Granularity.MONTH.periodOf(date), day.<Long>getAs(column), Long::sum);
    }
    return sums;
  }

  /** Null if the term is not in the target, or the target has only one month. */
  private static Double dispersion(Map<LocalDate, Long> counts, Map<LocalDate, Long> months) {
    double dispersion =
        Dispersion.normalisedDeviationOfProportions(
            months.keySet().stream().mapToLong(month -> counts.getOrDefault(month, 0L)).toArray(),
            months.values().stream().mapToLong(Long::longValue).toArray());
    return Double.isFinite(dispersion) ? dispersion : null;
  }
}
