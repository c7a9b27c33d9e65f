package org.baomai.cli.option;

import org.baomai.run.UsageException;
import org.baomai.trend.Granularity;
import picocli.CommandLine.Option;

/** {@code --by}: the length of the periods of a series. */
public final class PeriodOption {
  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "Periods: day, week, month, quarter or year (default: ${DEFAULT-VALUE}).")
  private String by;

  /**
   * The length of the periods.
   *
   * @throws UsageException if the value is no granularity
   */
  public Granularity granularity() {
    try {
      return Granularity.of(by);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--by: " + e.getMessage() + ".");
    }
  }
}
