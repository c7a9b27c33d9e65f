package org.baomai.word.dictionary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Terms that are counted as one: synonyms, short forms, variant spellings. The file is plain text
 * in UTF-8 with one family a line: the head, as which all are counted, then the other members,
 * separated by tabs or spaces; {@code #} starts a comment.
 *
 * <pre>
 *   粤港澳大湾区  大湾区  湾区
 * </pre>
 */
public final class TermFamilies {
  private final List<DictionaryEntry> members;

  private TermFamilies(List<DictionaryEntry> members) {
    this.members = List.copyOf(members);
  }

  /**
   * Reads families from a file.
   *
   * @param file a UTF-8 file with one family a line
   * @throws DictionaryException if the file cannot be read, a line has fewer than two terms, or a
   *     term is in two families
   */
  public static TermFamilies load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads families from lines.
   *
   * @param name name of the source, for messages
   * @param lines the lines, comments included
   * @throws DictionaryException if a line has fewer than two terms, or a term is in two families
   */
  public static TermFamilies parse(String name, List<String> lines) {
    TreeMap<String, Integer> lineOf = new TreeMap<>();
    List<DictionaryEntry> members = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      if (line.fields().size() < 2) {
        throw WordList.invalidLine(
            name,
            line.number(),
            "the family has only one member; write the term and then the terms that count as it.");
      }
      for (String member : line.fields()) {
        WordList.checkTerm(name, line.number(), member);
        Integer known = lineOf.putIfAbsent(member, line.number());
        if (known != null) {
          throw WordList.invalidLine(
              name,
              line.number(),
              member + " is in line " + known + " already; a term can be in one family only.");
        }
        members.add(new DictionaryEntry(member, UserDictionary.DEFAULT_POS, line.fields().get(0)));
      }
    }
    return new TermFamilies(members);
  }

  /** All members of all families, heads included, in file order. */
  List<DictionaryEntry> members() {
    return members;
  }
}
