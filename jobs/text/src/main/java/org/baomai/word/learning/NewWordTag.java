package org.baomai.word.learning;

import java.util.regex.Pattern;

/**
 * Predicts the part of speech of a learned word from its ending and its parts, in the PKU tag set:
 * ns place, nt organisation, nz other proper name, n noun, l set phrase.
 */
final class NewWordTag {
  private static final Pattern PLACE = Pattern.compile(".{1,6}(?:省|市|县|区|镇|乡|村|街道|州|半岛|群岛|海峡|新区)");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*(?:委员会|常委会|人大|政协|[^一-龥]?.{2,}(?:局|厅|部|院|署|委)|公司|银行|[支分]行|大学|学院|学校|集团"
              + "|协会|商会|联合会|总工会|工会|海关|法院|检察院|组织|政府|党委|支部|研究所|派出所|出版社|通讯社)");
  private static final Pattern NUMBERED = Pattern.compile(".*[0-9一二三四五六七八九十]+[号期届]");
  private static final int SET_PHRASE_LENGTH = 4;

  private NewWordTag() {}

  /** The tag of a run that was accepted as a word. */
  static String of(NewWordEvidence run) {
    String text = run.text();
    String last = run.segmentation().substring(run.segmentation().lastIndexOf('/') + 1);
    boolean nameInside = run.segmentation().matches(".*/(?:nz|nx|j)(?: .*|$)");
    if (ORGANISATION.matcher(text).matches()) {
      return "nt";
    }
    if (PLACE.matcher(text).matches() && !last.startsWith("v")) {
      return "ns";
    }
    boolean quoted = 3 * run.quoted() >= run.occurrences();
    if (NUMBERED.matcher(text).matches() || nameInside || quoted || !run.ofWords()) {
      return "nz";
    }
    if (last.startsWith("v") && !last.equals("vn")) {
      return text.codePointCount(0, text.length()) == SET_PHRASE_LENGTH ? "l" : "nz";
    }
    return last.startsWith("n") || last.equals("vn") || last.equals("an") ? "n" : "nz";
  }
}
