package org.baomai.word.hanlp;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of named entities (命名实体), told by a term and its tag. */
public enum EntityKind {
  /** A person (人名): tag nr, and a name rather than a word that HanLP took for one. */
  PERSON,
  /** A place (地名): tag ns. */
  PLACE,
  /**
   * A body (机构名), such as an office, party, company or school: tag nt, or a noun of four characters
   * or more that ends as names of bodies do.
   */
  BODY;

  private static final int SHORTEST_NAME = 2;
  private static final int SHORTEST_NOUN = 4;

  /**
   * A character ends a name if it is at most this many times as often a word of its own as the end
   * of a name, in the People's Daily of 1998: 平 and 国 do, 和 and 说 do not.
   */
  private static final int WORDS_TO_ENDS = 10;

  private static final Pattern BODY_ENDING =
      Pattern.compile(
          ".+(?:委员会|常委会|人大|政协|局|厅|部|院|署|法院|检察院|教委|公司|银行|大学|学院|集团|协会|学会|商会|联合会|工会|海关|政府|党委"
              + "|研究所|派出所|出版社|通讯社|日报|晚报|共产党|电视台)");

  /**
   * The kind of a term.
   *
   * @param term the folded term
   * @param pos its tag, in the PKU tag set that HanLP uses
   * @return empty if it names no entity, or has a single character
   */
  public static Optional<EntityKind> of(String term, String pos) {
    int length = term.codePointCount(0, term.length());
    if (length < SHORTEST_NAME) {
      return Optional.empty();
    }
    if (pos.startsWith("nr")) {
      return isName(term) ? Optional.of(PERSON) : Optional.empty();
    }
    if (pos.startsWith("ns")) {
      return Optional.of(PLACE);
    }
    boolean noun = pos.equals("n") || pos.equals("nz") || pos.equals("j");
    boolean body =
        pos.startsWith("nt")
            || (noun && length >= SHORTEST_NOUN && BODY_ENDING.matcher(term).matches());
    return body ? Optional.of(BODY) : Optional.empty();
  }

  /** The name of the kind in the view {@code entities}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** HanLP joins characters to names that are words, or that end with a word: 令人, 党和. */
  private static boolean isName(String term) {
    CoreDictionary.Attribute word = CoreDictionary.get(term);
    if (word != null && 2 * word.getNatureFrequency(Nature.nr) < word.totalFrequency) {
      return false;
    }
    String last = term.substring(term.offsetByCodePoints(term.length(), -1));
    EnumItem<NR> inNames = PersonDictionary.dictionary.get(last);
    CoreDictionary.Attribute alone = CoreDictionary.get(last);
    if (alone == null) {
      return true;
    }
    int ends = inNames == null ? 0 : inNames.getFrequency(NR.D) + inNames.getFrequency(NR.E);
    int words = alone.totalFrequency - alone.getNatureFrequency(Nature.nr);
    return words <= WORDS_TO_ENDS * (ends + 1);
  }
}
