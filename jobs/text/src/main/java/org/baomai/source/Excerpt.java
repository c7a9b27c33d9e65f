package org.baomai.source;

/** The beginning of a text, made safe to show in a table cell. */
public final class Excerpt {
  private static final int MAX_CHARACTERS = 80;

  private Excerpt() {}

  /**
   * Returns the beginning of a text.
   *
   * @param text any text, lone surrogates and control characters included
   * @return at most 80 UTF-16 units, never half of a surrogate pair; each character that cannot be
   *     printed is replaced by {@code ·}
   */
  public static String of(String text) {
    StringBuilder excerpt = new StringBuilder();
    text.codePoints()
        .limit(MAX_CHARACTERS)
        .map(codePoint -> isPrintable(codePoint) ? codePoint : '·')
        .forEach(excerpt::appendCodePoint);
    // A supplementary character takes two UTF-16 units; do not cut one in half.
    if (excerpt.length() > MAX_CHARACTERS) {
      int half = Character.isLowSurrogate(excerpt.charAt(MAX_CHARACTERS)) ? 1 : 0;
      excerpt.setLength(MAX_CHARACTERS - half);
    }
    return excerpt.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
