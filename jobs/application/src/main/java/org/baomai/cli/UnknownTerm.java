package org.baomai.cli;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.base.Fold;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.run.UsageException;
import org.baomai.trend.Exposure;

/**
 * Explains that a lake has no such term, with what to do: another scope, a near term, or {@code
 * count}, which counts any text.
 */
final class UnknownTerm {
  private static final int NEAR = 5;

  private UnknownTerm() {}

  /**
   * The failure to report.
   *
   * @param term as the user wrote it
   * @param scope the scope that was asked for
   */
  static UsageException in(LakeReader lake, String term, String scope) {
    String folded = Fold.fold(term);
    Dataset<Row> counts = lake.table(TermCountsTable.NAME);
    if (!counts.filter(col(TermCountsTable.TERM).equalTo(folded)).isEmpty()) {
      if (scope.equals(Exposure.ALL)) {
        return new UsageException(
            "'%s' has no series: it is in reprints only, or on pages whose dates are unknown or not precise enough. Give --reprints with, or a longer period with --by."
                .formatted(term));
      }
      return new UsageException(
          "'%s' has no series in the scope %s. Scopes with series are 'all' and, in a lake of several newspapers, each of them; define another with --scope NAME --where CONDITION."
              .formatted(term, scope));
    }
    List<String> near = near(counts, folded);
    return new UsageException(
        "'%s' is no term of this lake, or of the part of it that --newspaper, --since, --until and --kind select. Count it as text: baomai count --lake LAKE %s. %s"
            .formatted(
                term,
                term,
                near.isEmpty()
                    ? "No term is near it."
                    : "Near terms: " + String.join(", ", near) + "."));
  }

  /**
   * Terms that contain the term, are contained in it, or differ in one character; the most frequent
   * first.
   */
  private static List<String> near(Dataset<Row> counts, String folded) {
    Column term = col(TermCountsTable.TERM);
    Column length = char_length(term);
    int characters = folded.codePointCount(0, folded.length());
    Column contains = term.contains(lit(folded));
    Column contained = lit(folded).contains(term).and(length.geq(2));
    Column oneOff =
        abs(length.minus(characters))
            .leq(1)
            .and(length.geq(3))
            .and(levenshtein(term, lit(folded)).leq(1));
    return counts
        .filter(contains.or(contained).or(oneOff).and(not(term.equalTo(folded))))
        .groupBy(term)
        .agg(sum(TermCountsTable.DF).as(TermCountsTable.DF))
        .orderBy(col(TermCountsTable.DF).desc(), term)
        .limit(NEAR)
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(TermCountsTable.TERM))
        .toList();
  }
}
