/** Learns words from a corpus: n-gram statistics and the rule that accepts them. */
package org.baomai.word.learning;
