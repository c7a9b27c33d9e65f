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

/**
 * The common form of Baomai's word lists: plain text in UTF-8, one entry a line, fields separated
 * by blanks, {@code #} for comments.
 */
public final class WordList {
  /** In code points. */
  private static final int LONGEST_TERM = 64;

  /**
   * A line with content.
   *
   * @param number line number in the file, from 1
   * @param fields its fields, at least one, folded
   */
  record Line(int number, List<String> fields) {}

  private WordList() {}

  /**
   * Reads the lines of a UTF-8 file. A byte order mark at its start is ignored.
   *
   * @throws DictionaryException if the file does not exist, cannot be read or is not UTF-8
   */
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
      throw new DictionaryException(file + " is not UTF-8: save it as UTF-8.");
    } catch (IOException failure) {
      throw new DictionaryException(
          file + " cannot be read: check its permissions. (" + failure + ")");
    }
  }

  /** The lines with content, folded. A comment starts at # and runs to the end of the line. */
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

  /**
   * Splits a line at blanks, Chinese ones included. The fields are not empty; none for a blank
   * line.
   */
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

  /**
   * Checks that a term has a letter or digit, no control character, and at most {@link
   * #LONGEST_TERM} code points.
   *
   * @throws DictionaryException if not
   */
  static void checkTerm(String name, int line, String term) {
    if (term.codePoints().noneMatch(Character::isLetterOrDigit)
        || term.codePoints().anyMatch(Character::isISOControl)) {
      throw invalidLine(
          name,
          line,
          "\""
              + term
              + "\" is not a word: it needs a letter or a digit, and no control character.");
    }
    if (term.codePointCount(0, term.length()) > LONGEST_TERM) {
      throw invalidLine(
          name, line, "the word has more than " + LONGEST_TERM + " characters; put one per line.");
    }
  }

  /**
   * The exception for an invalid line.
   *
   * @param name name of the source
   * @param line line number, from 1
   * @param problem what is wrong and what to do
   */
  public static DictionaryException invalidLine(String name, int line, String problem) {
    return new DictionaryException(name + ", line " + line + ": " + problem);
  }

  /** The warning for a term that a list contains twice. */
  static String duplicateWarning(String name, int line, String term) {
    return name + ", line " + line + ": " + term + " is listed twice; the first entry is used.";
  }
}
