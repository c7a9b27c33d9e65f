package org.baomai.page;

import org.baomai.base.Span;

/**
 * A line of a page, or a part of one where two things stand on one line.
 *
 * @param span where it stands on the page
 * @param role what it is in its unit
 */
public record ExplainedLine(Span span, LineRole role) {}
