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
 * Finds every occurrence of every dictionary entry in a text, overlapping ones included (Aho and
 * Corasick 1975). Matches need not start or end at word boundaries, since names are what a
 * segmenter most often splits wrongly.
 */
public final class PhraseFinder {
  private final AhoCorasickDoubleArrayTrie<DictionaryEntry> trie;
  private final Set<String> heads = new HashSet<>();

  /** A match of an entry; offsets are UTF-16 units. */
  private record Hit(int begin, int end, DictionaryEntry entry) {}

  /** A finder for all entries of a dictionary, which may be empty. */
  public PhraseFinder(UserDictionary dictionary) {
    TreeMap<String, DictionaryEntry> entries = new TreeMap<>();
    dictionary.entries().forEach(entry -> entries.put(entry.term(), entry));
    entries.values().stream()
        .filter(entry -> entry.head() != null)
        .forEach(entry -> heads.add(entry.head()));
    // The library cannot build a trie without entries.
    trie = entries.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(entries);
  }

  /**
   * Finds the entries in a folded text.
   *
   * @param folded the text, folded
   * @param words the tokens of the word layer; an entry that coincides with one of them is left
   *     out, unless it belongs to a term family, all occurrences of which are counted in this layer
   * @return tokens of the phrase layer, sorted by start and end, in code points; of overlapping
   *     members of one family only the longest, of equally long ones the first
   */
  public List<Token> find(String folded, List<Token> words) {
    if (trie == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    trie.parseText(
        folded,
        (begin, end, entry) -> {
          if (!splitsAscii(folded, begin) && !splitsAscii(folded, end)) {
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

  /** Keeps one of overlapping family members: 大湾区 inside 粤港澳大湾区 is not a second occurrence. */
  private List<Token> longestOfFamily(List<Token> found) {
    found.sort(
        Comparator.comparingInt((Token token) -> token.start() - token.end())
            .thenComparingInt(Token::start));
    Map<String, BitSet> coveredByFamily = new HashMap<>();
    List<Token> kept = new ArrayList<>();
    for (Token token : found) {
      if (heads.contains(token.term())) {
        BitSet covered = coveredByFamily.computeIfAbsent(token.term(), head -> new BitSet());
        int first = covered.nextSetBit(token.start());
        if (first >= 0 && first < token.end()) {
          continue;
        }
        covered.set(token.start(), token.end());
      }
      kept.add(token);
    }
    return kept;
  }

  /**
   * Whether an offset is inside a run of ASCII letters or inside a number: AI in AIR, 5G in 15G.
   */
  private static boolean splitsAscii(String text, int offset) {
    if (offset == 0 || offset == text.length()) {
      return false;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
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
