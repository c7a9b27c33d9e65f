package org.baomai.page;

import java.util.List;
import org.baomai.base.Span;

/**
 * Reads the plain text of a newspaper page: cuts it into units and tells its date. To try another
 * parser, implement this and return it in {@code org.baomai.corpus.PageParser#reader()}.
 *
 * <p>Implementations are safe for threads, and give the same reading for the same text.
 */
public interface PageReader {
  /**
   * Reads a page. Never fails: a page without sense is read as one unit of kind {@code other}, an
   * empty or blank page as none.
   *
   * @param pageText the page's text, decoded; any characters, any line ends
   * @return its date, its newspaper and its units; every character that is not blank lies in
   *     exactly one unit
   */
  PageReading read(String pageText);

  /**
   * Reads a page and explains what was done with each block, and why.
   *
   * @param pageText as for {@link #read(String)}
   * @param asked spans of it; for the blocks that touch them the most likely alternative is
   *     computed too, which takes the time of reading the page for each
   * @return the same units as {@link #read(String)} gives, and the blocks; none for a blank page
   */
  PageExplanation explain(String pageText, List<Span> asked);

  /** Version of the parser; it changes whenever the units of some page could. */
  String version();
}
