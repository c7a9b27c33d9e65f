package org.baomai.trends;

import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.TermCountsTable;

/**
 * Terms that mostly stand inside longer terms, such as 质 in 新质生产力. The longer terms are counted
 * themselves, so rankings and tests leave the fragments out.
 */
final class Fragments {
  static final String ENCLOSED = "enclosed";
  static final String OCCURRENCES = "occurrences";

  /**
   * The share of enclosed occurrences above which a term is a fragment. A word such as 发展, two
   * thirds of which are inside various longer terms, is none.
   */
  private static final double MOSTLY = 0.8;

  /** The same for a single character, which is a word of its own less often. */
  private static final double MOSTLY_OF_CHARACTER = 0.5;

  private Fragments() {}

  /** Enclosed occurrences of rows of {@code term_counts}, for {@link #removedFrom}. */
  static Column enclosed() {
    return sum(TermCountsTable.TF_ENCLOSED).as(ENCLOSED);
  }

  /** All occurrences of rows of {@code term_counts}, for {@link #removedFrom}. */
  static Column occurrences() {
    return sum(TermCountsTable.TF).as(OCCURRENCES);
  }

  /**
   * Removes the fragments.
   *
   * @param terms rows with a term each, and the columns {@link #enclosed} and {@link #occurrences}
   * @return the rows without these columns; all rows of lakes that do not know enclosed occurrences
   */
  static Dataset<Row> removedFrom(Dataset<Row> terms) {
    Column share =
        when(char_length(terms.col(TermCountsTable.TERM)).equalTo(1), MOSTLY_OF_CHARACTER)
            .otherwise(MOSTLY);
    Column most = terms.col(OCCURRENCES).multiply(share);
    return terms
        .filter(not(coalesce(terms.col(ENCLOSED).gt(most), lit(false))))
        .drop(ENCLOSED, OCCURRENCES);
  }
}
