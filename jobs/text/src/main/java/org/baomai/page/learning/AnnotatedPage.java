package org.baomai.page.learning;

import java.util.Arrays;
import java.util.List;
import org.baomai.base.Span;

/**
 * A page whose units are known. Immutable; two pages are equal only if they are the same object.
 */
public final class AnnotatedPage {
  private final String name;
  private final String text;
  private final List<AnnotatedUnit> units;
  private final int[] unitOf;

  /**
   * Creates a page.
   *
   * @param name a name for reports, such as its file name
   * @param text its text
   * @param units its units; where spans overlap, the later unit has the characters
   * @throws IllegalArgumentException if a span ends after the text
   */
  public AnnotatedPage(String name, String text, List<AnnotatedUnit> units) {
    this.name = name;
    this.text = text;
    this.units = List.copyOf(units);
    this.unitOf = new int[text.codePointCount(0, text.length())];
    Arrays.fill(unitOf, -1);
    for (int unit = 0; unit < units.size(); unit++) {
      for (Span span : units.get(unit).spans()) {
        if (span.end() > unitOf.length) {
          throw new IllegalArgumentException(
              name + ": a unit ends at " + span.end() + ", after the text; correct its spans.");
        }
        Arrays.fill(unitOf, span.start(), span.end(), unit);
      }
    }
  }

  /**
   * Returns the name.
   *
   * @return the name for reports
   */
  public String name() {
    return name;
  }

  /**
   * Returns the text.
   *
   * @return the text to which all spans refer
   */
  public String text() {
    return text;
  }

  /**
   * Returns the units.
   *
   * @return the units in the order in which they were given; cannot be modified
   */
  public List<AnnotatedUnit> units() {
    return units;
  }

  /**
   * Returns the length of the text.
   *
   * @return the number of code points
   */
  public int length() {
    return unitOf.length;
  }

  /**
   * Returns the unit at an offset.
   *
   * @param offset an offset in code points, less than {@link #length()}
   * @return the index of the unit in {@link #units()}; −1 for none
   */
  public int unitAt(int offset) {
    return unitOf[offset];
  }
}
