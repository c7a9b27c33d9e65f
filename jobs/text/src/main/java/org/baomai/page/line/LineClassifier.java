package org.baomai.page.line;

import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Conventions;
import org.baomai.page.text.ChineseNumerals;
import org.baomai.page.text.EnglishDate;
import org.baomai.page.text.LineText;

/** Classifies a line by its words alone. */
final class LineClassifier {

  private static final int LONGEST_CAPTION = 160;
  private static final int LONGEST_FOLIO = 80;

  private static final int LONGEST_FOOT = 20;
  private static final int LONGEST_SOURCE = 60;
  private static final int LONGEST_CONTACT = 80;

  private static final int LONGEST_IMPRINT_HEAD = 400;

  /** A page label (版次): A02, 第2版, 02版. */
  private static final Convention PAGE_LABEL =
      Convention.of(
          "ABCD版",
          "(?:^|[\\s|｜]|版次[:：]\\s?)(?:[A-D]\\d{1,2}|第?[A-D]?\\d{1,3}版|第[一二三四五六七八九十]+版)(?=$|[\\s|｜版])|^版(?:次|面)[:：]\\s*[A-D]?\\d{1,3}$");

  private LineClassifier() {}

  /** Returns the kind of a line with these words. */
  static LineKind kindOf(String words) {
    if (Conventions.JUMP_FROM.matches(words)) {
      return LineKind.JUMP_FROM;
    }
    if (words.length() <= 24 && Conventions.JUMP_TO.matches(words)) {
      return LineKind.JUMP_TO;
    }
    if (isImprint(words)) {
      return LineKind.IMPRINT;
    }
    if (words.length() > LONGEST_CAPTION) {
      return LineKind.TEXT;
    }
    return kindOfShort(words);
  }

  private static LineKind kindOfShort(String words) {
    if (words.length() <= LONGEST_FOOT && Conventions.PAGE_FOOT.matches(words)) {
      return LineKind.PAGE_FOOT;
    }
    if (words.length() <= LONGEST_SOURCE && Conventions.SOURCE.matches(LineText.stripped(words))) {
      return LineKind.SOURCE;
    }
    if (isFolio(words)) {
      return LineKind.FOLIO;
    }
    if (isCaption(words)) {
      return LineKind.CAPTION;
    }
    if (BylineReader.isByline(words) || Conventions.OFFICE_BYLINE.isIn(words)) {
      return LineKind.BYLINE;
    }
    if (isDoubled(LineText.stripped(words)) || Conventions.COLUMN_CREDIT.isIn(words)) {
      return LineKind.BANNER;
    }
    if (Conventions.ADVERTISEMENT_LABEL.isIn(words)) {
      return LineKind.ADVERTISEMENT;
    }
    if (words.length() <= 40 && Conventions.CROSS_REFERENCE.isIn(words)) {
      return LineKind.CROSS_REFERENCE;
    }
    return Conventions.TEASER.isIn(words) ? LineKind.TEASER : LineKind.TEXT;
  }

  /** Whether a line is an imprint: contact details, or wording that imprints have. */
  static boolean isImprint(String words) {
    String head = words.substring(0, Math.min(words.length(), LONGEST_IMPRINT_HEAD));
    int own = Conventions.IMPRINT.countIn(head);
    int other = Conventions.IMPRINT_HINT.countIn(head);
    boolean contact =
        words.length() <= LONGEST_CONTACT
            && words.indexOf('。') < 0
            && Conventions.CONTACT.isIn(words);
    boolean first =
        contact
            || (own >= 1 && Conventions.IMPRINT.isAtStartOf(head))
            || (other >= 2 && head.indexOf('。') < 0 && Conventions.IMPRINT_HINT.isAtStartOf(head));
    return first || (own >= 1 && own + other >= 3);
  }

  /**
   * Whether a line is a folio or an editor line: a date or page label with nothing but weekday,
   * issue number, newspaper and section; or the names of editors.
   */
  static boolean isFolio(String words) {
    if (words.length() > LONGEST_FOLIO || words.indexOf('。') >= 0) {
      return false;
    }
    if (!mayBeFolio(words)) {
      return false;
    }
    String rest = Conventions.EDITOR.removedFrom(words);
    return rest.length() <= words.length() * 3 / 4
        || isDated(words)
        || (rest.length() < words.length() && isDated(rest));
  }

  /**
   * Whether a text is a date or page label with nothing but weekday, issue number, paper, section.
   */
  static boolean isDated(String words) {
    if (!mayBeDated(words)) {
      return false;
    }
    String solar = Conventions.LUNAR_DATE.removedFrom(LineText.stripped(words));
    String digits = ChineseNumerals.toDigits(solar);
    String undated = Conventions.FULL_DATE.removedFrom(digits);
    undated = Conventions.NUMERIC_DATE.removedFrom(undated);
    undated = Conventions.DAY_AND_WEEKDAY.removedFrom(undated);
    boolean dated = undated.length() < digits.length();
    boolean labelled = PAGE_LABEL.isIn(words);
    if (!dated && !labelled) {
      return false;
    }
    String left = Conventions.FOLIO_REST.removedFrom(undated);
    return left.chars().noneMatch(LineClassifier::isHanOrDigit);
  }

  /** Tests cheaply whether a line may be a folio. */
  private static boolean mayBeFolio(String words) {
    return Conventions.EDITOR.mayBeIn(words) || mayBeDated(words);
  }

  /** Tests cheaply whether a line may have a date or a page label. */
  private static boolean mayBeDated(String words) {
    return Conventions.FULL_DATE.mayBeIn(words)
        || Conventions.NUMERIC_DATE.mayBeIn(words)
        || Conventions.DAY_AND_WEEKDAY.mayBeIn(words)
        || EnglishDate.mayBeIn(words)
        || PAGE_LABEL.mayBeIn(words);
  }

  private static boolean isHanOrDigit(int codePoint) {
    return Character.isDigit(codePoint) || Character.isIdeographic(codePoint);
  }

  /** Whether a line is a caption: it has a photo credit, a picture source or typical wording. */
  static boolean isCaption(String words) {
    boolean credit = Conventions.PHOTO_CREDIT.isIn(words) && words.length() >= 4;
    return credit
        || Conventions.PICTURE_SOURCE.isIn(words)
        || (words.length() <= 120 && Conventions.CAPTION_WORDS.isIn(words));
  }

  /** Whether a text consists of the same words twice. */
  static boolean isDoubled(String stripped) {
    int half = stripped.length() / 2;
    return half >= 3 && stripped.length() % 2 == 0 && stripped.startsWith(stripped.substring(half));
  }
}
