package org.baomai.page;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place in a headline or body whose words are not the story's own: a dateline, byline, credit or
 * jump mark.
 *
 * @param kind its kind
 * @param start 0-based offset of its first code point in the text
 * @param end offset behind its last code point; greater than {@code start}
 */
public record Mark(MarkKind kind, int start, int end) implements Serializable {
  /** Checks the components. */
  public Mark {
    Objects.requireNonNull(kind, "kind");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A mark from " + start + " to " + end + " is empty or has a negative offset.");
    }
  }
}
