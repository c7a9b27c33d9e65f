package org.baomai.page.date;

import java.time.LocalDate;

/**
 * A year that a page's text prints, and what it tells of the year of the issue.
 *
 * @param form how it stands in the text
 * @param year the year
 * @param known the last day that the text shows to be past; null if it shows none
 * @param words as printed, without blanks
 * @param offset code point offset of the first character on the page
 */
record YearClue(Form form, int year, LocalDate known, String words, int offset) {

  /** How a year stands in the text. */
  enum Form {
    /** The year of something that is going on: 2031年渡口节, 进入2031年. */
    CURRENT,
    /** A year in which something will or shall be done: 2031年，全市将…. */
    WILL,
    /** The year of what is planned or held at a year's beginning: 2031年工作要点, 2031年春运. */
    AHEAD,
    /** A part of a year that is told up to its end: 截至2031年6月底, 2031年前三季度. */
    PERIOD_END,
    /** A day of the past with its year: 2031年5月6日. */
    PAST_DAY,
    /** A day of the past with its year, as laws, obituaries and leads print it: 2031年5月6日通过. */
    NEWS_DAY,
    /** A year that opens a heading. */
    HEADING,
    /** A year with a figure, told as a whole: 2031年，全市客运量增长5%. */
    FIGURE,
    /** A year told of as a whole without a figure: 2031年，全市上下…. */
    RETROSPECT,
    /** A day with its year from which a rule will hold: 自2031年7月1日起施行. */
    RULE_FROM,
    /** A year that has been and tells no more: 自2018年以来. */
    PAST
  }

  boolean is(Form other) {
    return form == other;
  }

  String evidence() {
    return words + " @" + offset;
  }
}
