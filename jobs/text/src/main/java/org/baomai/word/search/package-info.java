/** Finds text or regular expressions in texts, with context. */
package org.baomai.word.search;
