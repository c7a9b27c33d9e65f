package org.baomai.lake.store;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The files whose rows a run can change. Restricting a table to them avoids shuffling the whole
 * archive to find the changes of one day.
 */
public final class AffectedFiles {
  /** Every file. */
  public static final AffectedFiles ALL = new AffectedFiles(Optional.empty());

  private final Optional<RowKeys> paths;

  private AffectedFiles(Optional<RowKeys> paths) {
    this.paths = paths;
  }

  /**
   * Some files.
   *
   * @param paths one column source_path
   */
  public static AffectedFiles of(Dataset<Row> paths) {
    return new AffectedFiles(Optional.of(RowKeys.of(paths)));
  }

  /** The rows of these files, by their {@code source_path}. */
  public Dataset<Row> only(Dataset<Row> rows) {
    return paths.map(keys -> keys.only(rows)).orElse(rows);
  }
}
