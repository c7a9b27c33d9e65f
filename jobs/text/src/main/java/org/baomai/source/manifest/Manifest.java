package org.baomai.source.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baomai.base.Sha256;
import org.baomai.source.Container;
import org.baomai.source.RawName;
import org.baomai.source.StrictDecoding;
import org.baomai.source.listing.CorpusListing;

/**
 * The manifest of a corpus, {@code _baomai/manifest.csv}: the newspaper, the issue date and the
 * page label of files, as the user states them. A file that the manifest names is a page file even
 * if its name does not end in {@code .txt}.
 */
public final class Manifest implements Serializable {
  /** The path of the manifest, relative to the corpus. */
  public static final String PATH = CorpusListing.RESERVED_FOLDER + "/manifest.csv";

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ManifestEntry> entries;
  private final ArrayList<String> warnings;

  Manifest(Map<String, ManifestEntry> entries, List<String> warnings) {
    this.entries = new TreeMap<>(entries);
    this.warnings = new ArrayList<>(warnings);
  }

  /**
   * Returns a manifest without entries.
   *
   * @return an empty manifest
   */
  public static Manifest empty() {
    return new Manifest(Map.of(), List.of());
  }

  /**
   * Reads the manifest of a corpus: CSV (RFC 4180) in UTF-8, with a header that names {@code path}
   * and optionally {@code newspaper}, {@code issue_date} (2023-05-05) and {@code page_label}.
   *
   * @param corpus the folder of the corpus
   * @return the manifest; empty if there is no such file
   * @throws ManifestException if the file cannot be read, a line is not valid CSV, a date is
   *     impossible, or a path is repeated or leads out of the corpus
   */
  public static Manifest load(Path corpus) {
    Path file = RawName.resolve(corpus, PATH);
    if (Files.notExists(file)) {
      return empty();
    }
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new ManifestException(
          PATH + " cannot be read (" + failure + "): check its permissions.");
    }
  }

  static Manifest parse(byte[] bytes) {
    StrictDecoding decoding = StrictDecoding.of(bytes, 0, UTF_8);
    if (decoding.text() == null) {
      throw ManifestException.at(
          lineOf(bytes, decoding.firstBad()),
          "byte " + decoding.firstBad() + " is not valid UTF-8; save the manifest as UTF-8.");
    }
    String text = decoding.text();
    return ManifestReader.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static long lineOf(byte[] bytes, int offset) {
    long line = 1;
    for (int at = 0; at < offset; at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return line;
  }

  /**
   * Returns all entries.
   *
   * @return the entries by path, sorted by path; cannot be modified
   */
  public SortedMap<String, ManifestEntry> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /**
   * Returns the entry of a file.
   *
   * @param path the path relative to the corpus
   * @return the entry, or null if the manifest does not name the file
   */
  public ManifestEntry entry(String path) {
    return entries.get(path);
  }

  /**
   * Tests whether a file is a page file.
   *
   * @param path the path relative to the corpus
   * @return true if the name ends in {@code .txt} (in upper or lower case) or the manifest names it
   */
  public boolean isPageFile(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".txt") || entries.containsKey(path);
  }

  /**
   * Returns warnings about the manifest itself, such as columns that are ignored.
   *
   * @return the warnings, in the order of the file; cannot be modified
   */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /**
   * Returns a warning for every entry whose file is not in the corpus. Members of containers are
   * not checked.
   *
   * @param present the paths that are in the corpus, at least those that the manifest names
   * @return the warnings, sorted by path
   */
  public List<String> missingFileWarnings(Set<String> present) {
    return entries.keySet().stream()
        .filter(path -> !present.contains(path) && Container.containerOf(path).isEmpty())
        .map(path -> PATH + " names " + path + ", which is not in the corpus: check the path.")
        .toList();
  }

  /**
   * Digests the entries of the members of a container.
   *
   * @param container the path of the container, relative to the corpus
   * @return 64 hexadecimal digits; empty if the manifest names no member
   */
  public String digestOfMembers(String container) {
    String from = container + Container.SEPARATOR;
    Map<String, ManifestEntry> members = entries.subMap(from, from + Character.MAX_VALUE);
    return members.isEmpty() ? "" : new Manifest(members, List.of()).digest();
  }

  /**
   * Digests the entries. The order of lines and columns, quoting and a byte order mark do not
   * matter.
   *
   * @return the SHA-256, 64 hexadecimal digits; an empty manifest has one too
   */
  public String digest() {
    StringBuilder content = new StringBuilder();
    for (ManifestEntry entry : entries.values()) {
      for (Object field :
          new Object[] {entry.path(), entry.newspaper(), entry.issueDate(), entry.pageLabel()}) {
        String value = Objects.toString(field, "");
        content.append(value.length()).append(':').append(value).append(',');
      }
    }
    return Sha256.of(content.toString().getBytes(UTF_8));
  }
}
