package org.baomai.page;

import java.util.List;

/**
 * A block of a page (a paragraph or the piece of it in one column, a line of a heading, a byline)
 * and why it went where it went.
 *
 * @param unit ordinal of its unit
 * @param lines its lines, at least one
 * @param words its words, wraps undone; long ones are cut
 * @param action what was done with it, in words
 * @param attachedTo index of the block that this ties it to: the last body block of its story so far,
 *     or the last of its headings; -1 for none
 * @param logOdds sum of what spoke for and against that
 * @param contributions its summands, the strongest first, either sign; none where there was no
 *     choice
 * @param next what the likeliest other page does with it; null where it can do nothing else, and
 *     where it was not asked for
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
