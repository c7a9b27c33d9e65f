package org.baomai.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The association of neighbouring Chinese characters in ordinary text. A high association across a
 * line break suggests that the break splits a word. The counts come from the word and word bigram
 * frequencies of HanLP's core dictionaries.
 */
public final class CharacterPairs {

  private static final String RESOURCE = "character-pairs.txt";

  /** Added to observed and expected counts, so that rare pairs have little effect. */
  private static final double SMOOTHING = 0.3;

  private static final CharacterPairs SHIPPED = shipped();

  private static final int CHARACTERS = Character.MAX_VALUE + 1;

  private final PairCounts counts = new PairCounts();

  /** The sums of the counts of the pairs that begin with a character. */
  private final int[] firsts = new int[CHARACTERS];

  /** The sums of the counts of the pairs that end with a character. */
  private final int[] seconds = new int[CHARACTERS];

  private long all;

  private CharacterPairs() {}

  /**
   * Returns the counts that the project ships.
   *
   * @return the shared instance, which is immutable
   */
  public static CharacterPairs standard() {
    return SHIPPED;
  }

  private static CharacterPairs shipped() {
    try (InputStream in = CharacterPairs.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The resource " + RESOURCE + " of the application cannot be read: build it again.", e);
    }
  }

  /**
   * Reads counts. Each line has a first character, then each character that follows it with the
   * count of the pair: 中国12央5.
   *
   * @param lines the lines
   * @return the counts
   * @throws IOException if the lines cannot be read
   */
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
    counts.put(pair(first, second), count);
    firsts[first] += count;
    seconds[second] += count;
    all += count;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /**
   * Computes the smoothed pointwise mutual information of a pair (Church and Hanks 1990): the
   * natural logarithm of observed over expected count, each plus 0.3.
   *
   * @param first the first character
   * @param second the character after it
   * @return above 0 if the pair is more frequent than expected by chance; 0 if a character is
   *     unknown
   */
  public double affinity(char first, char second) {
    double chance = (double) firsts[first] * seconds[second] / all;
    if (chance == 0) {
      return 0;
    }
    double count = counts.get(pair(first, second));
    return Math.log((count + SMOOTHING) / (chance + SMOOTHING));
  }
}
