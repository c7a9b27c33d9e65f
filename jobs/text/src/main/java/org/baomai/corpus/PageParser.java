package org.baomai.corpus;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baomai.base.Sha256;
import org.baomai.base.Span;
import org.baomai.page.CorrectedUnits;
import org.baomai.page.PageReader;
import org.baomai.page.PageReading;
import org.baomai.page.Unit;
import org.baomai.page.correction.Corrections;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.source.Container;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.ReadFile;
import org.baomai.source.container.ContainerLimits;
import org.baomai.source.container.ContainerReader;
import org.baomai.source.decoding.FileReading;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.manifest.ManifestEntry;
import org.baomai.source.override.Overrides;
import org.baomai.source.path.FileNameDate;
import org.baomai.source.path.PageLabelOfName;

/** Reads a file of the corpus and cuts the page in it: what an executor does with each file. */
public final class PageParser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String UNKNOWN_NEWSPAPER = "unknown";

  private final String corpus;
  private final Manifest manifest;
  private final Overrides overrides;
  private final String defaultNewspaper;
  private final ContainerLimits limits;

  /**
   * @param corpus the folder of the corpus, seen by every executor under this path
   * @param manifest what is said of its files
   * @param overrides what is said of its pages
   * @param defaultNewspaper for pages of which nothing tells it; null for 'unknown'
   * @param limits what is larger is refused
   */
  public PageParser(
      String corpus,
      Manifest manifest,
      Overrides overrides,
      String defaultNewspaper,
      ContainerLimits limits) {
    this.corpus = corpus;
    this.manifest = manifest;
    this.overrides = overrides;
    this.defaultNewspaper = defaultNewspaper;
    this.limits = limits;
  }

  /** The page reader in use: the one place to put another. */
  public static PageReader reader() {
    return new BeamPageReader();
  }

  /** Digest of all that decides, beside its bytes, what becomes of a file. */
  public String settingsOf(String path) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                String.valueOf(manifest.entry(path)),
                String.valueOf(manifest.isPageFile(path)),
                String.valueOf(defaultNewspaper),
                String.valueOf(limits.pageBytes())));
    if (isContainer(path)) {
      settings.add(manifest.digestBelow(path));
      settings.add(String.valueOf(limits.containerBytes()));
    }
    return Sha256.of(String.join("\n", settings)).substring(0, 16);
  }

  /**
   * Whether a file holds many pages; one that the manifest names is a page, whatever its ending.
   */
  public boolean isContainer(String path) {
    return Container.of(path).isPresent() && !isPageFile(path);
  }

  /** Reads a container from disk, member by member. */
  public ContainerReader readContainer(ListedFile container) {
    return ContainerReader.of(Path.of(corpus), container, limits, this::isPageFile);
  }

  /** Whether a file is a page file at all. */
  public boolean isPageFile(String path) {
    return manifest.isPageFile(path);
  }

  /** Reads a file from disk. */
  public ReadFile read(ListedFile file) {
    return FileReading.read(Path.of(corpus), file, limits.pageBytes());
  }

  /**
   * Cuts a page.
   *
   * @param beside what its container says of it; null if nothing. The manifest goes before it
   * @throws IllegalStateException if a character of it was lost: a fault of the parser
   */
  public ParsedPage parse(String path, Decoded decoded, ManifestEntry beside) {
    PageReading reading = reader().read(decoded.text());
    ManifestEntry stated = ManifestEntry.merged(manifest.entry(path), beside);
    String newspaper = newspaper(stated, reading);
    Optional<FileNameDate> fileName = FileNameDate.of(path);
    IssueDate own = IssueDating.of(Optional.empty(), reading.date(), stated, fileName);
    PageIds ids = new PageIds(newspaper, decoded.text());
    OverridesOfPage ofPage = OverridesOfPage.of(overrides, ids, ids.at(own.given()));
    IssueDate date = IssueDating.of(ofPage.date(), reading.date(), stated, fileName);
    CorrectedUnits corrected =
        Corrections.apply(decoded.text(), reading.units(), ofPage.corrections());
    requireEveryCharacter(path, decoded.text(), corrected.units());
    return new ParsedPage(
        ids.at(date.given()),
        path,
        newspaper,
        date,
        pageLabel(path, stated, reading),
        decoded.charset(),
        decoded.text(),
        corrected.units(),
        ofPage.applied(corrected.problems()));
  }

  private String newspaper(ManifestEntry stated, PageReading reading) {
    return Optional.ofNullable(stated)
        .map(ManifestEntry::newspaper)
        .or(() -> Optional.ofNullable(reading.newspaper()))
        .or(() -> Optional.ofNullable(defaultNewspaper))
        .orElse(UNKNOWN_NEWSPAPER);
  }

  private static String pageLabel(String path, ManifestEntry stated, PageReading reading) {
    return Optional.ofNullable(stated)
        .map(ManifestEntry::pageLabel)
        .or(() -> Optional.ofNullable(reading.pageLabel()))
        .or(() -> Optional.ofNullable(PageLabelOfName.of(path)))
        .orElse(null);
  }

  private static void requireEveryCharacter(String path, String text, List<Unit> units) {
    int[] codePoints = text.codePoints().toArray();
    boolean[] taken = new boolean[codePoints.length];
    for (Unit unit : units) {
      for (Span span : unit.spans()) {
        for (int at = span.start(); at < span.end(); at++) {
          if (taken[at] && !isBlank(codePoints[at])) {
            throw new IllegalStateException(lostOrDoubled(path, "twice", at));
          }
          taken[at] = true;
        }
      }
    }
    for (int at = 0; at < codePoints.length; at++) {
      if (!taken[at] && !isBlank(codePoints[at])) {
        throw new IllegalStateException(lostOrDoubled(path, "in no unit", at));
      }
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static String lostOrDoubled(String path, String how, int at) {
    return path
        + ": the character at offset "
        + at
        + " stands "
        + how
        + ". This is a fault of the parser; please report it with the page.";
  }
}
