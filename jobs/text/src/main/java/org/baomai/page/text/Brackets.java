package org.baomai.page.text;

/**
 * Quotations and brackets that a piece of text leaves open, or closes without opening. Straight
 * quotation marks have no direction and are passed over.
 *
 * @param opened how many are open at the end
 * @param closed how many it closes that it did not open
 */
public record Brackets(int opened, int closed) {

  private static final String OPENERS = "“‘《〈（(【「『";
  private static final String CLOSERS = "”’》〉）)】」』";

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
