package org.baomai.word.hanlp;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives persons back the character that HanLP left behind: 费孝|通 is 费孝通.
 *
 * <p>A name of two characters takes the single character behind it if that character ends names
 * more often than it stands as a word, and is not a surname by far. Both counts are of the People's
 * Daily of 1998: of HanLP's dictionary of names and of its core dictionary.
 */
final class NameRules {
  private static final int SHORT_NAME = 2;

  /** 江 ends names and is a surname; 赵 is nothing else. */
  private static final int BY_FAR = 2;

  private NameRules() {}

  /** Applies the rule to the words of a run, given as {@link RunText}. */
  static List<Piece> apply(String units, List<Piece> pieces) {
    List<Piece> result = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      if (at + 1 < pieces.size() && isCutName(units, piece, pieces.get(at + 1))) {
        at++;
        piece = new Piece(piece.start(), pieces.get(at).end(), piece.pos());
      }
      result.add(piece);
    }
    return result;
  }

  private static boolean isCutName(String units, Piece name, Piece next) {
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
    int stands = asWord.totalFrequency - asWord.getNatureFrequency(Nature.nr);
    return ends > stands && BY_FAR * ends > inNames.getFrequency(NR.B);
  }
}
