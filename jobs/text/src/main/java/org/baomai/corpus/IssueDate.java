package org.baomai.corpus;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * When an issue came out, and how that is known.
 *
 * @param date the day, the likeliest one of the range; null if unknown
 * @param earliest first day that it can be; null if unknown
 * @param latest last day that it can be; null if unknown
 * @param basis override, stated, manifest, file_name, inferred or unknown
 * @param evidence what it was told from, and what spoke against it
 */
public record IssueDate(
    LocalDate date, LocalDate earliest, LocalDate latest, String basis, String evidence)
    implements Serializable {

  /**
   * The day if it does not depend on reading the text, so that it may be part of an id; or null.
   */
  LocalDate given() {
    boolean given =
        basis.equals("override") || basis.equals("manifest") || basis.equals("file_name");
    return given ? date : null;
  }
}
