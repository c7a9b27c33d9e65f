package org.baomai.word.hanlp;

/**
 * A word inside a run while it is being found.
 *
 * @param start 0-based code point offset in the run
 * @param end exclusive
 * @param pos part of speech
 */
record Piece(int start, int end, String pos) {
  int length() {
    return end - start;
  }
}
