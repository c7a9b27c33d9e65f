package org.baomai.word.hanlp;

/**
 * A word of a run.
 *
 * @param start 0-based code point offset in the run
 * @param end offset behind the last code point
 * @param pos part of speech in the PKU tag set
 */
record Piece(int start, int end, String pos) {
  /** Length in code points. */
  int length() {
    return end - start;
  }
}
