package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.WordList;

/**
 * A manually segmented sentence, in SIGHAN format (words separated by blanks) or in that of the
 * People's Daily corpus of 1998, which adds a part of speech to each word and brackets around names
 * of several words: {@code [江东/ns 大学/n]nt 开学/v}.
 *
 * @param words the words in text order
 */
record GoldSentence(List<Word> words) {
  /** Sentence ids of the People's Daily corpus: 19980101-01-001-001/m. */
  private static final Pattern SENTENCE_ID = Pattern.compile("\\d{8}-\\d{2}-\\d{3}-\\d{3}(/m)?");

  private static final Pattern TAGGED =
      Pattern.compile("(\\[?)(.+?)/([0-9A-Za-z]+)(?:\\]/?([0-9A-Za-z]+))?");

  /**
   * A word of a gold standard sentence.
   *
   * @param text the word, folded
   * @param pos part of speech; null in SIGHAN format
   * @param opens whether it is the first word of a bracketed name
   * @param closes the part of speech of the bracketed name whose last word it is; null if it is not
   *     one
   */
  record Word(String text, String pos, boolean opens, String closes) {
    /** Length in code points. */
    int length() {
      return text.codePointCount(0, text.length());
    }
  }

  GoldSentence {
    words = List.copyOf(words);
  }

  /** Whether all words of a line have a part of speech. */
  static boolean isTagged(String line) {
    return parts(line).stream().allMatch(part -> TAGGED.matcher(part).matches());
  }

  /**
   * Parses a line.
   *
   * @param name name of the file, for messages
   * @param number line number, from 1
   * @param line the line
   * @param tagged whether words must have parts of speech
   * @throws DictionaryException if {@code tagged} and a word has none
   */
  static GoldSentence of(String name, int number, String line, boolean tagged) {
    List<Word> words = new ArrayList<>();
    for (String part : parts(line)) {
      Matcher matcher = TAGGED.matcher(part);
      if (!tagged) {
        words.add(new Word(Fold.fold(part), null, false, null));
      } else if (matcher.matches()) {
        words.add(
            new Word(
                Fold.fold(matcher.group(2)),
                matcher.group(3),
                !matcher.group(1).isEmpty(),
                matcher.group(4)));
      } else {
        throw WordList.invalidLine(
            name,
            number,
            "\"" + part + "\" has no part of speech; write it as word/n, as in the first line.");
      }
    }
    return new GoldSentence(words);
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : WordList.fieldsOf(line)) {
      if (!(parts.isEmpty() && SENTENCE_ID.matcher(part).matches())) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether the sentence has a bracketed name. */
  boolean marksNames() {
    return words.stream().anyMatch(word -> word.closes() != null);
  }

  /**
   * The sentence in the format of HanLP's trainers. Its characters are replaced as in {@link
   * RunText}, so that a model is trained on the same characters as it is applied to.
   */
  String forHanlp() {
    int[] text = words.stream().flatMapToInt(word -> word.text().codePoints()).toArray();
    String units = RunText.of(text);
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Word word : words) {
      String ofWord = units.substring(at, at + word.length());
      at += word.length();
      line.append(line.isEmpty() ? "" : " ").append(word.opens() ? "[" : "");
      // Brackets in the text must not be read as brackets around a name.
      line.append(ofWord.replace('[', '［').replace(']', '］'));
      line.append('/').append(word.pos() == null ? "x" : word.pos());
      line.append(word.closes() == null ? "" : "]/" + word.closes());
    }
    return line.toString();
  }
}
