package org.baomai.page;

/**
 * The most likely alternative for a block: its action in the most likely reading of the page in
 * which this block has another action or is attached to another block.
 *
 * @param action the action, in words
 * @param attachedTo the index of the block to which the action attaches it, as in {@link
 *     ExplainedBlock}; -1 for none
 * @param logOddsBehind how much less likely that reading of the whole page is, as log-odds; below 0
 *     only if the search missed the better reading
 */
public record Alternative(String action, int attachedTo, double logOddsBehind) {}
