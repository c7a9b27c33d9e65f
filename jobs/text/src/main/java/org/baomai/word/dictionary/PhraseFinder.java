package org.baomai.word.dictionary;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baomai.word.Ascii;
import org.baomai.word.Layer;
import org.baomai.word.Token;

/**
 * Finds every occurrence of every dictionary entry in a text, overlapping ones too (Aho and
 * Corasick 1975), and not only along the borders of words: names are just what a segmenter takes
 * apart wrongly.
 */
public final class PhraseFinder {
  private final AhoCorasickDoubleArrayTrie<DictionaryEntry> trie;
  private final Set<String> heads = new HashSet<>();

  /** An entry at a place in UTF-16 units. */
  private record Hit(int begin, int end, DictionaryEntry entry) {}

  public PhraseFinder(UserDictionary dictionary) {
    TreeMap<String, DictionaryEntry> entries = new TreeMap<>();
    dictionary.entries().forEach(entry -> entries.put(entry.term(), entry));
    entries.values().stream()
        .filter(entry -> entry.head() != null)
        .forEach(entry -> heads.add(entry.head()));
    // The trie cannot be built of nothing.
    trie = entries.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(entries);
  }

  /**
   * The entries in a folded text.
   *
   * @param words the words of the text; an entry that is just one of them is not repeated, unless
   *     it is of a family, which is counted here whole
   * @return sorted by start and end; of members of one family that overlap the longest, of equally
   *     long ones the first
   */
  public List<Token> find(String folded, List<Token> words) {
    if (trie == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    trie.parseText(
        folded,
        (begin, end, entry) -> {
          if (!cutsLatin(folded, begin) && !cutsLatin(folded, end)) {
            hits.add(new Hit(begin, end, entry));
          }
        });
    if (hits.isEmpty()) {
      return List.of();
    }
    int[] codePointAt = codePointOffsets(folded);
    int[] wordEndAt = new int[codePointAt[folded.length()]];
    words.forEach(word -> wordEndAt[word.start()] = word.end());
    List<Token> found = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      int start = codePointAt[hit.begin()];
      int end = codePointAt[hit.end()];
      DictionaryEntry entry = hit.entry();
      if (entry.head() != null || wordEndAt[start] != end) {
        found.add(new Token(entry.countedAs(), entry.pos(), Layer.PHRASE, start, end));
      }
    }
    List<Token> kept = heads.isEmpty() ? found : longestOfFamily(found);
    kept.sort(Comparator.comparingInt(Token::start).thenComparingInt(Token::end));
    return kept;
  }

  /** 大湾区 in 粤港澳大湾区 is no second occurrence of the family. */
  private List<Token> longestOfFamily(List<Token> found) {
    found.sort(
        Comparator.comparingInt((Token token) -> token.start() - token.end())
            .thenComparingInt(Token::start));
    Map<String, BitSet> taken = new HashMap<>();
    List<Token> kept = new ArrayList<>();
    for (Token token : found) {
      if (heads.contains(token.term())) {
        BitSet places = taken.computeIfAbsent(token.term(), head -> new BitSet());
        int first = places.nextSetBit(token.start());
        if (first >= 0 && first < token.end()) {
          continue;
        }
        places.set(token.start(), token.end());
      }
      kept.add(token);
    }
    return kept;
  }

  /**
   * Whether a border lies inside a run of Latin letters or inside a number: AI in AIR, 5G in 15G.
   */
  private static boolean cutsLatin(String text, int border) {
    if (border == 0 || border == text.length()) {
      return false;
    }
    char before = text.charAt(border - 1);
    char after = text.charAt(border);
    return (Ascii.isLetter(before) && Ascii.isLetter(after))
        || (Ascii.isDigit(before) && Ascii.isDigit(after));
  }

  private static int[] codePointOffsets(String text) {
    int[] offsets = new int[text.length() + 1];
    int codePoints = 0;
    for (int at = 0; at < text.length(); at++) {
      offsets[at] = codePoints;
      boolean firstOfPair =
          Character.isHighSurrogate(text.charAt(at))
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1));
      codePoints += firstOfPair ? 0 : 1;
    }
    offsets[text.length()] = codePoints;
    return offsets;
  }
}
