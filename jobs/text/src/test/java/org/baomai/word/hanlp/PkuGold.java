package org.baomai.word.hanlp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baomai.base.Span;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.UserDictionary;
import org.junit.jupiter.api.Assumptions;

/**
 * Scores the word layer on the public PKU test set of the second SIGHAN bakeoff. Aborts the test if
 * the file is not available.
 */
final class PkuGold {
  /**
   * The score.
   *
   * @param f1 harmonic mean of precision and recall of word spans
   * @param skipped lines whose tokens do not cover the text
   */
  record Score(double f1, int skipped) {}

  private PkuGold() {}

  static Score score() throws IOException {
    Segmenter segmenter = HanlpSegmenter.with(UserDictionary.empty());
    int hits = 0;
    int gold = 0;
    int found = 0;
    int skipped = 0;
    for (String line : Files.readAllLines(file(), UTF_8)) {
      Set<Span> expected = new HashSet<>();
      StringBuilder text = new StringBuilder();
      for (String word : line.strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          int start = text.codePointCount(0, text.length());
          text.append(word);
          expected.add(new Span(start, text.codePointCount(0, text.length())));
        }
      }
      List<Token> tokens = segmenter.segment(text.toString());
      int covered = 0;
      for (Token token : tokens) {
        covered += token.end() - token.start();
        hits += expected.contains(new Span(token.start(), token.end())) ? 1 : 0;
      }
      skipped += covered == text.codePointCount(0, text.length()) ? 0 : 1;
      gold += expected.size();
      found += tokens.size();
    }
    return new Score(2.0 * hits / (gold + found), skipped);
  }

  private static Path file() {
    Path folder = Path.of(System.getProperty("baomai.home", "")).toAbsolutePath();
    for (; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/eval/segmentation/pku_test_gold.utf8");
      if (Files.exists(file)) {
        return file;
      }
    }
    Assumptions.abort("the PKU test set is not available");
    throw new IllegalStateException("unreachable");
  }
}
