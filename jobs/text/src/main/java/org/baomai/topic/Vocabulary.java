package org.baomai.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order of the terms that a model is fitted on. */
public final class Vocabulary {
  private Vocabulary() {}

  /**
   * Terms from the most frequent down; of equal counts the first by code points. The same for the
   * same counts, whatever the order of the map.
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
   * Compares by code points. {@link String#compareTo} goes by UTF-16 units, and puts characters
   * beyond U+FFFF before those from U+E000 on.
   *
   * @return below, at or above 0 as in {@link Comparator}
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
