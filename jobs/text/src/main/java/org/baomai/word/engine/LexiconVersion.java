package org.baomai.word.engine;

import org.baomai.word.dictionary.UserDictionary;

/**
 * Versions of segmentations as tables store them in {@code lexicon_version}: the {@linkplain
 * Segmenters#version version of the segmenter}, followed by {@code +learnt:<id>} if words learned
 * from the corpus were used. The id is the first 12 hexadecimal digits of their SHA-256.
 */
public final class LexiconVersion {
  /** Part of published version strings: do not change. */
  private static final String LEARNED = "+learnt:";

  private static final int DIGITS = 12;

  private LexiconVersion() {}

  /**
   * The version of a segmentation.
   *
   * @param segmenter the version of the segmenter
   * @param learned the {@linkplain #learnedId id} of the learned words; null if there are none
   */
  public static String of(String segmenter, String learned) {
    return segmenter + (learned == null ? "" : LEARNED + learned);
  }

  /** The id of learned words: the first 12 hexadecimal digits of their digest. */
  public static String learnedId(UserDictionary learned) {
    return learned.digest().substring(0, DIGITS);
  }

  /**
   * The id of the learned words that a version names.
   *
   * @param version a version, or null
   * @return null if the version is null or names no learned words
   */
  public static String learnedIdIn(String version) {
    int at = version == null ? -1 : version.indexOf(LEARNED);
    return at < 0 ? null : version.substring(at + LEARNED.length());
  }

  /** A version without the part that names learned words: the version of the segmenter. */
  public static String withoutLearned(String version) {
    int at = version.indexOf(LEARNED);
    return at < 0 ? version : version.substring(0, at);
  }
}
