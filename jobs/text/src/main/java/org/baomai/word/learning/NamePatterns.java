package org.baomai.word.learning;

import java.util.regex.Pattern;

/**
 * Recognises names by their form that are too rare for statistics: quoted text that ends like the
 * name of a programme (…工程) or is a numeral slogan (两企三新), and text that ends like the name of an
 * urban subdistrict or a residents' committee. Quotation marks alone are not enough: half of the
 * texts that are quoted once are metaphors.
 */
final class NamePatterns {
  private static final int MIN_CHARACTERS = 3;
  private static final int MAX_CHARACTERS = 8;
  private static final String NUMERAL = "[一二两三四五六七八九十百千万0-9]";

  private static final Pattern PROGRAMME =
      Pattern.compile(".+(?:工程|行动|计划|项目|机制|模式|平台|政策|条例|制度|贷|奖|赛|节|岗|驿站)");

  private static final Pattern NUMERAL_SLOGAN =
      Pattern.compile(NUMERAL + "{1,2}[^0-9]{1,2}" + NUMERAL + "{1,2}[^0-9]{1,2}");

  private static final Pattern SUBDISTRICT = Pattern.compile("\\S{2,4}/n[a-z]* (?:街道|村委会|居委会)/n");

  private NamePatterns() {}

  /**
   * Whether a run of words is such a name. Always false for a run of characters, and for one that
   * occurs as a single word.
   */
  static boolean matches(NewWordEvidence run) {
    int characters = run.text().codePointCount(0, run.text().length());
    if (!run.ofWords()
        || characters < MIN_CHARACTERS
        || characters > MAX_CHARACTERS
        || run.asWord() > 0) {
      return false;
    }
    boolean quoted = run.quoted() > 0 && 2 * run.quoted() >= run.occurrences();
    return (quoted
            && (PROGRAMME.matcher(run.text()).matches()
                || NUMERAL_SLOGAN.matcher(run.text()).matches()))
        || SUBDISTRICT.matcher(run.segmentation()).matches();
  }
}
