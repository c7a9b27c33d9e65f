package org.baomai.page;

/**
 * What the likeliest other page does with a block: that of all pages in which the block does
 * something else, or the same to another block.
 *
 * @param action what, in words
 * @param attachedTo index of the block that this ties it to, as in {@link ExplainedBlock}
 * @param less by how much that page, as a whole, is less likely: log-odds, 0 or more but for what
 *     the search missed
 */
public record Alternative(String action, int attachedTo, double logOddsBehind) {}
