package org.baomai.page.byline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baomai.page.Byline;
import org.baomai.page.convention.Conventions;
import org.baomai.page.text.CharacterPairs;

/** Recognizes names on separate lines without a role. */
public final class AuthorNames {
  private static final int MOST_NAMES = 6;

  /** The greatest number of characters of a part of a foreign name. */
  private static final int LONGEST_WORD = 8;

  /**
   * The association (natural logarithm) from which two characters are a word, such as 安全, although
   * the first is a surname too.
   */
  private static final double WORD = 2.5;

  private static final Pattern NAMES =
      Conventions.pattern(
          "[（(]?(?:[一-龥㐀-䶿]{1,4}|[一-龥]{1,6}(?:·[一-龥]{1,8}){1,3})(?:[\\s、,，]+(?:[一-龥㐀-䶿]{1,4}|[一-龥]{1,6}(?:·[一-龥]{1,8}){1,3})){0,5}[）)]?");

  private AuthorNames() {}

  /**
   * Tests whether a line has the form of names or of a part of one: short words of Han characters.
   *
   * @param line the words of a line
   * @return true for lines of at most 40 characters in that form
   */
  public static boolean mayBe(String line) {
    return line.length() <= 40 && !hasLongWord(line) && NAMES.matcher(line).matches();
  }

  /** Whether more characters than a name has are without a blank or mark between them. */
  private static boolean hasLongWord(String line) {
    int length = 0;
    for (int index = 0; index < line.length() && length <= LONGEST_WORD; index++) {
      length = Character.isIdeographic(line.charAt(index)) ? length + 1 : 0;
    }
    return length > LONGEST_WORD;
  }

  /**
   * Tests whether words in the form of names are likely names.
   *
   * @param words the words of one or more lines, separated by blanks
   * @param underRole whether a role is above them; the first name then needs no common surname
   * @return true for one to six names
   */
  public static boolean areLikely(String words, boolean underRole) {
    Optional<Byline> people = BylineReader.readAuthors(words.strip());
    if (people.isEmpty()) {
      return false;
    }
    List<String> names = people.get().reporters();
    if (names.isEmpty() || names.size() > MOST_NAMES || !people.get().correspondents().isEmpty()) {
      return false;
    }
    for (int index = underRole ? 1 : 0; index < names.size(); index++) {
      if (!isLikely(names.get(index))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLikely(String name) {
    if (name.indexOf('·') > 0) {
      return true;
    }
    return PersonNames.hasSurname(name, 0) && name.length() <= 3 && !isWord(name);
  }

  private static boolean isWord(String name) {
    CharacterPairs pairs = CharacterPairs.standard();
    for (int at = 0; at + 1 < name.length(); at++) {
      if (pairs.affinity(name.charAt(at), name.charAt(at + 1)) > WORD) {
        return true;
      }
    }
    return false;
  }
}
