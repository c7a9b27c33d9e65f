package org.baomai.page;

import java.util.List;

/**
 * A block of a page (a paragraph or the part of it in one column, a line of a heading, a byline)
 * and the reasons for its place.
 *
 * @param unit the ordinal of its unit
 * @param lines its lines, at least one
 * @param words its text without line wraps; truncated if long
 * @param action the action that the parser chose for it, in words
 * @param attachedTo the index of the block to which the action attaches it: the last body block of
 *     its story so far, or the last of its headings; -1 for none
 * @param logOdds the score of the action: the sum of the contributions
 * @param contributions the contributions of the features, by descending absolute value; empty if
 *     there was no choice
 * @param next the most likely alternative; null if there is none or it was not asked for
 */
public record ExplainedBlock(
    int unit,
    List<ExplainedLine> lines,
    String words,
    String action,
    int attachedTo,
    double logOdds,
    List<Contribution> contributions,
    Alternative next) {

  /** Copies the lists, so that an explanation cannot change. */
  public ExplainedBlock {
    lines = List.copyOf(lines);
    contributions = List.copyOf(contributions);
  }
}
