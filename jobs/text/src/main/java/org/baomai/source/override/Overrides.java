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
 * What a person corrected, in {@code _baomai/overrides.jsonl}: a JSON object a line, bound to a
 * page by its id and to its text by offsets.
 *
 * <pre>
 *   {"page": "3f…", "date": "2024-07-08"}                              its issue date
 *   {"page": "3f…", "span": [0, 90], "kind": "advertisement"}          the unit that holds the span
 *   {"page": "3f…", "span": [0, 90], "headline": "…"}                  its headline
 *   {"page": "3f…", "spans": [[0, 90], [150, 200]], "unit": true}      just these make one unit
 * </pre>
 */
public final class Overrides implements Serializable {
  /** Where the overrides lie in the corpus. */
  public static final String PLACE = CorpusListing.OWN_FOLDER + "/overrides.jsonl";

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

  /** No overrides. */
  public static Overrides none() {
    return new Overrides(List.of(), List.of());
  }

  /**
   * Reads the overrides of a corpus. A line that cannot be understood is left out and told in
   * {@link #faults}: the others stand.
   *
   * @param kinds the kinds that a unit may be given
   * @return none if there is no such file
   * @throws OverridesException if the file cannot be read: going on would undo what it says
   */
  public static Overrides load(Path corpus, Collection<String> kinds) {
    Path file = RawName.resolve(corpus, PLACE);
    if (Files.notExists(file)) {
      return none();
    }
    try {
      return parse(Files.readAllBytes(file), kinds);
    } catch (IOException failure) {
      throw new OverridesException(
          PLACE + " cannot be read: check its permissions. (" + failure + ")");
    }
  }

  static Overrides parse(byte[] bytes, Collection<String> kinds) {
    return new OverridesReader(kinds).read(bytes);
  }

  /** All of them, in the order of their lines. */
  public List<PageOverride> all() {
    return Collections.unmodifiableList(all);
  }

  /** Those that give a date, in the order of their lines. */
  public List<PageOverride> dated() {
    return Collections.unmodifiableList(dated);
  }

  /** Those that name a page by this id, in the order of their lines. */
  public List<PageOverride> naming(String page) {
    return Collections.unmodifiableList(byPage.getOrDefault(page, new ArrayList<>()));
  }

  /** Those that name a page by one of its ids, in the order of their lines. */
  public List<PageOverride> naming(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> naming(id).stream())
        .sorted(Comparator.comparingLong(PageOverride::line))
        .toList();
  }

  /** For every line that was left out: file, line, what is wrong and what to do. */
  public List<String> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** Whether there is neither an override nor a fault. */
  public boolean isEmpty() {
    return all.isEmpty() && faults.isEmpty();
  }

  /** SHA-256 of what they say, in their order, whatever their layout. */
  public String digest() {
    return digest(all);
  }

  /** SHA-256 of what some of them say, in the order given. */
  public static String digest(List<PageOverride> overrides) {
    StringBuilder content = new StringBuilder();
    overrides.forEach(one -> content.append(one.content()).append('\n'));
    return Sha256.of(content.toString().getBytes(UTF_8));
  }

  /** A message about a line of the file. */
  public static String at(long line, String problem) {
    return PLACE + ", line " + line + ": " + problem;
  }
}
