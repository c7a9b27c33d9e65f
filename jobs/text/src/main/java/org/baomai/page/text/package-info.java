/** The characters of a page: code points, spans, punctuation, numerals, character pairs. */
package org.baomai.page.text;
