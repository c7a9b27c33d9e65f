package org.baomai.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baomai.Home;

/** Sentences of phrases that the sample newspaper prints, in any order: they say nothing. */
final class StockPhrases {
  private static final String TEXT = text();

  private StockPhrases() {}

  private static String text() {
    try (Stream<Path> files = Files.walk(Home.sample())) {
      List<Path> pages = files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
      return pages.stream().map(StockPhrases::han).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String han(Path page) {
    try {
      return new String(Files.readAllBytes(page), StandardCharsets.UTF_8)
          .replaceAll("[^\\p{IsHan}]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A letter, as often as the newspaper prints it. */
  static char letter(Random random) {
    return TEXT.charAt(random.nextInt(TEXT.length()));
  }

  /** A sentence of six to ten phrases of two to six letters. */
  static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder();
    int phrases = 6 + random.nextInt(5);
    for (int phrase = 0; phrase < phrases; phrase++) {
      int length = 2 + random.nextInt(5);
      int at = random.nextInt(TEXT.length() - length);
      sentence.append(TEXT, at, at + length);
    }
    return sentence.append('。').toString();
  }
}
