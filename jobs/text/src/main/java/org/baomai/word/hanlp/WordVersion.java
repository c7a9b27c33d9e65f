package org.baomai.word.hanlp;

import org.baomai.word.dictionary.UserDictionary;

/**
 * Version strings for segmentations. They name everything that decides which words are found, so
 * that a table written with another configuration is recognised. Format: {@code
 * hanlp-portable-1.8.6+rules3[+models:<digest>]+<dictionary digest>[+learnt:<digest>]}; each digest
 * is the first 12 hexadecimal digits of a SHA-256.
 */
public final class WordVersion {
  /**
   * HanLP's version. Its classes have no constant for it, and the pom inside its jar may be lost
   * when jars are shaded; a test compares this constant with that pom.
   */
  public static final String HANLP = "hanlp-portable-1.8.6";

  /**
   * Version of the rules for numbers, names and punctuation. Increase it with every change of
   * theirs.
   */
  private static final String RULES = "rules3";

  /** Part of published version strings, "learnt" included: do not change. */
  private static final String LEARNED = "+learnt:";

  private static final int DIGITS = 12;

  private WordVersion() {}

  /**
   * The version without learned words.
   *
   * @param dictionary the user dictionary
   * @param models the models; {@link WordModels#none()} adds nothing
   */
  public static String of(UserDictionary dictionary, WordModels models) {
    return HANLP
        + "+"
        + RULES
        + (models.isNone() ? "" : "+models:" + models.digest().substring(0, DIGITS))
        + "+"
        + dictionary.digest().substring(0, DIGITS);
  }

  /**
   * The version with learned words.
   *
   * @param dictionary the user dictionary
   * @param models the models
   * @param learned the {@linkplain #learnedId id} of the words learned from the corpus; null if
   *     there are none
   */
  public static String of(UserDictionary dictionary, WordModels models, String learned) {
    return of(dictionary, models) + (learned == null ? "" : LEARNED + learned);
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

  /** A version without the part that names learned words. */
  public static String withoutLearned(String version) {
    int at = version.indexOf(LEARNED);
    return at < 0 ? version : version.substring(0, at);
  }
}
