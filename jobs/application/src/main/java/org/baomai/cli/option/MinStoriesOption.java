package org.baomai.cli.option;

import java.util.OptionalLong;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** {@code --min-stories}: how many stories a term must be in to be tested. */
public final class MinStoriesOption {
  private static final String NAME = "--min-stories";

  @Option(
      names = NAME,
      paramLabel = "STORIES",
      description =
          "Minimum number of stories for a test. The lake remembers it for later runs (default: that"
              + " of the last run, 10 in a new lake).")
  private Long leastStories;

  /**
   * The value of the option; empty if it is not given.
   *
   * @throws UsageException if the value is below 1
   */
  public OptionalLong given() {
    if (leastStories == null) {
      return OptionalLong.empty();
    }
    if (leastStories < 1) {
      throw new UsageException(NAME + ": " + leastStories + " is not a number from 1. Give one.");
    }
    return OptionalLong.of(leastStories);
  }
}
