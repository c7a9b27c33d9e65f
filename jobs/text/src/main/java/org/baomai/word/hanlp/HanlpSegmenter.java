package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.baomai.base.Fold;
import org.baomai.base.Span;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.PhraseFinder;
import org.baomai.word.dictionary.UserDictionary;

/**
 * Words by HanLP with its dictionary or a user's models, marks parted from them; phrases by the
 * user's dictionary. Safe for threads. Not serialisable: send dictionary and models and call {@link
 * #shared} where they arrive.
 */
public final class HanlpSegmenter implements Segmenter {
  /** One for each version in this Java process: dictionaries and models are large and load once. */
  private static final ConcurrentHashMap<String, HanlpSegmenter> SHARED = new ConcurrentHashMap<>();

  private final RunSegmenter words;
  private final PhraseFinder phrases;
  private final String version;

  private HanlpSegmenter(UserDictionary dictionary, WordModels models) {
    words = models.isNone() ? new HanlpWords() : new ModelWords(models);
    phrases = new PhraseFinder(dictionary);
    version = WordVersion.of(dictionary, models);
  }

  /** A segmenter with HanLP's words, and this dictionary for its phrases. */
  public static HanlpSegmenter with(UserDictionary dictionary) {
    return with(dictionary, WordModels.none());
  }

  /**
   * A segmenter with a user's models for its words.
   *
   * @throws DictionaryException if the models cannot be read
   */
  public static HanlpSegmenter with(UserDictionary dictionary, WordModels models) {
    return new HanlpSegmenter(dictionary, models);
  }

  /**
   * The segmenter of this Java process for a dictionary and models of this content.
   *
   * @throws DictionaryException if either is another here than where it was read
   */
  public static HanlpSegmenter shared(UserDictionary dictionary, WordModels models) {
    return SHARED.computeIfAbsent(
        dictionary.digest() + models.digest(),
        digest -> {
          dictionary.verify();
          return with(dictionary, models);
        });
  }

  @Override
  public List<Token> segment(String text) {
    String folded = Fold.fold(text);
    int[] codePoints = folded.codePoints().toArray();
    List<Token> tokens = new ArrayList<>();
    for (Span run : Runs.of(codePoints)) {
      addWords(folded, codePoints, run, tokens);
    }
    tokens.addAll(phrases.find(folded, tokens));
    return tokens;
  }

  @Override
  public String version() {
    return version;
  }

  private void addWords(String folded, int[] text, Span span, List<Token> tokens) {
    boolean plain = folded.length() == text.length;
    int[] run = java.util.Arrays.copyOfRange(text, span.start(), span.end());
    String units = RunText.of(run);
    for (Piece piece : PunctuationTokens.part(run, words.of(units))) {
      int start = span.start() + piece.start();
      int end = span.start() + piece.end();
      String term = plain ? folded.substring(start, end) : new String(text, start, end - start);
      tokens.add(new Token(term, piece.pos(), Layer.WORD, start, end));
    }
  }
}
