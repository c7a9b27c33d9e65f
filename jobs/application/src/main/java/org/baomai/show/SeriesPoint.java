package org.baomai.show;

import java.time.LocalDate;

/**
 * A period of a series.
 *
 * @param period first day of the period
 * @param value its value
 * @param low lower end of the value's interval, at most the value
 * @param high upper end of the interval, at least the value
 * @param thin whether the period has too few words for a reliable value
 * @param partial whether the issues do not span the period
 */
public record SeriesPoint(
    LocalDate period, double value, double low, double high, boolean thin, boolean partial) {}
