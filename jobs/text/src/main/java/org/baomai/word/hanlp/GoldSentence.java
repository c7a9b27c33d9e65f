package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.dictionary.WordList;

/**
 * A sentence whose words a person has parted: in SIGHAN form (words between blanks) or in that of
 * the People's Daily corpus of 1998, with a part of speech behind each word and brackets around
 * names of several: {@code [江东/ns 大学/n]nt 开学/v}.
 *
 * @param words each word with its part of speech and brackets
 */
record GoldSentence(List<Word> words) {
  /** Numbers of sentences in the People's Daily corpus: 19980101-01-001-001/m. */
  private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{2}-\\d{3}-\\d{3}(/m)?");

  private static final Pattern TAGGED =
      Pattern.compile("(\\[?)(.+?)/([0-9A-Za-z]+)(?:\\]/?([0-9A-Za-z]+))?");

  /**
   * A word of a gold.
   *
   * @param text folded
   * @param pos part of speech; null in SIGHAN form
   * @param opens whether a name of several words begins with it
   * @param closes the part of speech of such a name that ends with it; null if none does
   */
  record Word(String text, String pos, boolean opens, String closes) {
    int length() {
      return text.codePointCount(0, text.length());
    }
  }

  GoldSentence {
    words = List.copyOf(words);
  }

  /** Whether a line is in the form with parts of speech: all its words have one. */
  static boolean isTagged(String line) {
    return parts(line).stream().allMatch(part -> TAGGED.matcher(part).matches());
  }

  /**
   * Reads a line.
   *
   * @param tagged whether words have parts of speech
   * @throws DictionaryException if one lacks it
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
        throw WordList.broken(
            name,
            number,
            "\"" + part + "\" has no part of speech; write it as word/n, as in the lines before.");
      }
    }
    return new GoldSentence(words);
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : WordList.fieldsOf(line)) {
      if (!(parts.isEmpty() && NUMBER.matcher(part).matches())) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether names of several words are marked. */
  boolean marksNames() {
    return words.stream().anyMatch(word -> word.closes() != null);
  }

  /**
   * The sentence as HanLP's trainers read it, its characters as the {@link RunText} that a model
   * will meet.
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
      // Brackets of the text must not be taken for those of names.
      line.append(ofWord.replace('[', '［').replace(']', '］'));
      line.append('/').append(word.pos() == null ? "x" : word.pos());
      line.append(word.closes() == null ? "" : "]/" + word.closes());
    }
    return line.toString();
  }
}
