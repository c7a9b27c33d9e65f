package org.baomai.show;

/** Text made safe for HTML and SVG: what a page says must never act as markup. */
final class Markup {
  /** Fonts with Chinese characters, of Linux, macOS and Windows, before any other. */
  static final String FONTS =
      "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
          + "'WenQuanYi Micro Hei',sans-serif";

  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /**
   * The text for an element or a quoted attribute, of HTML or of XML 1.0. Control characters, line
   * ends too, become blanks; what XML cannot hold (lone surrogates, U+FFFE) becomes U+FFFD.
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  /**
   * A part of an HTML page that scripts leave as it is: notebooks would set {@code $…$} as a
   * formula. The classes are those that MathJax 2 and 3 pass over.
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
      default -> safe.appendCodePoint(holdable(codePoint));
    }
  }

  private static int holdable(int codePoint) {
    if (Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029) {
      return ' ';
    }
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate || codePoint == 0xFFFE || codePoint == 0xFFFF ? REPLACEMENT : codePoint;
  }
}
