package org.baomai.word.dictionary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baomai.base.Sha256;

/**
 * Stop words (停用词): words that carry no topic. They are segmented and counted like other words and
 * left out where topics and trends are shown. The file has one word a line, in UTF-8; {@code #}
 * starts a comment.
 */
public final class StopWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeSet<String> terms;
  private final ArrayList<String> warnings;

  private StopWords(Set<String> terms, List<String> warnings) {
    this.terms = new TreeSet<>(terms);
    this.warnings = new ArrayList<>(warnings);
  }

  /**
   * Reads a stop word list from a file.
   *
   * @param file a UTF-8 file with one word a line
   * @throws DictionaryException if the file cannot be read, or a line has more than one word or no
   *     valid word
   */
  public static StopWords load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads a stop word list from lines.
   *
   * @param name name of the source, for messages
   * @param lines the lines, comments included
   * @throws DictionaryException if a line has more than one word or no valid word
   */
  public static StopWords parse(String name, List<String> lines) {
    TreeSet<String> terms = new TreeSet<>();
    List<String> warnings = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      if (line.fields().size() > 1) {
        throw WordList.invalidLine(
            name,
            line.number(),
            "it has " + line.fields().size() + " words; write one word a line.");
      }
      String term = line.fields().get(0);
      WordList.checkTerm(name, line.number(), term);
      if (!terms.add(term)) {
        warnings.add(WordList.duplicateWarning(name, line.number(), term));
      }
    }
    return new StopWords(terms, warnings);
  }

  /** Whether a term, given folded, is a stop word. */
  public boolean contains(String term) {
    return terms.contains(term);
  }

  /** Number of different stop words. */
  public int size() {
    return terms.size();
  }

  /** Warnings about words that the list contains twice, in line order. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /**
   * SHA-256 of the sorted words as 64 hexadecimal digits; order, comments and layout of the file do
   * not change it.
   */
  public String digest() {
    return Sha256.of(String.join("\n", terms));
  }
}
