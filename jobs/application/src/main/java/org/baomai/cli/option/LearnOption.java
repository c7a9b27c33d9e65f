package org.baomai.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import org.baomai.newwords.LearnTime;
import org.baomai.newwords.Learning;
import org.baomai.run.LocalPath;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** Whether new words are learned from the corpus. */
public final class LearnOption {
  @Option(
      names = "--learn",
      paramLabel = "WHEN",
      arity = "0..1",
      fallbackValue = "now",
      description =
          "When to learn new words (slogans, programmes, institutions, events) from all articles of"
              + " the lake before segmenting, as a new version of the lexicon. first: if the lake has"
              + " no learned words yet, which is the default; later runs keep them, so that the counts"
              + " of a term keep their meaning. outdated: also if more than a third of the articles is"
              + " newer than the words; otherwise the run only says so. now, or --learn alone: in this"
              + " run. Of unchanged articles, only those with an added or removed word are segmented"
              + " again.")
  private String learn;

  @Option(
      names = "--no-learn",
      description = "Learn no words in this run; those learned before stay in use.")
  private boolean never;

  @Option(
      names = "--background",
      paramLabel = "LAKE",
      description =
          "When words are learned: also add the words learned in another lake that occur in this one."
              + " A small corpus is not enough to learn all its words.")
  private Path background;

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if they contradict each other, or the time is unknown
   */
  public Learning learning() {
    if (never && (learn != null || background != null)) {
      throw new UsageException(
          "--no-learn contradicts " + (learn != null ? "--learn" : "--background") + ". Give one.");
    }
    LearnTime time = never ? LearnTime.NEVER : time();
    return new Learning(time, background == null ? null : LocalPath.of(background));
  }

  private LearnTime time() {
    if (learn == null) {
      return LearnTime.FIRST;
    }
    return Arrays.stream(LearnTime.values())
        .filter(time -> time != LearnTime.NEVER && time.label().equals(learn))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--learn=" + learn + " is unknown. Use first, outdated or now."));
  }
}
