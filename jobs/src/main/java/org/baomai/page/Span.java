package org.baomai.page;

import java.io.Serializable;

/**
 * A stretch of a page's text.
 *
 * @param start 0-based code point offset into the page, inclusive
 * @param end code point offset, exclusive; greater than {@code start}
 */
public record Span(int start, int end) implements Serializable {

  /** Refuses an empty or reversed stretch. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A span must start at 0 or later and end after its start, but this one is ["
              + start
              + ", "
              + end
              + ").");
    }
  }
}
