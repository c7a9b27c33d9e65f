package org.baomai.word.search;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts the occurrences of many strings in one pass over a text, overlapping ones included (Aho
 * and Corasick 1975). Texts and strings are compared as they are, without folding.
 */
public final class SubstringCounter {
  private final AhoCorasickDoubleArrayTrie<Integer> trie;

  /**
   * A counter for a set of strings.
   *
   * @param strings at least one, all different, none empty; their indices are those of the counts
   */
  public SubstringCounter(List<String> strings) {
    TreeMap<String, Integer> indices = new TreeMap<>();
    for (int index = 0; index < strings.size(); index++) {
      indices.put(strings.get(index), index);
    }
    trie = new AhoCorasickDoubleArrayTrie<>(indices);
  }

  /**
   * Adds the occurrences in a text to counts.
   *
   * @param text the text
   * @param counts one count for each string, by its index; changed in place
   */
  public void count(String text, long[] counts) {
    trie.parseText(text, (begin, end, index) -> counts[index]++);
  }

  /** Whether a text contains any of the strings. */
  public boolean isAnyIn(String text) {
    boolean[] found = new boolean[1];
    trie.parseText(text, (begin, end, index) -> found[0] = true);
    return found[0];
  }
}
