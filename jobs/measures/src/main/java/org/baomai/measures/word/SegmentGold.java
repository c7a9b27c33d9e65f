package org.baomai.measures.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.baomai.base.Blank;
import org.baomai.measures.Usage;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.Segmenters;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.search.Kwic;

/**
 * Segments a gold standard in SIGHAN format (one sentence per line, words separated by blanks) for
 * a scorer: {@code SegmentGold GOLD PREDICTED NAMES [--dictionary FILE] [--models FOLDER]}. Only
 * tokens of the word layer are written.
 */
public final class SegmentGold {
  private static final String USAGE =
      "SegmentGold GOLD PREDICTED NAMES [--dictionary FILE] [--models FOLDER]";

  private SegmentGold() {}

  /** Writes the segmented lines to PREDICTED and the person names found to NAMES, one per line. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 3, USAGE);
    Segmenter segmenter =
        Segmenters.create(
            option(arguments, "--dictionary")
                .map(UserDictionary::load)
                .orElse(UserDictionary.empty()),
            option(arguments, "--models").map(WordModels::of).orElse(WordModels.none()));
    List<String> predicted = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), UTF_8)) {
      String text = withoutBlanks(line);
      List<String> words = new ArrayList<>();
      for (Token token : segmenter.segment(text)) {
        if (token.layer() != Layer.WORD) {
          continue;
        }
        String word = Kwic.of(text, token.start(), token.end(), 0).keyword();
        words.add(word);
        if (token.pos().startsWith("nr")) {
          names.add(word);
        }
      }
      predicted.add(String.join(" ", words));
    }
    Files.write(Path.of(arguments[1]), predicted, UTF_8);
    Files.write(Path.of(arguments[2]), names, UTF_8);
  }

  private static Optional<Path> option(String[] arguments, String name) {
    int at = Arrays.asList(arguments).indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    Usage.require(arguments, at + 2, USAGE);
    return Optional.of(Path.of(arguments[at + 1]));
  }

  private static String withoutBlanks(String line) {
    int[] codePoints = line.codePoints().filter(codePoint -> !Blank.is(codePoint)).toArray();
    return new String(codePoints, 0, codePoints.length);
  }
}
