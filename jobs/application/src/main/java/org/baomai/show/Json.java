package org.baomai.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts plain values to JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(simple(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This value cannot be written as JSON: " + value, e);
    }
  }

  /** Dates and times become strings; numbers that JSON lacks (NaN, infinity) become null. */
  private static Object simple(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), simple(item)));
      return entries;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(simple(item)));
      return items;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    boolean known =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof String;
    return known ? value : value.toString();
  }
}
