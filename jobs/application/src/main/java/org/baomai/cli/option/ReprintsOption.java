package org.baomai.cli.option;

import org.baomai.lake.ReprintCounting;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** Whether every printing of a text is counted, or each text once. */
public final class ReprintsOption {
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
  ReprintCounting asked() {
    try {
      return reprints == null ? null : ReprintCounting.of(reprints);
    } catch (IllegalArgumentException e) {
      throw new UsageException(NAME + ": " + e.getMessage() + ". Give one of these.");
    }
  }

  /** What is counted. */
  public ReprintCounting counted() {
    return asked() == null ? ReprintCounting.FIRST : asked();
  }
}
