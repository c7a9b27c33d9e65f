package org.baomai.trends;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The step-up procedure of Benjamini and Hochberg (1995) as a window over rows, so that a
 * vocabulary is not collected on the driver. Returns the same values as {@link
 * org.baomai.trend.BenjaminiHochberg}.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Adds the q-value of each p-value within its family.
   *
   * @param p column of p-values; null and NaN take no part and get a null
   * @param q name of the new column
   * @param family columns that identify the family
   */
  public static Dataset<Row> adjust(Dataset<Row> rows, String p, String q, String... family) {
    Column tested = col(p).isNotNull().and(col(p).isNaN().equalTo(false));
    Column[] columns = Arrays.stream(family).map(name -> col(name)).toArray(Column[]::new);
    Column value = when(tested, col(p));
    WindowSpec whole = Window.partitionBy(columns);
    WindowSpec fromAbove =
        whole
            .orderBy(desc("bh_rank"))
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    return rows.withColumn("bh_value", value)
        .withColumn("bh_count", count(col("bh_value")).over(whole))
        .withColumn("bh_untested", when(tested, 0).otherwise(1))
        .withColumn(
            "bh_rank", row_number().over(whole.orderBy(asc("bh_untested"), asc("bh_value"))))
        .withColumn(
            "bh_scaled",
            when(
                tested,
                least(lit(1.0), col("bh_value").multiply(col("bh_count")).divide(col("bh_rank")))))
        .withColumn(q, when(tested, min("bh_scaled").over(fromAbove)))
        .drop("bh_value", "bh_count", "bh_untested", "bh_rank", "bh_scaled");
  }
}
