package org.baomai.cli.option;

import java.time.Duration;
import org.baomai.lake.lease.LeaseTerms;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** {@code --wait} and {@code --lease-expires}. */
public final class LeaseOptions {
  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      defaultValue = "0s",
      converter = DurationConverter.class,
      description =
          "How long to wait for another run on the lake to end (90s, 10m, 2h) before exiting with"
              + " code 4 (default: ${DEFAULT-VALUE}).")
  private Duration wait;

  @Option(
      names = "--lease-expires",
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description =
          "Take over from a run that has not renewed its lease for this time (default:"
              + " ${DEFAULT-VALUE}). Must be the same for all runs on a lake.")
  private Duration expires;

  /**
   * The options as the lease takes them.
   *
   * @throws UsageException if leases would expire immediately
   */
  public LeaseTerms terms() {
    if (expires.isZero()) {
      throw new UsageException("--lease-expires must be at least 1s.");
    }
    return new LeaseTerms(wait, expires);
  }
}
