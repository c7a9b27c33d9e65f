package org.baomai.lake.lease;

import java.time.Duration;

/**
 * How a run takes its lease.
 *
 * @param patience how long it waits for another run to end; zero leaves at once
 * @param expires after how long without renewal a lease may be taken over; it is renewed six times
 *     in that time
 */
public record LeaseTerms(Duration patience, Duration expires) {
  /** Leaves at once; a lease that was not renewed for a minute is stale. */
  public static final LeaseTerms DEFAULT = new LeaseTerms(Duration.ZERO, Duration.ofMinutes(1));

  public LeaseTerms {
    if (patience.isNegative() || expires.isNegative() || expires.isZero()) {
      throw new IllegalArgumentException(
          "A lease waits for no less than nothing and expires after some time: "
              + patience
              + ", "
              + expires);
    }
  }
}
