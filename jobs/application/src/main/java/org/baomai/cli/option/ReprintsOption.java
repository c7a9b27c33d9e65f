package org.baomai.cli.option;

import org.baomai.lake.ReprintCounting;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** {@code --reprints}: whether reprints are counted. */
public final class ReprintsOption {
  private static final String NAME = "--reprints";

  @Option(
      names = NAME,
      paramLabel = "with|without",
      description = {
        "Count every printing of a text (with) or each text once (without). By default, counts,"
            + " tests and series are without reprints, and tables of articles include them."
      })
  private String reprints;

  /**
   * The value of the option; null if it is not given.
   *
   * @throws UsageException if the value is neither
   */
  ReprintCounting asked() {
    try {
      return reprints == null ? null : ReprintCounting.of(reprints);
    } catch (IllegalArgumentException e) {
      throw new UsageException(NAME + ": " + e.getMessage() + ". Give one of these.");
    }
  }

  /** The value of the option for counts; by default without reprints. */
  public ReprintCounting counted() {
    return asked() == null ? ReprintCounting.FIRST : asked();
  }
}
