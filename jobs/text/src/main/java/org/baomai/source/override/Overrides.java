package org.baomai.source.override;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.baomai.base.Sha256;
import org.baomai.source.RawName;
import org.baomai.source.listing.CorpusListing;

/**
 * The corrections that the user wrote in {@code _baomai/overrides.jsonl}: one JSON object per line,
 * which names a page by its id and places in its text by offsets (0-based code points, end
 * exclusive).
 *
 * <pre>
 *   {"page": "3f…", "date": "2024-07-08"}                              its issue date
 *   {"page": "3f…", "span": [0, 90], "kind": "advertisement"}          the unit that holds the span
 *   {"page": "3f…", "span": [0, 90], "headline": "…"}                  its headline
 *   {"page": "3f…", "spans": [[0, 90], [150, 200]], "unit": true}      exactly these spans are one unit
 * </pre>
 */
public final class Overrides implements Serializable {
  /** The path of the overrides file, relative to the corpus. */
  public static final String PATH = CorpusListing.RESERVED_FOLDER + "/overrides.jsonl";

  private static final long serialVersionUID = 1L;

  private final ArrayList<PageOverride> all;
  private final ArrayList<PageOverride> dated;
  private final ArrayList<String> faults;
  private final TreeMap<String, ArrayList<PageOverride>> byPage = new TreeMap<>();

  Overrides(List<PageOverride> all, List<String> faults) {
    this.all = new ArrayList<>(all);
    this.dated = new ArrayList<>(all.stream().filter(one -> one.date() != null).toList());
    this.faults = new ArrayList<>(faults);
    for (PageOverride one : all) {
      byPage.computeIfAbsent(one.page(), page -> new ArrayList<>()).add(one);
    }
  }

  /**
   * Returns an empty set of overrides.
   *
   * @return no overrides and no faults
   */
  public static Overrides none() {
    return new Overrides(List.of(), List.of());
  }

  /**
   * Reads the overrides of a corpus. An invalid line is skipped and reported by {@link #faults}; it
   * does not affect the others.
   *
   * @param corpus the folder of the corpus
   * @param kinds the labels of the kinds that a unit may have
   * @return the overrides; none if there is no such file
   * @throws OverridesException if the file exists but cannot be read; to continue without it would
   *     undo every correction
   */
  public static Overrides load(Path corpus, Collection<String> kinds) {
    Path file = RawName.resolve(corpus, PATH);
    if (Files.notExists(file)) {
      return none();
    }
    try {
      return parse(Files.readAllBytes(file), kinds);
    } catch (IOException failure) {
      throw new OverridesException(
          PATH + " cannot be read (" + failure + "): check its permissions.");
    }
  }

  static Overrides parse(byte[] bytes, Collection<String> kinds) {
    return new OverridesReader(kinds).read(bytes);
  }

  /**
   * Returns all overrides.
   *
   * @return the overrides in the order of their lines; cannot be modified
   */
  public List<PageOverride> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * Returns the overrides that set a date.
   *
   * @return the overrides in the order of their lines; cannot be modified
   */
  public List<PageOverride> dated() {
    return Collections.unmodifiableList(dated);
  }

  /**
   * Returns the overrides that name a page by one id.
   *
   * @param id a page id, 64 hexadecimal digits
   * @return the overrides in the order of their lines; cannot be modified
   */
  public List<PageOverride> forPage(String id) {
    return Collections.unmodifiableList(byPage.getOrDefault(id, new ArrayList<>()));
  }

  /**
   * Returns the overrides that name a page by any of its ids.
   *
   * @param ids page ids; a repeated id counts once
   * @return the overrides in the order of their lines
   */
  public List<PageOverride> forPage(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> forPage(id).stream())
        .sorted(Comparator.comparingLong(PageOverride::line))
        .toList();
  }

  /**
   * Returns a message for every line that was skipped.
   *
   * @return the messages in the order of the lines: file, line, what is wrong and what to do;
   *     cannot be modified
   */
  public List<String> faults() {
    return Collections.unmodifiableList(faults);
  }

  /**
   * Tests whether there is nothing to apply and nothing to report.
   *
   * @return true if there is neither an override nor a fault
   */
  public boolean isEmpty() {
    return all.isEmpty() && faults.isEmpty();
  }

  /**
   * Digests the content of all overrides in their order. The layout of the file does not matter.
   *
   * @return the SHA-256, 64 hexadecimal digits
   */
  public String digest() {
    return digest(all);
  }

  /**
   * Digests the content of some overrides.
   *
   * @param overrides the overrides, digested in this order
   * @return the SHA-256, 64 hexadecimal digits
   */
  public static String digest(List<PageOverride> overrides) {
    StringBuilder content = new StringBuilder();
    overrides.forEach(one -> content.append(one.content()).append('\n'));
    return Sha256.of(content.toString().getBytes(UTF_8));
  }

  /**
   * Formats a message about a line of the file.
   *
   * @param line the line number, from 1
   * @param problem what is wrong and what to do
   * @return the message, which begins with the file and the line
   */
  public static String at(long line, String problem) {
    return PATH + ", line " + line + ": " + problem;
  }
}
