package org.baomai.job;

import org.baomai.archive.Printings;
import picocli.CommandLine.Option;

/** Whether every printing of a text is counted, or each text once. */
final class ReprintsOption {
  private static final String NAME = "--reprints";

  @Option(
      names = NAME,
      paramLabel = "with|without",
      description = {
        "Count every printing of a text (with), or each text once (without). Not given, counts,"
            + " tests and series are without, and tables of articles show every printing."
      })
  private String reprints;

  /**
   * What is asked for; null if nothing is.
   *
   * @throws UsageException if it is neither
   */
  Printings asked() {
    try {
      return reprints == null ? null : Printings.of(reprints);
    } catch (IllegalArgumentException e) {
      throw new UsageException(NAME + ": " + e.getMessage() + ". Give one of these.");
    }
  }

  /** What is counted. */
  Printings counted() {
    return asked() == null ? Printings.FIRST : asked();
  }
}
