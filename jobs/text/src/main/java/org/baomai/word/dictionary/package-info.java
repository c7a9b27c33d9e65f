/**
 * Dictionaries: user dictionary, term families, stop words, and the search for their entries in a
 * text.
 */
package org.baomai.word.dictionary;
