package org.baomai.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.SharedSession;
import org.baomai.trend.BenjaminiHochberg;
import org.junit.jupiter.api.Test;

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

  private static final StructType SCHEMA =
      StructType.fromDDL("family string, place int, p_value double");

  @Test
  void thePublishedExampleInAnyOrderOfRows() {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < PUBLISHED.length; place++) {
      rows.add(RowFactory.create("one", place, PUBLISHED[place]));
    }
    Collections.shuffle(rows, new Random(1));

    List<Row> adjusted = adjusted(rows);
    for (int place = 0; place < PUBLISHED.length; place++) {
      assertThat(adjusted.get(place).getDouble(2)).isCloseTo(ADJUSTED[place], within(5e-7));
    }
  }

  @Test
  void eachFamilyByItself() {
    // Step up: .04 ≤ .05 · 2/2 carries .03. Alone, .03 stays .03.
    List<Row> adjusted =
        adjusted(
            List.of(
                RowFactory.create("a", 0, .04),
                RowFactory.create("a", 1, .03),
                RowFactory.create("b", 0, .03)));

    assertThat(adjusted).extracting(row -> row.get(2)).containsExactly(.04, .04, .03);
  }

  @Test
  void whatWasNotTestedDoesNotCountAndHasNoValue() {
    List<Row> adjusted =
        adjusted(
            List.of(
                RowFactory.create("a", 0, .04),
                RowFactory.create("a", 1, null),
                RowFactory.create("a", 2, .03),
                RowFactory.create("a", 3, Double.NaN),
                RowFactory.create("b", 0, null)));

    assertThat(adjusted).extracting(row -> row.get(2)).containsExactly(.04, null, .04, null, null);
  }

  @Test
  void theSameFiguresAsThePlainProcedureWithTies() {
    Random random = new Random(20_311);
    double[] p = new double[300];
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < p.length; place++) {
      p[place] = random.nextInt(40) / 40.0;
      rows.add(RowFactory.create("one", place, p[place]));
    }
    double[] expected = BenjaminiHochberg.adjust(p);
    List<Row> adjusted = adjusted(rows);

    for (int place = 0; place < p.length; place++) {
      assertThat(adjusted.get(place).getDouble(2)).isCloseTo(expected[place], within(1e-12));
    }
  }

  /** Family, place and q-value, in the order of these. */
  private static List<Row> adjusted(List<Row> rows) {
    Dataset<Row> table = SharedSession.get().createDataFrame(rows, SCHEMA);
    Dataset<Row> adjusted = FalseDiscovery.adjust(table, "p_value", "q_value", "family");
    assertThat(adjusted.columns()).containsExactly("family", "place", "p_value", "q_value");
    return adjusted.orderBy("family", "place").select("family", "place", "q_value").collectAsList();
  }
}
