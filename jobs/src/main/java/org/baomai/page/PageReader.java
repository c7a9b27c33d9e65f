package org.baomai.page;

import java.util.List;

/**
 * Reads the plain text of a newspaper page: lines, then blocks, then units.
 *
 * <pre>
 *   page text ─▶ {@link LineReader} ─▶ {@link BlockReader} ─▶ {@link Assembly} ─▶ {@link UnitWriter} ─▶ units
 * </pre>
 */
public final class PageReader {

  private static final String VERSION = "2";

  private PageReader() {}

  /**
   * Reads a page. Never fails: a page without sense is read as one unit of kind {@code other}, an
   * empty or blank page as none.
   *
   * @param pageText the page's text, decoded; any characters, any line ends
   * @return its date, its paper and its units
   */
  public static PageReading read(String pageText) {
    return read(pageText, Weights.published());
  }

  /** The same with other weights. */
  static PageReading read(String pageText, Weights weights) {
    PageText text = new PageText(pageText);
    List<Line> lines = LineReader.read(text);
    PageShape shape = PageShape.of(text, lines);
    List<Block> blocks = BlockReader.read(text, lines, shape);
    List<Story> stories = Assembly.assemble(blocks, shape, weights);
    List<Unit> units = UnitWriter.write(text, stories, shape, weights);
    DateReading date = DateReader.read(text, lines);
    return new PageReading(Newspaper.nameOn(lines), Newspaper.labelOn(lines), date, units);
  }

  /** Version of the parser; it changes whenever the units of some page could. */
  public static String version() {
    return VERSION;
  }
}
