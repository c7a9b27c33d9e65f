package org.baomai.base;

import java.io.Serializable;

/**
 * A stretch of a text.
 *
 * <p>Its {@link #toString()} is part of article ids, which are digests of a unit's spans: renaming
 * the record or its components changes every id.
 *
 * @param start 0-based code point offset, inclusive
 * @param end code point offset, exclusive; not less than {@code start}
 */
public record Span(int start, int end) implements Serializable {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code start} is negative or greater than {@code end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "A span must start at 0 or later and not end before its start, but this one is ["
              + start
              + ", "
              + end
              + ").");
    }
  }
}
