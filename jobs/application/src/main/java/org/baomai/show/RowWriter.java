package org.baomai.show;

import java.util.List;

/** Writes rows of plain values: null, numbers, texts, dates, lists and maps of these. */
public interface RowWriter {
  /** Begins, with the names of the columns. */
  void start(List<String> columns);

  /** Writes one row, with a value a column. */
  void row(List<Object> values);

  /** Ends; nothing may follow. */
  void end();
}
