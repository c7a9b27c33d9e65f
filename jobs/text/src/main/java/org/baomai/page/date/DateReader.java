package org.baomai.page.date;

import java.util.List;
import java.util.Optional;
import org.baomai.page.DateReading;
import org.baomai.page.line.Line;
import org.baomai.page.text.PageText;

/**
 * Reads a page's issue date: stated in a folio line, or else inferred from the stories' own dates.
 */
public final class DateReader {

  private DateReader() {}

  /** The issue date as far as the page tells it. */
  public static DateReading read(PageText text, List<Line> lines) {
    Optional<StatedDate> stated = StatedDate.on(lines);
    if (stated.isPresent() && stated.get().year() > 0) {
      return stated.get().reading();
    }
    DateMentions mentions = DateMentions.in(text, lines);
    return stated
        .flatMap(yearless -> yearless.reading(mentions.years()))
        .orElseGet(() -> DateInference.infer(mentions));
  }
}
