package org.baomai.source.override;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.baomai.base.Span;

/**
 * What a person decided of a page: its issue date, or the boundary, kind or headline of a unit on
 * it. Null where it says nothing.
 *
 * @param line its line in the file, from 1
 * @param page the id of the page
 * @param date the day of the issue; then there are no spans
 * @param spans where the unit stands, in reading order; or one place in it
 * @param unit whether just these spans make a unit
 * @param kind what the unit is
 * @param headline the unit's headline; empty if it has none
 * @param note why, for people
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

  /** Copies the list, so that an override cannot change. */
  public PageOverride {
    Objects.requireNonNull(page, "page");
    spans = List.copyOf(spans);
  }

  /**
   * All that decides what it does, the same wherever its line stands and however it is laid out. A
   * note counts where it is shown: in the evidence of a date.
   */
  public String content() {
    StringBuilder content = new StringBuilder();
    String shown = date == null ? null : note;
    for (Object field : new Object[] {page, date, written(spans), unit, kind, headline, shown}) {
      String value = Objects.toString(field, "-");
      content.append(field == null ? -1 : value.length()).append(':').append(value).append(',');
    }
    return content.toString();
  }

  /** The spans as lines of the file write them. */
  private static String written(List<Span> spans) {
    return spans.stream()
        .map(span -> "[" + span.start() + ", " + span.end() + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
