package org.baomai.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.corpus.PageParser;
import org.baomai.corpus.PageWeightsFile;
import org.baomai.lake.LakeReader;
import org.baomai.page.StandingHeads;
import org.baomai.page.UnitKind;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.TuningCheck;
import org.baomai.page.learning.WeightTuning;
import org.baomai.page.weight.Weights;
import org.baomai.run.UsageException;
import org.baomai.source.override.Overrides;

/** Fits the weights of the page reader to the pages of a lake whose units were corrected. */
public final class PageTraining {
  private final Path corpus;
  private final List<AnnotatedPage> pages;

  private PageTraining(Path corpus, List<AnnotatedPage> pages) {
    this.corpus = corpus;
    this.pages = pages;
  }

  /**
   * Reads the corrected pages.
   *
   * @throws UsageException if the lake has no corrected page, or the overrides of its corpus
   *     changed since its last run
   */
  public static PageTraining on(LakeReader lake) {
    CorpusOfLake from =
        CorpusOfLake.of(lake)
            .filter(named -> Files.isDirectory(named.folder()))
            .orElseThrow(
                () ->
                    new UsageException(
                        "The corpus of this lake is not where the last run found it. Run 'baomai"
                            + " run --corpus FOLDER --lake LAKE' first."));
    Overrides overrides = Overrides.load(from.folder(), UnitKind.labels());
    if (!overrides.digest().equals(from.overrides())) {
      throw new UsageException(
          Overrides.PATH
              + " changed since the last run. Run 'baomai run --corpus "
              + from.folder()
              + " --lake LAKE' first; training reads the corrected units from the lake.");
    }
    List<AnnotatedPage> pages = CorrectedPages.of(lake, overrides);
    if (pages.isEmpty()) {
      throw new UsageException(
          "No page of this lake has corrected units. Correct some pages of the layout completely in "
              + from.folder().resolve(Overrides.PATH)
              + " (spans with \"unit\": true, kind, headline), run 'baomai run', and train again.");
    }
    return new PageTraining(from.folder(), pages);
  }

  /**
   * Rejects a file that exists.
   *
   * @throws UsageException if it does
   */
  public static void requireNew(Path weights) {
    if (Files.exists(weights)) {
      throw new UsageException(
          weights + " exists already. Remove it, or name another file with --weights.");
    }
  }

  /** Tests on held-out pages how much the corrections help. */
  public TuningCheck check() {
    return new WeightTuning().check(pages, Weights.published());
  }

  /**
   * Learns from all corrected pages and writes the weights.
   *
   * @throws UsageException if the file exists or cannot be written
   */
  public void write(Path weights) {
    Weights learned = new WeightTuning().of(pages, Weights.published());
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of the page reader, learned by 'baomai train --pages' from "
            + pages.size()
            + " corrected pages,");
    lines.add(
        "# beside the shipped weights of parser version "
            + PageParser.reader(Weights.published(), StandingHeads.NONE).version()
            + ". Remove this file to use those again.");
    lines.addAll(learned.lines());
    requireNew(weights);
    try {
      Files.write(weights, lines, UTF_8);
    } catch (IOException failure) {
      throw new UsageException(
          weights + " cannot be written (" + failure + "): check the folder and its permissions.");
    }
  }

  /** What to do with the weights that were written to a file. */
  public String next(Path weights) {
    Path used = corpus.resolve(PageWeightsFile.PATH);
    String copy =
        weights.toAbsolutePath().normalize().equals(used.toAbsolutePath().normalize())
            ? ""
            : "copy it to " + used + ", then ";
    return copy + "baomai run --corpus " + corpus + " --lake LAKE";
  }
}
