package org.baomai.source.override;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.baomai.base.Span;

/**
 * One correction of a page: its issue date, or the boundary, kind or headline of a unit on it.
 * Components that the line does not state are null.
 *
 * @param line the number of its line in the file, from 1
 * @param page the id of the page, 64 lower-case hexadecimal digits
 * @param date the issue date; if present, {@code spans} is empty
 * @param spans if {@code unit}: all spans of the unit, in reading order; otherwise one place in the
 *     unit. Offsets into the page's text
 * @param unit whether exactly these spans make up one unit
 * @param kind the label of the unit's kind
 * @param headline the unit's headline; empty if the unit has no headline
 * @param note a remark of the user, such as the reason
 */
public record PageOverride(
    long line,
    String page,
    LocalDate date,
    List<Span> spans,
    boolean unit,
    String kind,
    String headline,
    String note)
    implements Serializable {

  /** Copies the list, so that an override cannot change; rejects a null page. */
  public PageOverride {
    Objects.requireNonNull(page, "page");
    spans = List.copyOf(spans);
  }

  /**
   * Returns everything that decides the effect of this override, for digests. The number and the
   * layout of the line do not matter. The note counts only for a date, whose evidence shows it.
   *
   * @return the fields, each preceded by its length
   */
  public String content() {
    StringBuilder content = new StringBuilder();
    String shownNote = date == null ? null : note;
    for (Object field : new Object[] {page, date, asJson(spans), unit, kind, headline, shownNote}) {
      String value = Objects.toString(field, "-");
      content.append(field == null ? -1 : value.length()).append(':').append(value).append(',');
    }
    return content.toString();
  }

  /** The spans in the syntax of the overrides file; digests depend on it. */
  private static String asJson(List<Span> spans) {
    return spans.stream()
        .map(span -> "[" + span.start() + ", " + span.end() + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
