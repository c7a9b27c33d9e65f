package org.baomai.page.date;

/**
 * A date that a page's text mentions.
 *
 * @param kind how it bears on the issue date
 * @param year 0 if not printed with it
 * @param month 0 if not printed with it
 * @param day day of the month
 * @param words as printed, without blanks
 * @param offset code point offset of the first character on the page
 */
record DateMention(Kind kind, int year, int month, int day, String words, int offset) {

  /** How a date bears on the issue date. */
  enum Kind {
    /** Something happened on it: it is not later than the issue. */
    PAST,
    /** The text calls it today. */
    TODAY,
    /** The text calls it yesterday. */
    YESTERDAY,
    /** Something will happen on it. */
    FUTURE,
    /** It says nothing: another year's day, a term, a plan. */
    IRRELEVANT
  }

  String evidence() {
    return words + " @" + offset;
  }
}
