package org.baomai.base;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Maps code points that fonts and extraction tools use in place of the usual ones. Kangxi radicals
 * (U+2F00) and radicals of the supplement (U+2E80) become the ideographs that they depict.
 * Compatibility ideographs, vertical forms and small forms become their Unicode NFKC form if that
 * is one code point. Each code point becomes exactly one code point, so offsets stay valid.
 */
public final class Characters {
  /** Radicals of the supplement, each followed by its ideograph; NFKC maps only two of them. */
  private static final String SUPPLEMENT =
      "⺀冫⺁厂⺂乛⺃乚⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭"
          + "⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶"
          + "⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟";

  private static final Map<Integer, Integer> IDEOGRAPH_OF_RADICAL = supplement();

  private Characters() {}

  /**
   * Returns the usual code point for a printed one.
   *
   * @param codePoint any code point
   * @return the ideograph, bracket or mark that it depicts; the code point itself if there is none
   */
  public static int usual(int codePoint) {
    if (codePoint < 0x2E80) {
      return codePoint;
    }
    if (isRadical(codePoint)) {
      Integer ideograph = IDEOGRAPH_OF_RADICAL.get(codePoint);
      return ideograph == null ? compatible(codePoint) : ideograph;
    }
    boolean compatibility =
        (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE10 && codePoint <= 0xFE19)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    return compatibility ? compatible(codePoint) : codePoint;
  }

  /**
   * Tests whether a code point is a radical, which PDF fonts use in place of ideographs.
   *
   * @param codePoint any code point
   * @return true for U+2E80 to U+2FDF
   */
  public static boolean isRadical(int codePoint) {
    return codePoint >= 0x2E80 && codePoint <= 0x2FDF;
  }

  /**
   * Tests whether a code point is invisible and does not separate words: zero-width spaces and
   * joiners, soft hyphens, byte order marks, bidirectional controls, variation selectors.
   *
   * @param codePoint any code point
   * @return true if it is invisible; false for blanks
   */
  public static boolean isInvisible(int codePoint) {
    return codePoint == 0xAD
        || codePoint == 0x61C
        || codePoint == 0x180E
        || (codePoint >= 0x200B && codePoint <= 0x200F)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || codePoint == 0xFEFF
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /**
   * Tests whether a code point is of private use, so that its glyph depends on an unknown font.
   *
   * @param codePoint any code point
   * @return true for the private use areas of all planes
   */
  public static boolean isPrivate(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  private static int compatible(int codePoint) {
    String usual = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return usual.codePointCount(0, usual.length()) == 1 ? usual.codePointAt(0) : codePoint;
  }

  private static Map<Integer, Integer> supplement() {
    return IntStream.range(0, SUPPLEMENT.length() / 2)
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                pair -> (int) SUPPLEMENT.charAt(2 * pair),
                pair -> (int) SUPPLEMENT.charAt(2 * pair + 1)));
  }
}
