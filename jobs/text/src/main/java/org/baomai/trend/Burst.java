package org.baomai.trend;

import java.io.Serializable;

/**
 * A stretch of periods in which a term was far more frequent than it usually is.
 *
 * @param start index of its first period
 * @param end index of its last period, inclusive
 * @param level 1 for the first level above the usual rate; a burst of level 2 lies within one of
 *     level 1
 * @param weight what the level saves over the one below it, summed over the burst (Kleinberg 2002)
 */
public record Burst(int start, int end, int level, double weight) implements Serializable {}
