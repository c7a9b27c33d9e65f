package org.baomai.source;

import java.io.Serializable;

/**
 * A stretch of a page's text, as an override names it.
 *
 * @param start 0-based code point offset into the page, inclusive
 * @param end code point offset, exclusive
 */
public record Stretch(int start, int end) implements Serializable {
  /** Refuses an empty or reversed stretch. */
  public Stretch {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A stretch must start at 0 or later and end after its start, but this one is ["
              + start
              + ", "
              + end
              + "].");
    }
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + "]";
  }
}
