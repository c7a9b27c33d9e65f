package org.baomai.word;

import java.io.Serializable;

/**
 * A part of a text.
 *
 * @param start 0-based code point offset
 * @param end exclusive, not before start
 */
public record Span(int start, int end) implements Serializable {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span goes from " + start + " to " + end + ".");
    }
  }
}
