package org.baomai.lake.store;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Files by which a run can have changed something. What is of others is left where it is: a day's
 * files are looked up in the archive, and the archive is not moved to be compared with itself.
 */
public final class TouchedFiles {
  /** Every file. */
  public static final TouchedFiles ALL = new TouchedFiles(Optional.empty());

  private final Optional<RowKeys> some;

  private TouchedFiles(Optional<RowKeys> some) {
    this.some = some;
  }

  /**
   * Some files.
   *
   * @param paths column source_path
   */
  public static TouchedFiles of(Dataset<Row> paths) {
    return new TouchedFiles(Optional.of(RowKeys.of(paths)));
  }

  /** The rows that are of these files, by their {@code source_path}. */
  public Dataset<Row> only(Dataset<Row> rows) {
    return some.map(paths -> paths.only(rows)).orElse(rows);
  }
}
