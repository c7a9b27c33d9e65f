package org.baomai.cli.option;

import org.baomai.run.UsageException;
import org.baomai.trend.Granularity;
import picocli.CommandLine.Option;

/** By what periods a series is told. */
public final class PeriodOption {
  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "Of a series: day, week, month, quarter or year (default: ${DEFAULT-VALUE}).")
  private String by;

  /**
   * The length of the periods.
   *
   * @throws UsageException if it is none of these
   */
  public Granularity granularity() {
    try {
      return Granularity.of(by);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--by: " + e.getMessage() + ".");
    }
  }
}
