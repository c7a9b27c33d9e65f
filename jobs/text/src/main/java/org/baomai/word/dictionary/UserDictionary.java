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
 * Terms of the phrase layer, searched for in every text. The file is plain text in UTF-8 with one
 * entry a line: the term and, separated by a tab or space, its part of speech ({@code nz} if it is
 * missing); {@code #} starts a comment.
 */
public final class UserDictionary implements Serializable {
  /** The part of speech of an entry without one: nz, other proper name. */
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

  /** A dictionary without entries: the phrase layer stays empty. */
  public static UserDictionary empty() {
    return new UserDictionary(List.of(), List.of());
  }

  /** A dictionary of entries in any order; of several with the same term the first is kept. */
  public static UserDictionary of(Collection<DictionaryEntry> entries) {
    TreeMap<String, DictionaryEntry> byTerm = new TreeMap<>();
    entries.forEach(entry -> byTerm.putIfAbsent(entry.term(), entry));
    return new UserDictionary(byTerm.values(), List.of());
  }

  /**
   * Reads a dictionary from a file.
   *
   * @param file a UTF-8 file with one entry a line
   * @throws DictionaryException if the file cannot be read, or a line is not a valid entry
   */
  public static UserDictionary load(Path file) {
    return parse(file.toString(), WordList.linesOf(file));
  }

  /**
   * Reads a dictionary from lines.
   *
   * @param name name of the source, for messages
   * @param lines the lines, comments included; of several with the same term the first is kept
   * @throws DictionaryException if a line is not a valid entry
   */
  public static UserDictionary parse(String name, List<String> lines) {
    TreeMap<String, DictionaryEntry> entries = new TreeMap<>();
    List<String> warnings = new ArrayList<>();
    for (WordList.Line line : WordList.contentOf(lines)) {
      DictionaryEntry entry = entry(name, line);
      if (entries.putIfAbsent(entry.term(), entry) != null) {
        warnings.add(WordList.duplicateWarning(name, line.number(), entry.term()));
      }
    }
    return new UserDictionary(entries.values(), warnings);
  }

  private static DictionaryEntry entry(String name, WordList.Line line) {
    List<String> fields = line.fields();
    if (fields.size() > 2) {
      throw WordList.invalidLine(
          name,
          line.number(),
          "it has "
              + fields.size()
              + " fields; write a term and, if you like, its part of speech.");
    }
    WordList.checkTerm(name, line.number(), fields.get(0));
    String pos = fields.size() == 2 ? fields.get(1) : DEFAULT_POS;
    if (!POS.matcher(pos).matches()) {
      throw WordList.invalidLine(
          name,
          line.number(),
          "\"" + pos + "\" is not a part of speech; write a tag such as nz or ns.");
    }
    return new DictionaryEntry(fields.get(0), pos);
  }

  /**
   * This dictionary extended by term families.
   *
   * @param families the families; all their members become entries
   * @return a new dictionary; every member takes the part of speech that the head of its family has
   *     in this dictionary, or {@link #DEFAULT_POS}
   */
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

  /**
   * The union of this dictionary and another, with the warnings of both; where both contain a term,
   * this dictionary's entry is kept.
   */
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

  /** Warnings about terms that the file contains twice, in line order. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /**
   * SHA-256 of the sorted entries as 64 hexadecimal digits; order, comments and layout of the file
   * do not change it.
   */
  public String digest() {
    return digest;
  }

  /**
   * Recomputes the digest of the entries and compares it with the one computed where the dictionary
   * was read. Called on executors after deserialization.
   *
   * @throws DictionaryException if they differ
   */
  public void verify() {
    String digestHere = digest(entries);
    if (!digestHere.equals(digest)) {
      throw new DictionaryException(
          "The dictionary has SHA-256 "
              + digestHere
              + " on this machine, but "
              + digest
              + " where it was read: make sure that all machines run the same version of Baomai, and run again.");
    }
  }
}
