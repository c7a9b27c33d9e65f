package org.baomai.lake.lease;

import java.time.Duration;

/**
 * How a run takes its lease.
 *
 * @param patience how long it waits for another run to end; zero for not waiting
 * @param expires time without renewal after which a lease can be taken over; a lease is renewed six
 *     times in that time
 */
public record LeaseTerms(Duration patience, Duration expires) {
  /** No waiting; a lease expires after a minute. */
  public static final LeaseTerms DEFAULT = new LeaseTerms(Duration.ZERO, Duration.ofMinutes(1));

  public LeaseTerms {
    if (patience.isNegative() || expires.isNegative() || expires.isZero()) {
      throw new IllegalArgumentException(
          "The waiting time of a lease must not be negative and its expiry must be positive: "
              + patience
              + ", "
              + expires);
    }
  }
}
