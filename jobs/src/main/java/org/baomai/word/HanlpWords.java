package org.baomai.word;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * HanLP's words of a run: Viterbi over its core dictionary, persons and places recognised. Its
 * shipped custom dictionary is off, since it is right more often without (PKU: 0.927 against
 * 0.904), and so are organisations, which swallow what stands before them. Its offsets are not
 * asked for but counted.
 */
final class HanlpWords {
  private final Segment hanlp;

  HanlpWords() {
    hanlp =
        new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(false)
            .enableNormalization(false);
  }

  /** The part of speech that a word has most often; null if HanLP's core dictionary lacks it. */
  static String partOfSpeech(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute == null ? null : attribute.nature[0].toString();
  }

  /** The words of a run, given as {@link Units}; they cover it without a gap. */
  List<Piece> of(String units) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Term term : hanlp.seg(units)) {
      if (term.word.isEmpty() || !units.startsWith(term.word, at)) {
        break;
      }
      pieces.add(new Piece(at, at + term.word.length(), String.valueOf(term.nature)));
      at += term.word.length();
    }
    // Should HanLP ever give back another text than it was given, the rest stands as characters.
    for (; at < units.length(); at++) {
      pieces.add(new Piece(at, at + 1, "x"));
    }
    return pieces;
  }
}
