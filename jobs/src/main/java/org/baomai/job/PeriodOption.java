package org.baomai.job;

import org.baomai.trend.Granularity;
import picocli.CommandLine.Option;

/** By what periods a series is told. */
final class PeriodOption {
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
  Granularity granularity() {
    try {
      return Granularity.of(by);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--by: " + e.getMessage() + ".");
    }
  }
}
