package org.baomai.corpus;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The issue date of a page, and how it is known.
 *
 * @param date the most likely day of the range; null if unknown
 * @param earliest the first possible day, inclusive; null if unknown
 * @param latest the last possible day, inclusive; null if unknown
 * @param basis override, stated, manifest, file_name, inferred or unknown
 * @param evidence the evidence for the date, and conflicting evidence
 */
public record IssueDate(
    LocalDate date, LocalDate earliest, LocalDate latest, String basis, String evidence)
    implements Serializable {

  /**
   * Returns the day if it was given from outside of the text, so that it may be part of the page
   * id; otherwise null.
   */
  LocalDate given() {
    boolean given =
        basis.equals("override") || basis.equals("manifest") || basis.equals("file_name");
    return given ? date : null;
  }
}
