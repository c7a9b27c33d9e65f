package org.baomai.measures.word;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baomai.measures.Usage;

/**
 * Counts how often one Chinese character follows another, from the word and word-pair frequencies
 * of HanLP's core dictionaries (Apache License 2.0), and writes the resource {@code
 * character-pairs.txt} of the page reader. It has one line per first character, with each follower
 * and its count, the most frequent first; pairs that occur once are left out.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.word.CountCharacterPairs OUT.txt
 * </pre>
 */
final class CountCharacterPairs {

  private static final int MIN_COUNT = 2;

  private final Map<Character, Map<Character, Integer>> counts = new TreeMap<>();

  private CountCharacterPairs() {}

  /**
   * Writes the counts.
   *
   * @param arguments the path of the file to write
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Usage.require(arguments, 1, "CountCharacterPairs OUT.txt");
    CountCharacterPairs pairs = new CountCharacterPairs();
    pairs.count();
    Files.write(Path.of(arguments[0]), pairs.lines(), StandardCharsets.UTF_8);
  }

  private void count() throws ReflectiveOperationException {
    String[] words = new String[CoreDictionary.trie.size()];
    for (String word : words(CoreDictionary.trie)) {
      words[CoreDictionary.trie.exactMatchSearch(word)] = word;
      int frequency = CoreDictionary.trie.get(word).totalFrequency;
      for (int i = 0; i + 1 < word.length(); i++) {
        add(word.charAt(i), word.charAt(i + 1), frequency);
      }
    }
    CoreBiGramTableDictionary.getBiFrequency(0, 0);
    int[] start = table("start");
    int[] pair = table("pair");
    for (int word = 0; word + 1 < start.length && word < words.length; word++) {
      for (int at = start[word]; at < start[word + 1]; at++) {
        String before = words[word];
        String after = pair[2 * at] < words.length ? words[pair[2 * at]] : null;
        if (before != null && after != null) {
          add(before.charAt(before.length() - 1), after.charAt(0), pair[2 * at + 1]);
        }
      }
    }
  }

  private void add(char first, char second, int count) {
    if (isHan(first) && isHan(second)) {
      counts.computeIfAbsent(first, unused -> new TreeMap<>()).merge(second, count, Integer::sum);
    }
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '龥';
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (first, followers) -> {
          StringBuilder line = new StringBuilder().append(first);
          followers.entrySet().stream()
              .filter(follower -> follower.getValue() >= MIN_COUNT)
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .forEach(follower -> line.append(follower.getKey()).append(follower.getValue()));
          if (line.length() > 1) {
            lines.add(line.toString());
          }
        });
    return lines;
  }

  private static int[] table(String name) throws ReflectiveOperationException {
    Field field = CoreBiGramTableDictionary.class.getDeclaredField(name);
    field.setAccessible(true);
    return (int[]) field.get(null);
  }

  /** A word and the state that the trie is in after it. */
  private record Prefix(String word, int state) {}

  /** All words of a trie, in no order. */
  private static List<String> words(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    Map<Integer, List<Integer>> children = new HashMap<>();
    for (int at = 1; at < check.length; at++) {
      if (check[at] > 0 && check[at] != at) {
        children.computeIfAbsent(check[at], unused -> new ArrayList<>()).add(at);
      }
    }
    List<String> words = new ArrayList<>();
    Deque<Prefix> open = new ArrayDeque<>(List.of(new Prefix("", base[0])));
    while (!open.isEmpty()) {
      Prefix prefix = open.pop();
      int state = prefix.state();
      if (state < 0) {
        continue;
      }
      if (check[state] == state && base[state] < 0) {
        words.add(prefix.word());
      }
      for (int child : children.getOrDefault(state, List.of())) {
        open.push(new Prefix(prefix.word() + (char) (child - state - 1), base[child]));
      }
    }
    return words;
  }
}
