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

  private static final String VERSION = "4";

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

  /**
   * Reads a page and tells of every block what was done with it and why.
   *
   * @param pageText the page's text, as for {@link #read(String)}; never fails either
   * @param asked stretches of it: of the blocks that touch them the likeliest other step is told
   *     too, which takes the time of reading the page for each
   * @return its units, the same as {@link #read(String)} gives, and its blocks; none of a blank
   *     page
   */
  public static PageExplanation explain(String pageText, List<Span> asked) {
    return PageExplainer.explain(new PageText(pageText), Weights.published(), asked);
  }

  /** Version of the parser; it changes whenever the units of some page could. */
  public static String version() {
    return VERSION;
  }
}
