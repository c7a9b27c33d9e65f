package org.baomai.word.hanlp;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Segments a run into words. Implementations are thread-safe. */
interface RunSegmenter {
  /**
   * Segments a run.
   *
   * @param units the run, as {@link RunText} gives it
   * @return its words; they cover the run in order and without gaps
   */
  List<Piece> segment(String units);

  /**
   * Converts HanLP's words to pieces. Offsets are computed from the lengths of the words, since
   * HanLP's own are unreliable. Where HanLP returns text that differs from its input, the rest of
   * the run becomes single characters.
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
