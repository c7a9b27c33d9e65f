/** The characters of a page: visible code points, spans, punctuation, numerals, character pairs. */
package org.baomai.page.text;
