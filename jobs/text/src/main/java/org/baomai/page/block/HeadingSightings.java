package org.baomai.page.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.baomai.page.HeadingSighting;
import org.baomai.page.text.LineText;

/** Finds the headings of a page that might be standing heads, and the texts below them. */
public final class HeadingSightings {

  /** Shorter words are mostly fragments; longer ones are no name and no slogan. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 20;

  /** Characters of a text that tell it from others: more than a dateline with its names has. */
  private static final int OPENING = 40;

  private HeadingSightings() {}

  /**
   * Finds the headings.
   *
   * @param blocks the blocks of the page, in page order
   * @return a sighting for each block that may be a heading and has 3 to 20 characters
   */
  public static List<HeadingSighting> in(List<Block> blocks) {
    List<HeadingSighting> sightings = new ArrayList<>();
    String text = "";
    for (int index = blocks.size() - 1; index >= 0; index--) {
      Block block = blocks.get(index);
      if (block.kind() == BlockKind.BODY) {
        text = block.reading();
      } else if (block.mayBeHeading()) {
        String words = LineText.stripped(block.reading());
        if (words.length() >= SHORTEST && words.length() <= LONGEST) {
          sightings.add(sighting(words, LineText.stripped(text)));
        }
      }
    }
    Collections.reverse(sightings);
    return sightings;
  }

  private static HeadingSighting sighting(String words, String text) {
    int bigrams = words.length() - 1;
    int repeated = 0;
    for (int at = 0; at < bigrams; at++) {
      repeated += text.contains(words.substring(at, at + 2)) ? 1 : 0;
    }
    String below = text.substring(0, Math.min(OPENING, text.length()));
    return new HeadingSighting(words, below, (double) repeated / bigrams);
  }
}
