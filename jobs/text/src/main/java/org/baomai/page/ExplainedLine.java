package org.baomai.page;

import org.baomai.base.Span;

/**
 * A line of a page, or a part of a line that prints two things.
 *
 * @param span its span on the page
 * @param role its role in its unit
 */
public record ExplainedLine(Span span, LineRole role) {}
