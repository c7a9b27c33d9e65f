package org.baomai.word.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Blank;
import org.baomai.base.Fold;

/** Plain text with one word a line, {@code #} for comments: the form of all of Baomai's lists. */
public final class WordList {
  private static final int LONGEST_TERM = 64;

  /**
   * A line that holds something.
   *
   * @param number 1 for the first line of the file
   * @param fields its parts between blanks
   */
  record Line(int number, List<String> fields) {}

  private WordList() {}

  /** The lines of a file in UTF-8, with or without a byte order mark. */
  public static List<String> linesOf(Path file) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (NoSuchFileException missing) {
      throw new DictionaryException(file + " does not exist: check the path.");
    } catch (CharacterCodingException notUtf8) {
      throw new DictionaryException(file + " is no UTF-8: save it as UTF-8.");
    } catch (IOException failure) {
      throw new DictionaryException(
          file + " cannot be read: check its permissions. (" + failure + ")");
    }
  }

  /** The lines that are neither blank nor a comment, folded; # and what follows is a comment. */
  static List<Line> contentOf(List<String> lines) {
    List<Line> content = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      int comment = line.indexOf('#');
      List<String> fields = fieldsOf(Fold.fold(comment < 0 ? line : line.substring(0, comment)));
      if (!fields.isEmpty()) {
        content.add(new Line(at + 1, fields));
      }
    }
    return content;
  }

  /** The parts of a line between blanks. */
  public static List<String> fieldsOf(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int codePoint : (line + " ").codePoints().toArray()) {
      if (!Blank.is(codePoint)) {
        field.appendCodePoint(codePoint);
      } else if (!field.isEmpty()) {
        fields.add(field.toString());
        field.setLength(0);
      }
    }
    return fields;
  }

  /** Throws unless a word is one: a letter or digit in it, no control character, not too long. */
  static void checkTerm(String name, int line, String term) {
    if (term.codePoints().noneMatch(Character::isLetterOrDigit)
        || term.codePoints().anyMatch(Character::isISOControl)) {
      throw broken(name, line, "\"" + term + "\" is no word: it needs a letter or a digit.");
    }
    if (term.codePointCount(0, term.length()) > LONGEST_TERM) {
      throw broken(
          name, line, "the word has more than " + LONGEST_TERM + " characters; write one a line.");
    }
  }

  public static DictionaryException broken(String name, int line, String problem) {
    return new DictionaryException(name + ", line " + line + ": " + problem);
  }

  static String repeated(String name, int line, String term) {
    return name + ", line " + line + ": " + term + " is there already; the first one counts.";
  }
}
