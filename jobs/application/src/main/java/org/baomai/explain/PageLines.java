package org.baomai.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a page as an editor numbers them: CR LF is one line end.
 *
 * @param starts 0-based code point offset of the start of each line
 * @param lines the text of each line without its line end
 */
public record PageLines(List<Integer> starts, List<String> lines) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Splits a page into lines. */
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

  /** The number, from 1, of the line that contains a code point. */
  int numberOf(int offset) {
    int at = Collections.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
