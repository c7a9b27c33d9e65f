package org.baomai.source;

/** The first words of a text, fit for a table cell. */
public final class Excerpt {
  private static final int MOST_CHARACTERS = 80;

  private Excerpt() {}

  /** At most 80 printable characters; anything else is shown as {@code ·}. */
  public static String of(String text) {
    StringBuilder excerpt = new StringBuilder();
    text.codePoints()
        .limit(MOST_CHARACTERS)
        .map(one -> isPrintable(one) ? one : '·')
        .forEach(excerpt::appendCodePoint);
    // A character beyond the basic plane counts as two.
    if (excerpt.length() > MOST_CHARACTERS) {
      int cut = Character.isLowSurrogate(excerpt.charAt(MOST_CHARACTERS)) ? 1 : 0;
      excerpt.setLength(MOST_CHARACTERS - cut);
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
