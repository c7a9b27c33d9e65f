package org.baomai.page;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The issue date as read from the text of a page.
 *
 * @param basis the basis of the date
 * @param earliest the first possible day, inclusive; null if unknown
 * @param latest the last possible day, inclusive; equal to {@code earliest} if stated; null if
 *     unknown
 * @param evidence the words of the page that determine the date, with their code point offsets; or
 *     why the date is unknown
 */
public record DateReading(DateBasis basis, LocalDate earliest, LocalDate latest, String evidence)
    implements Serializable {

  /**
   * Returns an unknown date.
   *
   * @param why why the date is unknown; becomes the evidence
   * @return a reading without days
   */
  public static DateReading unknown(String why) {
    return new DateReading(DateBasis.UNKNOWN, null, null, why);
  }
}
