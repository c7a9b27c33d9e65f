package org.baomai.cli.option;

import java.nio.file.Path;
import org.baomai.newwords.Learning;
import org.baomai.run.LocalPath;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** Whether new words are learned from the corpus. */
public final class LearnOption {
  @Option(
      names = "--learn",
      description =
          "Learn new words (slogans, programmes, institutions, events) from all articles of the lake"
              + " before segmenting, as a new version of the lexicon. Of unchanged articles, only those"
              + " with an added or removed word are segmented again. Without --learn, the words"
              + " learned before are used.")
  private boolean learn;

  @Option(
      names = "--background",
      paramLabel = "LAKE",
      description =
          "With --learn: also add the words learned in another lake that occur in this one. A small"
              + " corpus is not enough to learn all its words.")
  private Path background;

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if {@code --background} is given without {@code --learn}
   */
  public Learning learning() {
    if (background != null && !learn) {
      throw new UsageException("--background needs --learn. Give both.");
    }
    return new Learning(learn, background == null ? null : LocalPath.of(background));
  }
}
