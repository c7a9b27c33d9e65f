package org.baomai.page;

/**
 * The contribution of one feature to the score of an action.
 *
 * @param feature the name of the feature in {@code weights.tsv}
 * @param value the value of the feature: the number of times it applies, or a measured value
 * @param logOdds value times weight; above 0 it favours the action
 */
public record Contribution(String feature, double value, double logOdds) {}
