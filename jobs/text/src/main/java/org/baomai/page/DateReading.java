package org.baomai.page;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The issue date as far as the page tells it.
 *
 * @param basis what it rests on
 * @param earliest first day it can be, or null if unknown
 * @param latest last day it can be, or null if unknown; equal to {@code earliest} if stated
 * @param evidence the words of the page it rests on, with their code point offsets
 */
public record DateReading(DateBasis basis, LocalDate earliest, LocalDate latest, String evidence)
    implements Serializable {

  /** No date. */
  public static DateReading unknown(String why) {
    return new DateReading(DateBasis.UNKNOWN, null, null, why);
  }
}
