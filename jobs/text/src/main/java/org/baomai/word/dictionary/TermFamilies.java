package org.baomai.word.dictionary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Words that are counted as one: synonyms, short forms, spellings. A plain text file, in UTF-8, has
 * one family a line: the term that all are counted as, then the others, parted by tabs or spaces;
 * {@code #} starts a comment.
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
   * @throws DictionaryException if the file cannot be read, or a line is broken
   */
  public static TermFamilies load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads families from lines.
   *
   * @param name what messages call it
   * @throws DictionaryException if a line has fewer than two words, or a word of another family
   */
  public static TermFamilies parse(String name, List<String> lines) {
    TreeMap<String, Integer> lineOf = new TreeMap<>();
    List<DictionaryEntry> members = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      if (line.fields().size() < 2) {
        throw WordList.broken(
            name, line.number(), "a family of one; write the term and then what is counted as it.");
      }
      for (String member : line.fields()) {
        WordList.checkTerm(name, line.number(), member);
        Integer known = lineOf.putIfAbsent(member, line.number());
        if (known != null) {
          throw WordList.broken(
              name,
              line.number(),
              member + " stands in line " + known + " already; a word has one family.");
        }
        members.add(new DictionaryEntry(member, UserDictionary.DEFAULT_POS, line.fields().get(0)));
      }
    }
    return new TermFamilies(members);
  }

  /** All words of all families, each with the head of its family. */
  List<DictionaryEntry> members() {
    return members;
  }
}
