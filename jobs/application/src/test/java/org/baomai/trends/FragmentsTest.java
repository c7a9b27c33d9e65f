package org.baomai.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.SharedSession;
import org.baomai.lake.ReprintCounting;
import org.junit.jupiter.api.Test;

class FragmentsTest {
  @Test
  void removesTermsThatMostlyStandInsideLongerOnes() {
    Dataset<Row> counts =
        SharedSession.get()
            .sql(
                """
                SELECT * FROM VALUES
                  ('质', 9, 1, 4, 0, 3, 3, 27, 1),
                  ('质', 2, 0, 2, 0, 1, 1, 4, 0),
                  ('桥', 10, 0, 5, 0, 5, 5, 20, 0),
                  ('次会议', 10, 0, 9, 0, 5, 5, 20, 0),
                  ('乡村振兴', 10, 0, 8, 0, 5, 5, 20, 0),
                  ('渡口', 4, 0, 0, 0, 2, 2, 8, 0),
                  ('旧词', 4, 0, NULL, NULL, 2, 2, 8, 0)
                  AS term_counts(term, tf, tf_of_reprints, tf_enclosed, tf_enclosed_of_reprints,
                                 df, df_with_reprints, tf_squared, tf_squared_of_reprints)""");
    // 质: 6 of 10 original occurrences, more than half; 桥: 5 of 10, not more than half.
    // 次会议: 9 of 10, more than four fifths; 乡村振兴: 8 of 10, not more.
    Dataset<Row> terms =
        ReprintCounting.of("without")
            .ofTerms(counts)
            .groupBy("term")
            .agg(Fragments.enclosed(), Fragments.occurrences());
    assertThat(Fragments.removedFrom(terms).collectAsList())
        .extracting(row -> row.mkString(","))
        .containsExactlyInAnyOrder("乡村振兴", "渡口", "旧词", "桥");
  }
}
