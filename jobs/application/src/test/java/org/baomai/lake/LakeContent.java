package org.baomai.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.SharedSession;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;
import org.baomai.rows.PlainValues;

/**
 * All published rows of a lake by table and key, to compare lakes: ids, whole numbers and texts
 * must be equal, doubles within 1e-9 of each other; times and run ids do not count.
 */
public record LakeContent(Map<String, Map<String, List<Object>>> tables) {
  private static final Set<String> NOT_COMPARED = Set.of("modified_at", "run_id");

  /** The version at which a table has been made and nothing was written to it. */
  private static final long AS_MADE = 0;

  private static final double CLOSE = 1e-9;

  public static LakeContent of(Path lake) {
    return of(lake, null);
  }

  public static LakeContent of(Path lake, String asOf) {
    LakeReader reader =
        LakeReader.of(Lake.open(SharedSession.get(), lake.toString()), asOf, Selection.ALL);
    Map<String, Map<String, List<Object>>> tables = new TreeMap<>();
    for (TableDefinition table : LakeTables.published()) {
      boolean made = reader.state().versionOf(table.name()) == AS_MADE;
      tables.put(table.name(), made ? new TreeMap<>() : rows(reader.table(table.name()), table));
    }
    return new LakeContent(tables);
  }

  private static Map<String, List<Object>> rows(Dataset<Row> rows, TableDefinition table) {
    Map<String, List<Object>> byKey = new TreeMap<>();
    for (Row row : rows.collectAsList()) {
      List<Object> values = PlainValues.of(row);
      StringBuilder key = new StringBuilder();
      List<Object> compared = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        String column = table.columnNames().get(i);
        if (table.key().contains(column)) {
          key.append(values.get(i)).append('|');
        }
        if (!NOT_COMPARED.contains(column)) {
          compared.add(values.get(i));
        }
      }
      assertThat(byKey.put(key.toString(), compared))
          .as("two rows of %s with key %s", table.name(), key)
          .isNull();
    }
    return byKey;
  }

  /** Fails unless the other lake has the same rows in all tables but those named. */
  public void assertSameAs(LakeContent other, String... except) {
    for (String table : tables.keySet()) {
      if (!Set.of(except).contains(table)) {
        assertThat(tables.get(table).keySet())
            .as("keys of %s", table)
            .isEqualTo(other.tables.get(table).keySet());
        tables
            .get(table)
            .forEach((key, row) -> assertClose(table, key, row, other.tables.get(table).get(key)));
      }
    }
  }

  private static void assertClose(String table, String key, Object one, Object two) {
    if (one instanceof Double x && two instanceof Double y) {
      double size = Math.max(1e-300, Math.max(Math.abs(x), Math.abs(y)));
      assertThat(Math.abs(x - y) / size).as("%s %s: %s and %s", table, key, x, y).isLessThan(CLOSE);
    } else if (one instanceof List<?> x && two instanceof List<?> y && x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        assertClose(table, key, x.get(i), y.get(i));
      }
    } else if (one instanceof Map<?, ?> x && two instanceof Map<?, ?> y) {
      assertThat(x.keySet()).isEqualTo(y.keySet());
      x.forEach((name, value) -> assertClose(table, key, value, y.get(name)));
    } else {
      assertThat(one).as("%s %s", table, key).isEqualTo(two);
    }
  }

  public int rows(String table) {
    return tables.get(table).size();
  }
}
