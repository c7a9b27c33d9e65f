package org.baomai.word.hanlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.List;

/**
 * Segments a run with HanLP's Viterbi segmenter on its core dictionary, with recognition of person
 * and place names, and then applies {@link NumberRules} and {@link NameRules}. HanLP's custom
 * dictionary is off, since results are better without it (F1 on the PKU test set: 0.927 against
 * 0.904), and so is the recognition of organisations, which absorbs the words before a name.
 */
public final class HanlpWords implements RunSegmenter {
  private final Segment hanlp = hanlp();

  /** HanLP's segmenter with the options used here, without rules on top. Thread-safe. */
  public static Segment hanlp() {
    return new ViterbiSegment()
        .enableCustomDictionary(false)
        .enableNameRecognize(true)
        .enablePlaceRecognize(true)
        .enableOrganizationRecognize(false)
        .enableNormalization(false);
  }

  /**
   * The most frequent part of speech of a word in HanLP's core dictionary; null if the dictionary
   * does not have the word.
   */
  static String partOfSpeech(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute == null ? null : attribute.nature[0].toString();
  }

  @Override
  public List<Piece> segment(String units) {
    return NameRules.apply(
        units, NumberRules.apply(units, RunSegmenter.pieces(units, hanlp.seg(units))));
  }
}
