package org.baomai.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Files by which a run can have changed something. What is of others is left where it is: a day's
 * files are looked up in the archive, and the archive is not moved to be compared with itself.
 */
final class TouchedFiles {
  /** Every file. */
  static final TouchedFiles ALL = new TouchedFiles(rows -> rows);

  private static final int MOST_LITERALS = 5_000;
  private static final String PATH = "source_path";

  private final UnaryOperator<Dataset<Row>> filter;

  private TouchedFiles(UnaryOperator<Dataset<Row>> filter) {
    this.filter = filter;
  }

  /**
   * Some files.
   *
   * @param paths column source_path
   */
  static TouchedFiles of(Dataset<Row> paths) {
    List<String> few = paths.as(Encoders.STRING()).limit(MOST_LITERALS + 1).collectAsList();
    return few.size() > MOST_LITERALS
        ? new TouchedFiles(rows -> rows.join(paths, new String[] {PATH}, "left_semi"))
        : new TouchedFiles(rows -> rows.filter(col(PATH).isInCollection(few)));
  }

  /** The rows that are of these files, by their {@code source_path}. */
  Dataset<Row> only(Dataset<Row> rows) {
    return filter.apply(rows);
  }
}
