package org.baomai.show;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one JSON object per line, including nulls. */
final class JsonLinesWriter implements RowWriter {
  private final PrintStream out;
  private List<String> columns;

  JsonLinesWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void start(List<String> names) {
    columns = List.copyOf(names);
  }

  @Override
  public void row(List<Object> values) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), values.get(i));
    }
    out.print(Json.of(object) + "\n");
  }

  @Override
  public void end() {
    out.flush();
  }
}
