package org.baomai.word.dictionary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baomai.base.Sha256;

/**
 * Terms that are looked for in every text, for the phrase layer. A plain text file, in UTF-8, has
 * one a line: the word and, parted by a tab or space, its part of speech ({@code nz} if there is
 * none); {@code #} starts a comment.
 */
public final class UserDictionary implements Serializable {
  /** The part of speech of an entry that states none: a proper name of another kind. */
  public static final String DEFAULT_POS = "nz";

  private static final long serialVersionUID = 1L;
  private static final Pattern POS = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,15}");

  private final ArrayList<DictionaryEntry> entries;
  private final ArrayList<String> warnings;
  private final String digest;

  private UserDictionary(Collection<DictionaryEntry> sorted, List<String> warnings) {
    this.entries = new ArrayList<>(sorted);
    this.warnings = new ArrayList<>(warnings);
    this.digest = digest(entries);
  }

  private static String digest(List<DictionaryEntry> entries) {
    StringBuilder content = new StringBuilder();
    entries.forEach(
        entry -> {
          content.append(entry.term()).append('\t').append(entry.pos());
          content.append(entry.head() == null ? "" : "\t" + entry.head()).append('\n');
        });
    return Sha256.of(content.toString());
  }

  /** A dictionary without entries: no phrases. */
  public static UserDictionary empty() {
    return new UserDictionary(List.of(), List.of());
  }

  /** A dictionary of entries; of those with one term the first counts. */
  public static UserDictionary of(Collection<DictionaryEntry> entries) {
    TreeMap<String, DictionaryEntry> byTerm = new TreeMap<>();
    entries.forEach(entry -> byTerm.putIfAbsent(entry.term(), entry));
    return new UserDictionary(byTerm.values(), List.of());
  }

  /**
   * Reads a dictionary from a file.
   *
   * @throws DictionaryException if the file cannot be read, or a line is broken
   */
  public static UserDictionary load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads a dictionary from lines.
   *
   * @param name what messages call it
   * @throws DictionaryException if a line is broken
   */
  public static UserDictionary parse(String name, List<String> lines) {
    TreeMap<String, DictionaryEntry> entries = new TreeMap<>();
    List<String> warnings = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      DictionaryEntry entry = entry(name, line);
      if (entries.putIfAbsent(entry.term(), entry) != null) {
        warnings.add(WordList.repeated(name, line.number(), entry.term()));
      }
    }
    return new UserDictionary(entries.values(), warnings);
  }

  private static DictionaryEntry entry(String name, WordList.Line line) {
    List<String> fields = line.fields();
    if (fields.size() > 2) {
      throw WordList.broken(
          name,
          line.number(),
          "it has " + fields.size() + " parts; write a word and at most a part of speech.");
    }
    WordList.checkTerm(name, line.number(), fields.get(0));
    String pos = fields.size() == 2 ? fields.get(1) : DEFAULT_POS;
    if (!POS.matcher(pos).matches()) {
      throw WordList.broken(
          name, line.number(), "\"" + pos + "\" is no part of speech; write one such as nz or ns.");
    }
    return new DictionaryEntry(fields.get(0), pos);
  }

  /** This dictionary with families of terms; a term keeps the part of speech that it has here. */
  public UserDictionary with(TermFamilies families) {
    TreeMap<String, DictionaryEntry> all = new TreeMap<>();
    entries.forEach(entry -> all.put(entry.term(), entry));
    for (DictionaryEntry member : families.members()) {
      DictionaryEntry known = all.get(member.head());
      String pos = known == null ? member.pos() : known.pos();
      all.put(member.term(), new DictionaryEntry(member.term(), pos, member.head()));
    }
    return new UserDictionary(all.values(), warnings);
  }

  /** This dictionary and another; where both have a term, this one's part of speech counts. */
  public UserDictionary and(UserDictionary other) {
    TreeMap<String, DictionaryEntry> all = new TreeMap<>();
    other.entries.forEach(entry -> all.put(entry.term(), entry));
    entries.forEach(entry -> all.put(entry.term(), entry));
    List<String> allWarnings = new ArrayList<>(warnings);
    allWarnings.addAll(other.warnings);
    return new UserDictionary(all.values(), allWarnings);
  }

  /** The entries, sorted by term. */
  public List<DictionaryEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** What is odd: entries that are there twice. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** SHA-256 of the entries as 64 hexadecimal digits, whatever their order, comments and layout. */
  public String digest() {
    return digest;
  }

  /**
   * Holds the entries against the digest: on another machine than the one that read them.
   *
   * @throws DictionaryException if they are others
   */
  public void verify() {
    String here = digest(entries);
    if (!here.equals(digest)) {
      throw new DictionaryException(
          "The dictionary arrived here with SHA-256 "
              + here
              + ", and was sent with "
              + digest
              + ": see that all machines run the same version of Baomai, and start again.");
    }
  }
}
