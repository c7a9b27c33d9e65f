package org.baomai.show;

import java.util.List;

/** Writes rows of plain values: null, numbers, strings, dates, lists and maps of these. */
public interface RowWriter {
  /** Writes the header; called once, before the rows. */
  void start(List<String> columns);

  /** Writes one row, with one value for each column. */
  void row(List<Object> values);

  /** Writes what is pending; called once, after the rows. */
  void end();
}
