package org.baomai.word.search;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;

/** Counts many strings in texts at once, overlapping ones too (Aho and Corasick 1975). */
public final class SubstringCounter {
  private final AhoCorasickDoubleArrayTrie<Integer> trie;

  /**
   * A counter.
   *
   * @param strings at least one; counts are kept by their place in this list
   */
  public SubstringCounter(List<String> strings) {
    TreeMap<String, Integer> places = new TreeMap<>();
    for (int place = 0; place < strings.size(); place++) {
      places.put(strings.get(place), place);
    }
    trie = new AhoCorasickDoubleArrayTrie<>(places);
  }

  /** Adds the occurrences in a text to the counts. */
  public void count(String text, long[] counts) {
    trie.parseText(text, (begin, end, place) -> counts[place]++);
  }

  /** Whether any of the strings stands in a text. */
  public boolean isAnyIn(String text) {
    boolean[] found = new boolean[1];
    trie.parseText(text, (begin, end, place) -> found[0] = true);
    return found[0];
  }
}
