package org.baomai.word.hanlp;

import org.baomai.word.dictionary.UserDictionary;

/** Names what words were found with, so that a table can tell whether it is of one making. */
public final class WordVersion {
  /**
   * HanLP's version. Its classes hold no constant for it, and the pom inside its jar may be lost
   * when jars are merged; a test holds this against that pom.
   */
  public static final String HANLP = "hanlp-portable-1.8.6";

  /** Changes whenever the rules for numbers, names and marks do. */
  private static final String RULES = "rules3";

  private static final String LEARNT = "+learnt:";
  private static final int DIGITS = 12;

  private WordVersion() {}

  /**
   * Names HanLP's version, that of the rules, the models, if there are any, and the dictionary by
   * digits of their digests.
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
   * The same with the words that the corpus taught.
   *
   * @param learnt the name of these, or null if none are
   */
  public static String of(UserDictionary dictionary, WordModels models, String learnt) {
    return of(dictionary, models) + (learnt == null ? "" : LEARNT + learnt);
  }

  /** Names words that were learnt by digits of their digest. */
  public static String ofLearnt(UserDictionary learnt) {
    return learnt.digest().substring(0, DIGITS);
  }

  /** The name of the learnt words in a version; null if there are none, or no version. */
  public static String learntIn(String version) {
    int at = version == null ? -1 : version.indexOf(LEARNT);
    return at < 0 ? null : version.substring(at + LEARNT.length());
  }

  /** A version less the learnt words in it. */
  public static String withoutLearnt(String version) {
    int at = version.indexOf(LEARNT);
    return at < 0 ? version : version.substring(0, at);
  }
}
