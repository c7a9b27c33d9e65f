package org.baomai.word.learning;

import java.util.regex.Pattern;

/**
 * Names that show by their form what they are, though they stand too seldom for statistics: what is
 * quoted and ends like a programme or counts like a slogan (两企三新), and what ends like a part of a
 * town. Quotation marks alone are no proof: half of what is quoted once is metaphor.
 */
final class NameFromForm {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final String NUMERAL = "[一二两三四五六七八九十百千万0-9]";

  private static final Pattern PROGRAMME =
      Pattern.compile(".+(?:工程|行动|计划|项目|机制|模式|平台|政策|条例|制度|贷|奖|赛|节|岗|驿站)");

  private static final Pattern COUNTED_SLOGAN =
      Pattern.compile(NUMERAL + "{1,2}[^0-9]{1,2}" + NUMERAL + "{1,2}[^0-9]{1,2}");

  private static final Pattern PART_OF_A_TOWN =
      Pattern.compile("\\S{2,4}/n[a-z]* (?:街道|村委会|居委会)/n");

  private NameFromForm() {}

  /** Whether a run of words is such a name. */
  static boolean is(NewWordEvidence run) {
    int letters = run.text().codePointCount(0, run.text().length());
    if (!run.ofWords() || letters < SHORTEST || letters > LONGEST || run.asWord() > 0) {
      return false;
    }
    boolean quoted = run.quoted() > 0 && 2 * run.quoted() >= run.stands();
    return (quoted
            && (PROGRAMME.matcher(run.text()).matches()
                || COUNTED_SLOGAN.matcher(run.text()).matches()))
        || PART_OF_A_TOWN.matcher(run.cut()).matches();
  }
}
