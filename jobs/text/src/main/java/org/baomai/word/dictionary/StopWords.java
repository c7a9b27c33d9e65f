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
 * Words that say nothing of a text's matter (停用词). They are segmented like others and left out
 * where topics and trends are shown. The file's form is that of {@link UserDictionary}, without
 * parts of speech.
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
   * Reads a list from a file.
   *
   * @throws DictionaryException if the file cannot be read, or a line is broken
   */
  public static StopWords load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads a list from lines.
   *
   * @param name what messages call it
   * @throws DictionaryException if a line is broken
   */
  public static StopWords parse(String name, List<String> lines) {
    TreeSet<String> terms = new TreeSet<>();
    List<String> warnings = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      if (line.fields().size() > 1) {
        throw WordList.broken(
            name, line.number(), "it has " + line.fields().size() + " words; write one a line.");
      }
      String term = line.fields().get(0);
      WordList.checkTerm(name, line.number(), term);
      if (!terms.add(term)) {
        warnings.add(WordList.repeated(name, line.number(), term));
      }
    }
    return new StopWords(terms, warnings);
  }

  /** Whether a folded term is a stop word. */
  public boolean contains(String term) {
    return terms.contains(term);
  }

  /** How many there are. */
  public int size() {
    return terms.size();
  }

  /** What is odd: words that are there twice. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** SHA-256 of the words as 64 hexadecimal digits, whatever their order, comments and layout. */
  public String digest() {
    return Sha256.of(String.join("\n", terms));
  }
}
