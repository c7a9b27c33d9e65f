package org.baomai.page;

import java.io.Serializable;

/**
 * Says where a stretch of a field (headline or body) stands on the page: {@code field[offset ..
 * offset + length)} is {@code page[pageOffset .. pageOffset + length)}, one code point to one. What
 * no piece covers was inserted (a line end between paragraphs, a space).
 *
 * @param offset 0-based code point offset into the field
 * @param pageOffset 0-based code point offset into the page
 * @param length code points, at least 1
 */
public record MapPiece(int offset, int pageOffset, int length) implements Serializable {}
