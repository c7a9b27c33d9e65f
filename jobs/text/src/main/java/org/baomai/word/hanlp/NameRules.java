package org.baomai.word.hanlp;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejoins person names whose last character HanLP has split off: 费孝|通 becomes 费孝通.
 *
 * <p>A name of two characters is joined with a following one-character word if that character ends
 * names more often than it is a word, and is not predominantly a surname. Both counts come from the
 * People's Daily of 1998, through HanLP's name dictionary and its core dictionary.
 */
final class NameRules {
  private static final int SHORT_NAME = 2;

  /**
   * How many times more often a character must be a surname than the end of a name to count as a
   * surname only: 江 is both, 赵 is a surname only.
   */
  private static final int SURNAME_RATIO = 2;

  private NameRules() {}

  /**
   * Applies the rule.
   *
   * @param units the run, as {@link RunText} gives it
   * @param pieces its words, in order and without gaps
   * @return the words, in order and without gaps
   */
  static List<Piece> apply(String units, List<Piece> pieces) {
    List<Piece> result = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      if (at + 1 < pieces.size() && isSplitName(units, piece, pieces.get(at + 1))) {
        at++;
        piece = new Piece(piece.start(), pieces.get(at).end(), piece.pos());
      }
      result.add(piece);
    }
    return result;
  }

  private static boolean isSplitName(String units, Piece name, Piece next) {
    return name.pos().startsWith("nr")
        && name.end() - name.start() == SHORT_NAME
        && next.end() - next.start() == 1
        && endsNames(units.substring(next.start(), next.end()));
  }

  private static boolean endsNames(String character) {
    EnumItem<NR> inNames = PersonDictionary.dictionary.get(character);
    CoreDictionary.Attribute asWord = CoreDictionary.get(character);
    if (inNames == null || asWord == null) {
      return false;
    }
    int ends = inNames.getFrequency(NR.D) + inNames.getFrequency(NR.E);
    int words = asWord.totalFrequency - asWord.getNatureFrequency(Nature.nr);
    return ends > words && SURNAME_RATIO * ends > inNames.getFrequency(NR.B);
  }
}
