/**
 * User dictionaries, term families and stop words, and the search for dictionary entries in a text.
 */
package org.baomai.word.dictionary;
