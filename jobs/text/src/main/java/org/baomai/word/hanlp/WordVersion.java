package org.baomai.word.hanlp;

import org.baomai.word.dictionary.UserDictionary;

/**
 * The version of {@link HanlpSegmenter}. It names everything that decides which words are found, so
 * that a table written with another configuration is recognised. Format: {@code
 * hanlp-portable-1.8.6+rules3[+models:<digest>]+<dictionary digest>}; each digest is the first 12
 * hexadecimal digits of a SHA-256.
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

  private static final int DIGITS = 12;

  private WordVersion() {}

  /**
   * The version of a segmenter.
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
}
