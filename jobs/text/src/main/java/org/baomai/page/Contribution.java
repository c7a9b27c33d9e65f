package org.baomai.page;

/**
 * What one feature said for or against a step.
 *
 * @param feature its name in {@code weights.tsv}
 * @param value its value: 1 where it holds, or a measure
 * @param logOdds value times weight: above 0 for the step, below 0 against it
 */
public record Contribution(String feature, double value, double logOdds) {}
