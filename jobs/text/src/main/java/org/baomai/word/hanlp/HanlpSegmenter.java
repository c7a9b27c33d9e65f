package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baomai.base.Fold;
import org.baomai.base.Span;
import org.baomai.word.Layer;
import org.baomai.word.Segmenter;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.PhraseFinder;
import org.baomai.word.dictionary.UserDictionary;

/**
 * A segmenter whose words are found by HanLP, with its own dictionary or with a user's models, and
 * whose phrases come from a user dictionary. Punctuation is separated from words. Thread-safe; not
 * serializable.
 */
public final class HanlpSegmenter implements Segmenter {
  private final RunSegmenter words;
  private final PhraseFinder phrases;
  private final String version;

  private HanlpSegmenter(UserDictionary dictionary, WordModels models) {
    words = models.isNone() ? new HanlpWords() : new ModelWords(models);
    phrases = new PhraseFinder(dictionary);
    version = WordVersion.of(dictionary, models);
  }

  /** A segmenter with HanLP's own dictionary for words, and a user dictionary for phrases. */
  public static HanlpSegmenter with(UserDictionary dictionary) {
    return with(dictionary, WordModels.none());
  }

  /**
   * A segmenter with a user's models for words.
   *
   * @param dictionary the entries of the phrase layer
   * @param models the models; {@link WordModels#none()} for HanLP's own dictionary
   * @throws DictionaryException if the models cannot be read or have changed
   */
  public static HanlpSegmenter with(UserDictionary dictionary, WordModels models) {
    return new HanlpSegmenter(dictionary, models);
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
    boolean onlyBasicPlane = folded.length() == text.length;
    int[] run = Arrays.copyOfRange(text, span.start(), span.end());
    String units = RunText.of(run);
    for (Piece piece : PunctuationTokens.separate(run, words.segment(units))) {
      int start = span.start() + piece.start();
      int end = span.start() + piece.end();
      String term =
          onlyBasicPlane ? folded.substring(start, end) : new String(text, start, end - start);
      tokens.add(new Token(term, piece.pos(), Layer.WORD, start, end));
    }
  }
}
