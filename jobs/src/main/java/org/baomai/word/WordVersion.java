package org.baomai.word;

/** Names what words were found with, so that a table can tell whether it is of one making. */
public final class WordVersion {
  /**
   * HanLP's version. Its classes hold no constant for it, and the pom inside its jar may be lost
   * when jars are merged; a test holds this against that pom.
   */
  static final String HANLP = "hanlp-portable-1.8.6";

  /** Changes whenever the rules for numbers, names and marks do. */
  private static final String RULES = "rules2";

  private static final int DIGITS = 12;

  private WordVersion() {}

  /** HanLP's version, that of the rules, and twelve digits of the dictionary's digest. */
  public static String of(UserDictionary dictionary) {
    return HANLP + "+" + RULES + "+" + dictionary.digest().substring(0, DIGITS);
  }
}
