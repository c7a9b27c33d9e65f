package org.baomai.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Converts rows of Spark to plain Java values, for packages that do not depend on Spark. */
public final class PlainValues {
  private PlainValues() {}

  /** The values of a row, in order: structs as maps by field name, arrays as lists. */
  public static List<Object> of(Row row) {
    List<Object> values = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      values.add(plain(row.get(i)));
    }
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Row row) {
      Map<String, Object> fields = new LinkedHashMap<>();
      String[] names = row.schema().fieldNames();
      for (int i = 0; i < names.length; i++) {
        fields.put(names[i], plain(row.get(i)));
      }
      return fields;
    }
    if (value instanceof scala.collection.Seq<?> sequence) {
      List<Object> values = new ArrayList<>();
      scala.jdk.javaapi.CollectionConverters.asJava(sequence)
          .forEach(item -> values.add(plain(item)));
      return values;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> entries = new TreeMap<>();
      scala.jdk.javaapi.CollectionConverters.asJava(map)
          .forEach((key, item) -> entries.put(String.valueOf(key), plain(item)));
      return entries;
    }
    return value;
  }
}
