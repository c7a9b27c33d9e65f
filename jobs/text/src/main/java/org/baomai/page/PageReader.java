package org.baomai.page;

import java.util.List;
import org.baomai.base.Span;

/**
 * Reads the plain text of a newspaper page: splits it into units and finds its issue date. To try
 * another parser, implement this interface and return the implementation from {@code
 * org.baomai.corpus.PageParser#reader}.
 *
 * <p>Implementations are thread-safe and deterministic: the same text gives the same reading.
 */
public interface PageReader {
  /**
   * Reads a page. Never fails: text that is not a newspaper page still becomes units, and an empty
   * or blank page has none.
   *
   * @param pageText the decoded text of the page; any characters and any line ends
   * @return its date, newspaper and units; every non-blank character is in exactly one unit
   */
  PageReading read(String pageText);

  /**
   * Reads a page and explains the place of each block.
   *
   * @param pageText as for {@link #read(String)}
   * @param asked spans of the page; the explanation of a block that overlaps one of them includes
   *     the most likely alternative, which takes as long as reading the page again for each block
   * @return the same units as {@link #read(String)}, and the blocks; empty for a blank page
   */
  PageExplanation explain(String pageText, List<Span> asked);

  /**
   * Returns the version of the parser. It must change with every change that may change the units
   * of a page.
   *
   * @return the version, which tables store
   */
  String version();
}
