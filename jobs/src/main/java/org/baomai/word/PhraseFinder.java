package org.baomai.word;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds every occurrence of every dictionary entry in a text, overlapping ones too (Aho and
 * Corasick 1975), and not only along the borders of words: names are just what a segmenter takes
 * apart wrongly.
 */
final class PhraseFinder {
  private final AhoCorasickDoubleArrayTrie<DictionaryEntry> trie;

  PhraseFinder(UserDictionary dictionary) {
    TreeMap<String, DictionaryEntry> entries = new TreeMap<>();
    dictionary.entries().forEach(entry -> entries.put(entry.term(), entry));
    // The trie cannot be built of nothing.
    trie = entries.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(entries);
  }

  /**
   * The entries in a folded text.
   *
   * @param words the words of the text; an entry that is just one of them is not repeated
   * @return sorted by start and end
   */
  List<Token> find(String folded, List<Token> words) {
    if (trie == null) {
      return List.of();
    }
    int[] codePointAt = codePointOffsets(folded);
    Set<Span> places = new HashSet<>();
    words.forEach(word -> places.add(new Span(word.start(), word.end())));
    List<Token> found = new ArrayList<>();
    trie.parseText(
        folded,
        (begin, end, entry) -> {
          Span place = new Span(codePointAt[begin], codePointAt[end]);
          if (!cutsLatin(folded, begin) && !cutsLatin(folded, end) && !places.contains(place)) {
            found.add(
                new Token(entry.term(), entry.pos(), Layer.PHRASE, place.start(), place.end()));
          }
        });
    found.sort(Comparator.comparingInt(Token::start).thenComparingInt(Token::end));
    return found;
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
