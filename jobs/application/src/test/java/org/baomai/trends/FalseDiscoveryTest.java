package org.baomai.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.SharedSession;
import org.baomai.lake.table.RowBuilder;
import org.baomai.trend.BenjaminiHochberg;
import org.junit.jupiter.api.Test;

/** q-values over rows are those of the publication and of the plain procedure. */
class FalseDiscoveryTest {
  /** The fifteen p-values of Benjamini and Hochberg (1995), and their q-values. */
  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1.0
  };

  private static final double[] ADJUSTED = {
    .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
    .753231, .813214, 1
  };

  private static final String FAMILY = "family";
  private static final String PLACE = "place";
  private static final String P_VALUE = "p_value";
  private static final String Q_VALUE = "q_value";
  private static final StructType SCHEMA =
      new StructType()
          .add(FAMILY, DataTypes.StringType)
          .add(PLACE, DataTypes.IntegerType)
          .add(P_VALUE, DataTypes.DoubleType);

  @Test
  void publishedExampleInAnyRowOrder() {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < PUBLISHED.length; place++) {
      rows.add(row("one", place, PUBLISHED[place]));
    }
    Collections.shuffle(rows, new Random(1));

    List<Double> adjusted = adjusted(rows);
    for (int place = 0; place < PUBLISHED.length; place++) {
      assertThat(adjusted.get(place)).isCloseTo(ADJUSTED[place], within(5e-7));
    }
  }

  @Test
  void familiesAreIndependent() {
    // In family a, q of .03 is min(.03 · 2/1, .04 · 2/2) = .04. Alone in family b, .03 stays .03.
    List<Double> adjusted = adjusted(List.of(row("a", 0, .04), row("a", 1, .03), row("b", 0, .03)));

    assertThat(adjusted).containsExactly(.04, .04, .03);
  }

  @Test
  void untestedRowsDoNotCountAndGetNull() {
    List<Double> adjusted =
        adjusted(
            List.of(
                row("a", 0, .04),
                row("a", 1, null),
                row("a", 2, .03),
                row("a", 3, Double.NaN),
                row("b", 0, null)));

    assertThat(adjusted).containsExactly(.04, null, .04, null, null);
  }

  @Test
  void sameValuesAsPlainProcedureWithTies() {
    Random random = new Random(20_311);
    double[] p = new double[300];
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < p.length; place++) {
      p[place] = random.nextInt(40) / 40.0;
      rows.add(row("one", place, p[place]));
    }
    double[] expected = BenjaminiHochberg.adjust(p);
    List<Double> adjusted = adjusted(rows);

    for (int place = 0; place < p.length; place++) {
      assertThat(adjusted.get(place)).isCloseTo(expected[place], within(1e-12));
    }
  }

  private static Row row(String family, int place, Double p) {
    return RowBuilder.of(SCHEMA).set(FAMILY, family).set(PLACE, place).set(P_VALUE, p).build();
  }

  /** The q-values, ordered by family and place. */
  private static List<Double> adjusted(List<Row> rows) {
    Dataset<Row> table = SharedSession.get().createDataFrame(rows, SCHEMA);
    Dataset<Row> adjusted = FalseDiscovery.adjust(table, P_VALUE, Q_VALUE, FAMILY);
    assertThat(adjusted.columns()).containsExactly(FAMILY, PLACE, P_VALUE, Q_VALUE);
    return adjusted.orderBy(FAMILY, PLACE).collectAsList().stream()
        .map(row -> row.<Double>getAs(Q_VALUE))
        .toList();
  }
}
