package org.baomai.cli.option;

import java.nio.file.Path;
import org.baomai.newwords.Learning;
import org.baomai.run.LocalPath;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** Whether new words are to be learnt from the corpus. */
public final class LearnOption {
  @Option(
      names = "--learn",
      description =
          "Learn new words from all articles of the lake (slogans, programmes, institutions, events)"
              + " before segmenting: a new version of the lexicon. Only articles that hold a word"
              + " that came or went are segmented anew. Without it the words learnt before stay.")
  private boolean learn;

  @Option(
      names = "--background",
      paramLabel = "LAKE",
      description =
          "With --learn: take besides the words that another lake has learnt, as far as they stand in"
              + " this one. A few pages do not tell all their words by themselves.")
  private Path background;

  /**
   * What is to be learnt from.
   *
   * @throws UsageException if a background is named and nothing is to be learnt
   */
  public Learning learning() {
    if (background != null && !learn) {
      throw new UsageException("--background says what to learn from; give --learn, too.");
    }
    return new Learning(learn, background == null ? null : LocalPath.of(background));
  }
}
