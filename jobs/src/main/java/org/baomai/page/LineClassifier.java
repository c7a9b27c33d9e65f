package org.baomai.page;

import java.util.regex.Matcher;

/** Tells what a line shows by itself, from its words. */
final class LineClassifier {

  private static final int LONGEST_CAPTION = 160;
  private static final int LONGEST_FOLIO = 80;

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
    if (BylineReader.isByline(words)) {
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

  /** Two words of an imprint on one line, or one that begins it. */
  static boolean isImprint(String words) {
    Matcher imprint =
        Conventions.IMPRINT.matcher(words.substring(0, Math.min(words.length(), 400)));
    int found = 0;
    while (imprint.find()) {
      found += imprint.start() == 0 ? 2 : 1;
    }
    return found >= 2;
  }

  /** A date with nothing but weekday, issue number, paper, section; or editors' names. */
  static boolean isFolio(String words) {
    if (words.length() > LONGEST_FOLIO) {
      return false;
    }
    String stripped = Lines.stripped(words);
    String rest = Conventions.EDITOR.matcher(words).replaceAll("");
    boolean editors = rest.length() < words.length();
    if (editors && rest.indexOf('。') < 0 && rest.length() <= words.length() * 3 / 4) {
      return true;
    }
    String withoutDate = Conventions.FULL_DATE.matcher(stripped).replaceAll("");
    withoutDate = Conventions.NUMERIC_DATE.matcher(withoutDate).replaceAll("");
    boolean dated = withoutDate.length() < stripped.length();
    String left = Conventions.FOLIO_REST.matcher(withoutDate).replaceAll("");
    left = left.replaceAll("[^一-龥A-Za-z0-9]", "");
    return left.isEmpty()
        && (dated || stripped.matches("第?[A-Z]?\\d{1,3}版.{0,4}|[A-Z]\\d{1,2}.{0,4}"));
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
