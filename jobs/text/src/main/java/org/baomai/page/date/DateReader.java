package org.baomai.page.date;

import java.util.List;
import java.util.Optional;
import org.baomai.page.DateReading;
import org.baomai.page.line.Line;
import org.baomai.page.text.PageText;

/**
 * Reads the issue date of a page: stated in a folio line, or otherwise inferred from the dates in
 * the stories.
 */
public final class DateReader {

  private DateReader() {}

  /**
   * Reads the issue date.
   *
   * @param text the page
   * @param lines its lines
   * @return the date; unknown, with the reason, if the page does not determine it
   */
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
