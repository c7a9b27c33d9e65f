package org.baomai.page;

import java.io.Serializable;

/**
 * Maps a part of a field (headline or body) to the page: code points {@code [offset, offset +
 * length)} of the field come from code points {@code [pageOffset, pageOffset + length)} of the
 * page, one to one. Characters that no piece covers were inserted (a line end between paragraphs, a
 * space).
 *
 * @param offset 0-based code point offset into the field
 * @param pageOffset 0-based code point offset into the page
 * @param length code points, at least 1
 */
public record MapPiece(int offset, int pageOffset, int length) implements Serializable {}
