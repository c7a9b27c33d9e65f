package org.baomai.trend;

import java.io.Serializable;

/**
 * An interval of periods in which a term is far more frequent than usual (Kleinberg 2002).
 *
 * @param start index of its first period in the series
 * @param end index of its last period, inclusive
 * @param level 1 for the first level above the base rate; every burst of level 2 is within one of
 *     level 1
 * @param weight the reduction in cost against the level below, summed over the periods of the
 *     burst; above 0
 */
public record Burst(int start, int end, int level, double weight) implements Serializable {}
