package org.baomai.page;

import java.util.regex.Pattern;

/** Tells what a line shows by itself, from its words. */
final class LineClassifier {

  private static final int LONGEST_CAPTION = 160;
  private static final int LONGEST_FOLIO = 80;

  private static final int LONGEST_IMPRINT_HEAD = 400;

  /** A02, 第2版, 02版. */
  private static final Pattern PAGE_LABEL =
      Conventions.pattern(
          "(?:^|[\\s|｜])(?:[A-D]\\d{1,2}|第?[A-D]?\\d{1,3}版|第[一二三四五六七八九十]+版)(?=$|[\\s|｜版])");

  private LineClassifier() {}

  /** The kind of a line with these words. */
  static LineKind kindOf(String words) {
    if (Conventions.JUMP_FROM.matcher(words).matches()) {
      return LineKind.JUMP_FROM;
    }
    if (words.length() <= 24 && Conventions.JUMP_TO.matcher(words).matches()) {
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
    if (isFolio(words)) {
      return LineKind.FOLIO;
    }
    if (isCaption(words)) {
      return LineKind.CAPTION;
    }
    if (BylineReader.isByline(words) || Conventions.OFFICE_BYLINE.matcher(words).find()) {
      return LineKind.BYLINE;
    }
    if (isDoubled(Lines.stripped(words)) || Conventions.COLUMN_CREDIT.matcher(words).find()) {
      return LineKind.BANNER;
    }
    if (Conventions.ADVERTISEMENT.matcher(words).find()) {
      return LineKind.ADVERTISEMENT;
    }
    if (words.length() <= 40 && Conventions.CROSS_REFERENCE.matcher(words).find()) {
      return LineKind.CROSS_REFERENCE;
    }
    return Conventions.TEASER.matcher(words).find() ? LineKind.TEASER : LineKind.TEXT;
  }

  /** A word that only imprints have at the beginning, or with another such word. */
  static boolean isImprint(String words) {
    String head = words.substring(0, Math.min(words.length(), LONGEST_IMPRINT_HEAD));
    long own = Conventions.IMPRINT.matcher(head).results().count();
    long other = Conventions.IMPRINT_TOO.matcher(head).results().count();
    boolean first =
        Conventions.IMPRINT.matcher(head).lookingAt()
            || (other >= 2
                && head.indexOf('。') < 0
                && Conventions.IMPRINT_TOO.matcher(head).lookingAt());
    return first || (own >= 1 && own + other >= 3);
  }

  /**
   * A date or page label with nothing but weekday, issue number, paper, section; or editors' names.
   */
  static boolean isFolio(String words) {
    if (words.length() > LONGEST_FOLIO || words.indexOf('。') >= 0) {
      return false;
    }
    String rest = Conventions.EDITOR.matcher(words).replaceAll("");
    if (rest.length() <= words.length() * 3 / 4) {
      return true;
    }
    String solar = Conventions.LUNAR_DATE.matcher(Lines.stripped(words)).replaceAll("");
    String digits = ChineseNumerals.toDigits(solar);
    String undated = Conventions.FULL_DATE.matcher(digits).replaceAll("");
    undated = Conventions.NUMERIC_DATE.matcher(undated).replaceAll("");
    undated = Conventions.DAY_AND_WEEKDAY.matcher(undated).replaceAll("");
    boolean dated = undated.length() < digits.length();
    boolean labelled = PAGE_LABEL.matcher(words).find();
    String left = Conventions.FOLIO_REST.matcher(undated).replaceAll("");
    return (dated || labelled) && left.chars().noneMatch(LineClassifier::isHanOrDigit);
  }

  private static boolean isHanOrDigit(int codePoint) {
    return Character.isDigit(codePoint) || Character.isIdeographic(codePoint);
  }

  /** A credit, a picture source, or wording that only captions have. */
  static boolean isCaption(String words) {
    boolean credit = Conventions.CREDIT.matcher(words).find() && words.length() >= 4;
    return credit
        || Conventions.PICTURE_SOURCE.matcher(words).find()
        || (words.length() <= 120 && Conventions.CAPTION_WORDS.matcher(words).find());
  }

  /** Whether a text is some words, printed twice. */
  static boolean isDoubled(String stripped) {
    int half = stripped.length() / 2;
    return half >= 3 && stripped.length() % 2 == 0 && stripped.startsWith(stripped.substring(half));
  }
}
