package org.baomai.word.learning;

import java.util.ArrayList;
import java.util.List;
import org.baomai.word.Token;

/**
 * A paragraph as a sequence of units, either words or characters, each with the positions that it
 * may take in a name: inside it, first, last.
 *
 * @param texts the units in text order, folded, without blanks
 * @param tags the parts of speech of the units, if these are words; an empty list for characters
 * @param roles one bit set per unit of {@link #INSIDE}, {@link #FIRST} and {@link #LAST}; 0 for
 *     punctuation, which no name contains
 */
public record GramUnits(List<String> texts, List<String> tags, byte[] roles) {
  /** The unit may be part of a name. */
  public static final int INSIDE = 1;

  /** The unit may be the first of a name. */
  public static final int FIRST = 2;

  /** The unit may be the last of a name. */
  public static final int LAST = 4;

  private static final int ANYWHERE = INSIDE | FIRST | LAST;

  /** Function characters, which neither begin nor end a name. */
  private static final String FUNCTION_CHARACTERS =
      "的了着过是和与及或等也都就而并被把将对为以从向于由到这那其之所要能可不没还又再很更最个们我你他"
          + "她它让使给跟比至自因但如若则且只已曾正刚才便即却吗呢吧啊嘛哪谁什么此该各每某说称讯得有在";

  /** Characters that may begin a name but not end it. */
  private static final String NEVER_LAST = "上下中里内外前后间时第一二三四五六七八九十两几百千万亿";

  private static final String OPENING = "“‘\"「『《";
  private static final String CLOSING = "”’\"」』》";
  private static final int SHORT_NAME = 2;
  private static final String ORDINAL_CLASSIFIERS = "号期届";

  /**
   * The words of a paragraph as units.
   *
   * @param words the tokens of the word layer, in text order
   */
  public static GramUnits ofWords(List<Token> words) {
    List<String> texts = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    byte[] roles = new byte[words.size()];
    for (Token word : words) {
      roles[texts.size()] = (byte) roles(word);
      texts.add(word.term());
      tags.add(word.pos());
    }
    GramUnits units = new GramUnits(texts, tags, roles);
    units.allowQuoted();
    return units;
  }

  /**
   * Text that fills a pair of quotation marks may begin and end with any unit that is not
   * punctuation or a person.
   */
  private void allowQuoted() {
    int open = -1;
    for (int unit = 0; unit < roles.length; unit++) {
      if (isMark(unit)) {
        boolean quoted = open >= 0 && CLOSING.contains(texts.get(unit)) && unit > open + 1;
        if (quoted && roles[open + 1] != 0 && roles[unit - 1] != 0) {
          roles[open + 1] |= FIRST;
          roles[unit - 1] |= LAST;
        }
        open = OPENING.contains(texts.get(unit)) && !quoted ? unit : -1;
      }
    }
  }

  private static int roles(Token word) {
    String pos = word.pos();
    char kind = pos.isEmpty() ? 'x' : pos.charAt(0);
    if (pos.startsWith("nr")) {
      return 0;
    }
    return switch (kind) {
      case 'w' -> 0;
      case 'n', 'j', 'i', 'l', 'g', 'a', 'b', 's', 'z' -> pos.equals("ad") ? INSIDE : ANYWHERE;
      case 'v' -> pos.equals("vshi") || pos.equals("vyou") || pos.equals("vf") ? INSIDE : ANYWHERE;
      case 'h' -> INSIDE | FIRST;
      case 'k' -> INSIDE | LAST;
      case 'q' -> ORDINAL_CLASSIFIERS.contains(word.term()) ? INSIDE | LAST : INSIDE;
      case 'x' -> isLetters(word.term()) ? ANYWHERE : INSIDE;
      default -> INSIDE;
    };
  }

  private static boolean isLetters(String text) {
    return text.codePoints().allMatch(Character::isLetter);
  }

  /**
   * The same paragraph with characters as units, to find words that were segmented wrongly. Person
   * names are excluded, except those of two characters, half of which are not names.
   */
  public GramUnits characters() {
    List<String> characters = new ArrayList<>();
    List<Byte> characterRoles = new ArrayList<>();
    for (int unit = 0; unit < roles.length; unit++) {
      String text = texts.get(unit);
      boolean name = tags.get(unit).startsWith("nr") && text.length() > SHORT_NAME;
      boolean classifier = isClassifier(unit);
      int[] codePoints = text.codePoints().toArray();
      for (int at = 0; at < codePoints.length; at++) {
        characters.add(Character.toString(codePoints[at]));
        int allowed = name ? 0 : roles(codePoints[at]);
        allowed &= classifier && at == 0 ? ~FIRST : ANYWHERE;
        allowed &= classifier && at == codePoints.length - 1 ? ~LAST : ANYWHERE;
        characterRoles.add((byte) allowed);
      }
    }
    byte[] all = new byte[characterRoles.size()];
    for (int at = 0; at < all.length; at++) {
      all[at] = characterRoles.get(at);
    }
    return new GramUnits(characters, List.of(), all);
  }

  /**
   * Whether a unit is a classifier (量词), such as 次 in 三次会议. A name neither begins nor ends with it,
   * so that 次会议 and 万人次 are none. Those that end a name as an ordinal do not count: 十七号.
   */
  private boolean isClassifier(int unit) {
    return tags.get(unit).startsWith("q") && !ORDINAL_CLASSIFIERS.contains(texts.get(unit));
  }

  private static int roles(int codePoint) {
    if (!Character.isLetterOrDigit(codePoint)) {
      return 0;
    }
    if (Character.isDigit(codePoint) || FUNCTION_CHARACTERS.indexOf(codePoint) >= 0) {
      return INSIDE;
    }
    return NEVER_LAST.indexOf(codePoint) >= 0 ? INSIDE | FIRST : ANYWHERE;
  }

  /** Whether a unit is punctuation: a text next to it is delimited. */
  public boolean isMark(int unit) {
    return texts.get(unit).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether a unit may take a position, one of {@link #INSIDE}, {@link #FIRST} and {@link #LAST}.
   */
  boolean has(int unit, int role) {
    return (roles[unit] & role) != 0;
  }

  /**
   * The segmentation of a range of units: the units separated by spaces, words with their tags,
   * such as 新/a 质/ng.
   *
   * @param from index of the first unit
   * @param to index behind the last one
   */
  public String segmentation(int from, int to) {
    StringBuilder result = new StringBuilder();
    for (int unit = from; unit < to; unit++) {
      result.append(unit == from ? "" : " ").append(texts.get(unit));
      if (!tags.isEmpty()) {
        result.append('/').append(tags.get(unit));
      }
    }
    return result.toString();
  }
}
