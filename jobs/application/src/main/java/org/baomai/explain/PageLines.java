package org.baomai.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's lines as an editor numbers them: CR LF ends one line.
 *
 * @param starts where each line starts: 0-based code point offset
 * @param lines their words, without their ends
 */
public record PageLines(List<Integer> starts, List<String> lines) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  public static PageLines of(String text) {
    List<Integer> starts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Matcher ends = LINE_END.matcher(text);
    int from = 0;
    int offset = 0;
    while (ends.find()) {
      starts.add(offset);
      lines.add(text.substring(from, ends.start()));
      offset += text.codePointCount(from, ends.end());
      from = ends.end();
    }
    if (from < text.length()) {
      starts.add(offset);
      lines.add(text.substring(from));
    }
    return new PageLines(List.copyOf(starts), List.copyOf(lines));
  }

  /** Number of the line that a character stands on, from 1. */
  int numberOf(int offset) {
    int at = java.util.Collections.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
