package org.baomai.page.date;

/**
 * A date mentioned in the text of a page.
 *
 * @param kind its relation to the issue date
 * @param year the year; 0 if not printed
 * @param month the month, as printed; 0 if not printed
 * @param day the day of the month, as printed
 * @param words the printed words, without blanks
 * @param offset the page offset of the first character
 */
record DateMention(Kind kind, int year, int month, int day, String words, int offset) {

  /** The relation of a date to the issue date. */
  enum Kind {
    /** Something happened on that day, so it is not later than the issue. */
    PAST,
    /** The text calls it today. */
    TODAY,
    /** The text calls it yesterday. */
    YESTERDAY,
    /** Something will happen on that day. */
    FUTURE,
    /** It has no relation: a day of another year, a deadline, a plan. */
    IRRELEVANT
  }

  String evidence() {
    return words + " @" + offset;
  }
}
