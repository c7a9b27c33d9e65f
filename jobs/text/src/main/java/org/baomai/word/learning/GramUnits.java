package org.baomai.word.learning;

import java.util.ArrayList;
import java.util.List;
import org.baomai.word.Token;

/**
 * A paragraph as a row of units, words or characters, each with what it may be in a name: part of
 * it at all, its first unit, its last one.
 *
 * @param texts the units in their order; blanks are left out
 * @param tags their parts of speech; of characters none
 * @param roles for each unit the sum of {@link #INSIDE}, {@link #FIRST} and {@link #LAST}; 0 for
 *     marks, which no name goes over
 */
public record GramUnits(List<String> texts, List<String> tags, byte[] roles) {
  /** It may stand inside a name. */
  public static final int INSIDE = 1;

  /** A name may begin with it. */
  public static final int FIRST = 2;

  /** A name may end with it. */
  public static final int LAST = 4;

  private static final int ANYWHERE = INSIDE | FIRST | LAST;

  /** Characters that say how, when and whose: they open and close no name. */
  private static final String FUNCTION =
      "的了着过是和与及或等也都就而并被把将对为以从向于由到这那其之所要能可不没还又再很更最个们我你他"
          + "她它让使给跟比至自因但如若则且只已曾正刚才便即却吗呢吧啊嘛哪谁什么此该各每某说称讯得有在";

  /** Characters that close none besides. */
  private static final String OPEN = "上下中里内外前后间时第一二三四五六七八九十两几百千万亿";

  private static final String OPENING = "“‘\"「『《";
  private static final String CLOSING = "”’\"」』》";
  private static final int SHORT_NAME = 2;
  private static final String NUMBERED = "号期届";

  /** The units of a paragraph's words, in the order of the text. */
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
    units.openQuoted();
    return units;
  }

  /** What fills quotation marks may begin and end as it likes. */
  private void openQuoted() {
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
      case 'q' -> NUMBERED.contains(word.term()) ? INSIDE | LAST : INSIDE;
      case 'x' -> isLetters(word.term()) ? ANYWHERE : INSIDE;
      default -> INSIDE;
    };
  }

  private static boolean isLetters(String text) {
    return text.codePoints().allMatch(Character::isLetter);
  }

  /**
   * The same paragraph character by character: for what was cut into words wrongly. Names of
   * persons stay apart, but for those of two characters, which are as often no names.
   */
  public GramUnits characters() {
    List<String> characters = new ArrayList<>();
    List<Byte> theirs = new ArrayList<>();
    for (int unit = 0; unit < roles.length; unit++) {
      String text = texts.get(unit);
      boolean name = tags.get(unit).startsWith("nr") && text.length() > SHORT_NAME;
      for (int codePoint : text.codePoints().toArray()) {
        characters.add(Character.toString(codePoint));
        theirs.add((byte) (name ? 0 : roles(codePoint)));
      }
    }
    byte[] all = new byte[theirs.size()];
    for (int at = 0; at < all.length; at++) {
      all[at] = theirs.get(at);
    }
    return new GramUnits(characters, List.of(), all);
  }

  private static int roles(int codePoint) {
    if (!Character.isLetterOrDigit(codePoint)) {
      return 0;
    }
    if (Character.isDigit(codePoint) || FUNCTION.indexOf(codePoint) >= 0) {
      return INSIDE;
    }
    return OPEN.indexOf(codePoint) >= 0 ? INSIDE | FIRST : ANYWHERE;
  }

  /** Whether a unit is a mark: what stands beside one stands freely. */
  public boolean isMark(int unit) {
    return texts.get(unit).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a unit has a role. */
  boolean has(int unit, int role) {
    return (roles[unit] & role) != 0;
  }

  /** Units from, to (exclusive) with their tags, as 新/a 质/ng, parted by blanks. */
  public String cut(int from, int to) {
    StringBuilder cut = new StringBuilder();
    for (int unit = from; unit < to; unit++) {
      cut.append(unit == from ? "" : " ").append(texts.get(unit));
      if (!tags.isEmpty()) {
        cut.append('/').append(tags.get(unit));
      }
    }
    return cut.toString();
  }
}
