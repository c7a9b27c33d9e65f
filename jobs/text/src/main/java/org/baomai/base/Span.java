package org.baomai.base;

import java.io.Serializable;

/**
 * A range of characters of a text.
 *
 * <p>Do not rename this record or its components: digests that are stored in tables contain its
 * {@link #toString()}.
 *
 * @param start 0-based code point offset, inclusive
 * @param end code point offset, exclusive; not less than {@code start}
 */
public record Span(int start, int end) implements Serializable {
  /**
   * Validates the offsets.
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
