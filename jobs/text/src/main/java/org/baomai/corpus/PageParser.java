package org.baomai.corpus;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baomai.base.Blank;
import org.baomai.base.Sha256;
import org.baomai.base.Span;
import org.baomai.page.CorrectedUnits;
import org.baomai.page.PageReader;
import org.baomai.page.PageReading;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.correction.Corrections;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weights;
import org.baomai.source.Container;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.ReadFile;
import org.baomai.source.container.ContainerLimits;
import org.baomai.source.container.ContainerReader;
import org.baomai.source.decoding.CorpusFileReader;
import org.baomai.source.manifest.Manifest;
import org.baomai.source.manifest.ManifestEntry;
import org.baomai.source.override.Overrides;
import org.baomai.source.path.FileNameDate;
import org.baomai.source.path.FileNamePageLabel;

/**
 * Reads files of the corpus and splits their pages into units. Serializable, so that Spark can send
 * it to executors; safe for use by several threads.
 */
public final class PageParser implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String corpus;
  private final Manifest manifest;
  private final Overrides overrides;
  private final Weights weights;
  private final String defaultNewspaper;
  private final ContainerLimits limits;
  private final StandingHeads heads;

  /**
   * Creates a parser for a corpus that knows no standing heads.
   *
   * @param corpus the folder of the corpus; every executor must see it under this path
   * @param manifest the manifest of the corpus
   * @param overrides the overrides of the corpus
   * @param weights the weights with which pages are cut, see {@link PageWeightsFile}
   * @param defaultNewspaper the newspaper of pages for which no source names one; null for
   *     'unknown'
   * @param limits the size limits of pages and containers
   */
  public PageParser(
      String corpus,
      Manifest manifest,
      Overrides overrides,
      Weights weights,
      String defaultNewspaper,
      ContainerLimits limits) {
    this(corpus, manifest, overrides, weights, defaultNewspaper, limits, StandingHeads.NONE);
  }

  private PageParser(
      String corpus,
      Manifest manifest,
      Overrides overrides,
      Weights weights,
      String defaultNewspaper,
      ContainerLimits limits,
      StandingHeads heads) {
    this.corpus = corpus;
    this.manifest = manifest;
    this.overrides = overrides;
    this.weights = weights;
    this.defaultNewspaper = defaultNewspaper;
    this.limits = limits;
    this.heads = heads;
  }

  /**
   * Returns a parser that knows the standing heads of the corpus.
   *
   * @param known the standing heads; they replace those that this parser knows
   */
  public PageParser knowing(StandingHeads known) {
    return new PageParser(corpus, manifest, overrides, weights, defaultNewspaper, limits, known);
  }

  /**
   * Returns the page reader in use. To try another page parser, return it here.
   *
   * @param weights the weights with which it cuts pages, see {@link PageWeightsFile}
   * @param heads the standing heads that it knows
   * @return a new reader
   */
  public static PageReader reader(Weights weights, StandingHeads heads) {
    return new BeamPageReader(weights, heads);
  }

  /**
   * Returns the version of the page reader of this parser, for pages without a standing head.
   *
   * @return the version; with weights that are not the shipped ones, it ends in {@code +} and 8
   *     hexadecimal digits of their digest
   */
  public String version() {
    return reader(weights, StandingHeads.NONE).version();
  }

  /**
   * Tests whether pages of a version may stay beside pages of this parser until they are cut again
   * because the weights changed.
   *
   * @param version the version of a parser
   * @return false if the rules differ
   */
  public static boolean hasRulesOf(String version) {
    return BeamPageReader.hasRulesOf(version);
  }

  /**
   * Digests the settings that affect a file. If the digest is unchanged and the bytes are
   * unchanged, the file need not be parsed again.
   *
   * @param path the path relative to the corpus
   * @return 16 hexadecimal digits
   */
  public String settingsDigest(String path) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                String.valueOf(manifest.entry(path)),
                String.valueOf(manifest.isPageFile(path)),
                String.valueOf(defaultNewspaper),
                String.valueOf(limits.pageBytes())));
    if (isContainer(path)) {
      settings.add(manifest.digestOfMembers(path));
      settings.add(String.valueOf(limits.containerBytes()));
    }
    if (!weights.arePublished()) {
      settings.add(weights.digest());
    }
    return Sha256.of(String.join("\n", settings)).substring(0, 16);
  }

  /**
   * Tests whether a file is a container of pages.
   *
   * @param path the path relative to the corpus
   * @return true if the name has a container's ending and the manifest does not name the file as a
   *     page
   */
  public boolean isContainer(String path) {
    return Container.of(path).isPresent() && !isPageFile(path);
  }

  /**
   * Opens a container.
   *
   * @param container a file for which {@link #isContainer} is true
   * @return a reader of its members, which must be closed
   */
  public ContainerReader readContainer(ListedFile container) {
    return ContainerReader.of(Path.of(corpus), container, limits, this::isPageFile);
  }

  /**
   * Tests whether a file is a page file.
   *
   * @param path the path relative to the corpus
   * @return true if the name ends in {@code .txt} or the manifest names the file
   */
  public boolean isPageFile(String path) {
    return manifest.isPageFile(path);
  }

  /**
   * Reads and decodes a file.
   *
   * @param file a page file of the corpus
   * @return its text, or the reason why it was refused
   */
  public ReadFile read(ListedFile file) {
    return CorpusFileReader.read(Path.of(corpus), file, limits.pageBytes());
  }

  /**
   * Parses a page: splits it into units, dates it and applies its overrides.
   *
   * @param path the path relative to the corpus
   * @param decoded the text of the page
   * @param fromContainer what its container states about it; null if nothing. The manifest takes
   *     precedence
   * @return the parsed page
   * @throws IllegalStateException if a character is in no unit or in two, which is a fault of the
   *     parser
   */
  public ParsedPage parse(String path, Decoded decoded, ManifestEntry fromContainer) {
    PageReading reading = reader(weights, heads).read(decoded.text());
    ManifestEntry stated = ManifestEntry.merged(manifest.entry(path), fromContainer);
    Newspaper newspaper = newspaper(stated, reading);
    Optional<FileNameDate> fileName = FileNameDate.of(path);
    IssueDate uncorrected =
        IssueDateResolver.of(Optional.empty(), reading.date(), stated, fileName);
    PageIds ids = new PageIds(newspaper.name(), decoded.text());
    PageOverrides ofPage = PageOverrides.of(overrides, ids, ids.at(uncorrected.given()));
    IssueDate date = IssueDateResolver.of(ofPage.date(), reading.date(), stated, fileName);
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
        reader(weights, heads.among(reading.headings())).version(),
        corrected.units(),
        reading.headings(),
        ofPage.applied(corrected.problems()));
  }

  private Newspaper newspaper(ManifestEntry stated, PageReading reading) {
    return Optional.ofNullable(stated)
        .map(ManifestEntry::newspaper)
        .map(name -> new Newspaper(name, Newspaper.MANIFEST))
        .or(() -> named(reading.newspaper(), Newspaper.PAGE))
        .or(() -> named(defaultNewspaper, Newspaper.OPTION))
        .orElse(new Newspaper(Newspaper.UNKNOWN, Newspaper.UNKNOWN));
  }

  private static Optional<Newspaper> named(String name, String basis) {
    return Optional.ofNullable(name).map(known -> new Newspaper(known, basis));
  }

  private static String pageLabel(String path, ManifestEntry stated, PageReading reading) {
    return Optional.ofNullable(stated)
        .map(ManifestEntry::pageLabel)
        .or(() -> Optional.ofNullable(reading.pageLabel()))
        .or(() -> Optional.ofNullable(FileNamePageLabel.of(path)))
        .orElse(null);
  }

  private static void requireEveryCharacter(String path, String text, List<Unit> units) {
    int[] codePoints = text.codePoints().toArray();
    boolean[] taken = new boolean[codePoints.length];
    for (Unit unit : units) {
      for (Span span : unit.spans()) {
        for (int at = span.start(); at < span.end(); at++) {
          if (taken[at] && !Blank.is(codePoints[at])) {
            throw new IllegalStateException(parserFault(path, "more than one unit", at));
          }
          taken[at] = true;
        }
      }
    }
    for (int at = 0; at < codePoints.length; at++) {
      if (!taken[at] && !Blank.is(codePoints[at])) {
        throw new IllegalStateException(parserFault(path, "no unit", at));
      }
    }
  }

  private static String parserFault(String path, String where, int offset) {
    return path
        + ": the character at offset "
        + offset
        + " is in "
        + where
        + ". This is a fault of the parser; please report it and include the page.";
  }
}
