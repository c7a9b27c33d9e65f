package org.baomai.page.date;

import java.time.LocalDate;

/**
 * A year printed in the text of a page, as a clue to the year of the issue.
 *
 * @param form how the text refers to the year
 * @param year the year
 * @param known the last day that is certainly past according to the text; null if there is none.
 *     For {@link Form#RULE_FROM}, the day from which the rule holds
 * @param words the printed words, without blanks
 * @param offset the page offset of the first character
 */
record YearClue(Form form, int year, LocalDate known, String words, int offset) {

  /** How a text refers to a year. */
  enum Form {
    /** The year of something current: 2031年渡口节, 进入2031年. */
    CURRENT,
    /** A year in which something will be done: 2031年，全市将…. */
    WILL,
    /** The year of a plan or of an event at the beginning of a year: 2031年工作要点, 2031年春运. */
    AHEAD,
    /** A part of a year reported up to its end: 截至2031年6月底, 2031年前三季度. */
    PERIOD_END,
    /** A past day with its year: 2031年5月6日. */
    PAST_DAY,
    /** A past day with its year in the wording of laws, obituaries and leads: 2031年5月6日通过. */
    NEWS_DAY,
    /** A year at the beginning of a heading. */
    HEADING,
    /** A figure for a whole year: 2031年，全市客运量增长5%. */
    FIGURE,
    /** A review of a whole year without a figure: 2031年，全市上下…. */
    RETROSPECT,
    /** The day from which a rule will hold: 自2031年7月1日起施行. */
    RULE_FROM,
    /** A past year without further information: 自2018年以来. */
    PAST
  }

  boolean is(Form other) {
    return form == other;
  }

  String evidence() {
    return words + " @" + offset;
  }
}
