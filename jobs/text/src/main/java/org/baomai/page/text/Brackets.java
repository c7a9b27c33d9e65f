package org.baomai.page.text;

/**
 * Counts the unmatched quotation marks and brackets of a text. Straight quotation marks have no
 * direction and are ignored.
 *
 * @param opened how many are still open at the end of the text
 * @param closed how many are closed without having been opened in the text
 */
public record Brackets(int opened, int closed) {

  private static final String OPENERS = "“‘《〈（(【「『";
  private static final String CLOSERS = "”’》〉）)】」』";

  /**
   * Counts the unmatched marks of a text. All kinds of brackets count as one kind.
   *
   * @param text any text
   * @return the counts
   */
  public static Brackets in(String text) {
    int opened = 0;
    int closed = 0;
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (OPENERS.indexOf(c) >= 0) {
        opened++;
      } else if (CLOSERS.indexOf(c) >= 0) {
        closed += opened == 0 ? 1 : 0;
        opened -= opened > 0 ? 1 : 0;
      }
    }
    return new Brackets(opened, closed);
  }
}
