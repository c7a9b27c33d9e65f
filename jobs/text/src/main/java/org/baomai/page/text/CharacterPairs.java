package org.baomai.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much likelier than chance one Chinese character follows another in ordinary text: whether a
 * word could have been cut in two there. The counts come from the word and word-pair frequencies of
 * HanLP's core dictionaries.
 */
public final class CharacterPairs {

  private static final String RESOURCE = "character-pairs.txt";

  /** Added to a count and to what chance gives, so that a rare pair says little. */
  private static final double SMOOTHING = 0.3;

  private static final CharacterPairs SHIPPED = shipped();

  private final Map<Integer, Integer> pairs = new HashMap<>();
  private final Map<Character, Integer> firsts = new HashMap<>();
  private final Map<Character, Integer> seconds = new HashMap<>();
  private long all;

  private CharacterPairs() {}

  /** The counts that the project ships. */
  public static CharacterPairs standard() {
    return SHIPPED;
  }

  private static CharacterPairs shipped() {
    try (InputStream in = CharacterPairs.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " of the application", e);
    }
  }

  /** Reads lines of a first character and its followers, each with its count: 中国12央5. */
  public static CharacterPairs read(BufferedReader lines) throws IOException {
    CharacterPairs read = new CharacterPairs();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = 1;
      while (at < line.length()) {
        char second = line.charAt(at++);
        int count = 0;
        while (at < line.length() && Character.isDigit(line.charAt(at))) {
          count = count * 10 + Character.digit(line.charAt(at++), 10);
        }
        read.add(line.charAt(0), second, count);
      }
    }
    return read;
  }

  private void add(char first, char second, int count) {
    pairs.put(first << 16 | second, count);
    firsts.merge(first, count, Integer::sum);
    seconds.merge(second, count, Integer::sum);
    all += count;
  }

  /**
   * Pointwise mutual information, natural logarithm, smoothed: more than 0 where the pair is
   * likelier than chance; 0 where a character is unknown.
   */
  public double affinity(char first, char second) {
    double chance = (double) firsts.getOrDefault(first, 0) * seconds.getOrDefault(second, 0) / all;
    double count = pairs.getOrDefault(first << 16 | second, 0);
    return chance == 0 ? 0 : Math.log((count + SMOOTHING) / (chance + SMOOTHING));
  }
}
