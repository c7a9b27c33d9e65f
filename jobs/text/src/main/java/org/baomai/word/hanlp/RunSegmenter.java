package org.baomai.word.hanlp;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** A way to find the words of a run. Safe for threads. */
interface RunSegmenter {
  /** The words of a run, given as {@link RunText}; they cover it without a gap. */
  List<Piece> of(String units);

  /**
   * HanLP's words as places. Its offsets are not asked for but counted. Should it ever give back
   * another text than it was given, the rest stands as single characters.
   */
  static List<Piece> pieces(String units, List<Term> words) {
    List<Piece> pieces = new ArrayList<>(words.size());
    int at = 0;
    for (Term term : words) {
      if (term.word.isEmpty() || !units.startsWith(term.word, at)) {
        break;
      }
      pieces.add(new Piece(at, at + term.word.length(), String.valueOf(term.nature)));
      at += term.word.length();
    }
    for (; at < units.length(); at++) {
      pieces.add(new Piece(at, at + 1, "x"));
    }
    return pieces;
  }
}
