package org.baomai.word;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words by HanLP with the rules for numbers, names and marks on top; phrases by the dictionary.
 * Safe for threads. Not serialisable: send the dictionary and call {@link #shared} where it
 * arrives.
 */
public final class HanlpSegmenter implements Segmenter {
  /** One for each dictionary in this Java process: HanLP's tables are large and load once. */
  private static final ConcurrentHashMap<String, HanlpSegmenter> SHARED = new ConcurrentHashMap<>();

  private final HanlpWords words;
  private final PhraseFinder phrases;
  private final String version;

  private HanlpSegmenter(UserDictionary dictionary) {
    words = new HanlpWords();
    phrases = new PhraseFinder(dictionary);
    version = WordVersion.of(dictionary);
  }

  /** A segmenter with this dictionary for its phrases. */
  public static HanlpSegmenter with(UserDictionary dictionary) {
    return new HanlpSegmenter(dictionary);
  }

  /** The segmenter of this Java process for a dictionary of this content. */
  public static HanlpSegmenter shared(UserDictionary dictionary) {
    return SHARED.computeIfAbsent(dictionary.digest(), digest -> with(dictionary));
  }

  @Override
  public List<Token> segment(String text) {
    String folded = Fold.fold(text);
    int[] codePoints = folded.codePoints().toArray();
    List<Token> tokens = new ArrayList<>();
    for (Span run : Runs.of(codePoints)) {
      addWords(codePoints, run, tokens);
    }
    tokens.addAll(phrases.find(folded, tokens));
    return tokens;
  }

  @Override
  public String version() {
    return version;
  }

  private void addWords(int[] text, Span span, List<Token> tokens) {
    int[] run = java.util.Arrays.copyOfRange(text, span.start(), span.end());
    String units = Units.of(run);
    List<Piece> pieces = NameRules.apply(units, NumberRules.apply(units, words.of(units)));
    for (Piece piece : Marks.part(run, pieces)) {
      tokens.add(
          new Token(
              new String(run, piece.start(), piece.end() - piece.start()),
              piece.pos(),
              Layer.WORD,
              span.start() + piece.start(),
              span.start() + piece.end()));
    }
  }
}
