package org.baomai.page.convention;

import java.util.Map;
import java.util.TreeMap;
import org.baomai.base.Fold;

/**
 * Extends regular expressions in simplified characters to match traditional characters and variants
 * too: 记者 becomes [记記]者. So each convention is written only once.
 */
final class BothScripts {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  /** For each simplified character, the other characters that {@link Fold} maps to it. */
  private static final Map<Character, String> OTHERS = others();

  private BothScripts() {}

  /** Extends an expression; ranges such as 一-龥 are not changed. */
  static String expression(String simplified) {
    StringBuilder both = new StringBuilder(simplified.length() * 2);
    boolean inClass = false;
    for (int at = 0; at < simplified.length(); at++) {
      char c = simplified.charAt(at);
      if (c == '\\' && at + 1 < simplified.length()) {
        both.append(c).append(simplified.charAt(++at));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      String others = isOfRange(simplified, at) ? null : OTHERS.get(c);
      if (others == null) {
        both.append(c);
      } else if (inClass) {
        both.append(c).append(others);
      } else {
        both.append('[').append(c).append(others).append(']');
      }
    }
    return both.toString();
  }

  /** Extends a list of single characters. */
  static String characters(String simplified) {
    StringBuilder both = new StringBuilder(simplified);
    simplified.chars().forEach(c -> both.append(OTHERS.getOrDefault((char) c, "")));
    return both.toString();
  }

  private static boolean isOfRange(String expression, int at) {
    boolean first = at + 1 < expression.length() && expression.charAt(at + 1) == '-';
    boolean last = at > 0 && expression.charAt(at - 1) == '-';
    return first || last;
  }

  private static Map<Character, String> others() {
    Map<Character, String> others = new TreeMap<>();
    for (char c = FIRST; c <= LAST; c++) {
      int folded = Fold.fold(c);
      if (folded != c && folded <= Character.MAX_VALUE) {
        others.merge((char) folded, String.valueOf(c), String::concat);
      }
    }
    return others;
  }
}
