package org.baomai.show;

/** Escapes text for HTML and SVG, so that text from a page cannot act as markup. */
final class Markup {
  /** Fonts with Chinese characters on Linux, macOS and Windows, and a fallback. */
  static final String FONTS =
      "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
          + "'WenQuanYi Micro Hei',sans-serif";

  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /**
   * Escapes a text for an element or a quoted attribute of HTML or XML 1.0. Control characters,
   * including line ends, become spaces; characters that XML forbids (lone surrogates, U+FFFE)
   * become U+FFFD.
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  /**
   * Wraps HTML so that MathJax 2 and 3 ignore it; in a notebook they would typeset {@code $…$} as a
   * formula.
   */
  static String untouched(String html) {
    return "<div class=\"tex2jax_ignore mathjax_ignore\">" + html + "</div>";
  }

  private static void append(StringBuilder safe, int codePoint) {
    switch (codePoint) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(allowed(codePoint));
    }
  }

  private static int allowed(int codePoint) {
    if (Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029) {
      return ' ';
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate || codePoint == 0xFFFE || codePoint == 0xFFFF ? REPLACEMENT : codePoint;
  }
}
