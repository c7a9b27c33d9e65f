package org.baomai.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The canonical order of the terms on which a model is fitted. */
public final class Vocabulary {
  private Vocabulary() {}

  /**
   * Orders terms by descending count, ties by code points. The result depends on the counts only,
   * not on the order of the map.
   */
  public static List<String> order(Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> descending =
        Map.Entry.<String, Long>comparingByValue().reversed();
    return counts.entrySet().stream()
        .sorted(descending.thenComparing(Map.Entry::getKey, Vocabulary::compareCodePoints))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Compares two strings by code points. {@link String#compareTo} compares UTF-16 units, and orders
   * characters above U+FFFF before those from U+E000 to U+FFFF.
   *
   * @return a negative number, 0 or a positive number, as in {@link Comparator}
   */
  public static int compareCodePoints(String first, String second) {
    int offset = 0;
    while (offset < first.length() && offset < second.length()) {
      int here = first.codePointAt(offset);
      int there = second.codePointAt(offset);
      if (here != there) {
        return Integer.compare(here, there);
      }
      offset += Character.charCount(here);
    }
    return Integer.compare(first.length(), second.length());
  }
}
