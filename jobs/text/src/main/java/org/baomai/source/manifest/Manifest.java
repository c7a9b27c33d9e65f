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
 * What a person states of the files of a corpus, in {@code _baomai/manifest.csv}: newspaper, issue
 * date and page label of a path. It also makes page files of files that do not end in {@code .txt}.
 */
public final class Manifest implements Serializable {
  /** Where the manifest lies in the corpus. */
  public static final String PLACE = CorpusListing.OWN_FOLDER + "/manifest.csv";

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ManifestEntry> entries;
  private final ArrayList<String> warnings;

  Manifest(Map<String, ManifestEntry> entries, List<String> warnings) {
    this.entries = new TreeMap<>(entries);
    this.warnings = new ArrayList<>(warnings);
  }

  /** A manifest that says nothing. */
  public static Manifest empty() {
    return new Manifest(Map.of(), List.of());
  }

  /**
   * Reads the manifest of a corpus: CSV (RFC 4180) in UTF-8, with a header that names {@code path}
   * and, if wanted, {@code newspaper}, {@code issue_date} (2023-05-05) and {@code page_label}.
   *
   * @return an empty manifest if there is no such file
   * @throws ManifestException if a line is broken, a date impossible, a path named twice or outside
   *     of the corpus, or if the file cannot be read
   */
  public static Manifest load(Path corpus) {
    Path file = RawName.resolve(corpus, PLACE);
    if (Files.notExists(file)) {
      return empty();
    }
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new ManifestException(
          PLACE + " cannot be read: check its permissions. (" + failure + ")");
    }
  }

  static Manifest parse(byte[] bytes) {
    StrictDecoding decoding = StrictDecoding.of(bytes, 0, UTF_8);
    if (decoding.text() == null) {
      throw ManifestException.at(
          lineOf(bytes, decoding.firstBad()),
          "byte " + decoding.firstBad() + " is no UTF-8: save the manifest as UTF-8.");
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

  /** All entries by path, in the order of the paths. */
  public SortedMap<String, ManifestEntry> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /** What the manifest says of a file; null if it does not name it. */
  public ManifestEntry entry(String path) {
    return entries.get(path);
  }

  /** Whether a file is a page: it ends in .txt, in capitals or not, or the manifest names it. */
  public boolean isPageFile(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".txt") || entries.containsKey(path);
  }

  /** What is odd in the manifest itself, such as columns that are not read. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /**
   * A warning for every entry whose path is not in the corpus, in the order of the paths. What is
   * said of members of containers is not looked at.
   *
   * @param present those of the named paths that are there
   */
  public List<String> warningsAgainst(Set<String> present) {
    return entries.keySet().stream()
        .filter(path -> !present.contains(path) && Container.ownerOf(path).isEmpty())
        .map(path -> PLACE + " names " + path + ", which is not in the corpus: check the path.")
        .toList();
  }

  /** Digest of all that is said of the members of a container; empty if nothing is. */
  public String digestBelow(String container) {
    String from = container + Container.MARK;
    Map<String, ManifestEntry> below = entries.subMap(from, from + Character.MAX_VALUE);
    return below.isEmpty() ? "" : new Manifest(below, List.of()).digest();
  }

  /**
   * SHA-256 of what the manifest says, whatever its layout, order and byte order mark.
   *
   * @return 64 hexadecimal digits; an empty manifest has one too
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
