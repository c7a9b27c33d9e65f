package org.baomai.lake.lease;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Scanner;
import org.baomai.lake.store.LakeException;

/**
 * A process that holds a lake: takes the lease, says so, and at each line it reads writes one if it
 * still may.
 */
final class LeaseHolder {
  private LeaseHolder() {}

  /** Arguments: the lake's folder, and after how many milliseconds a lease expires. */
  public static void main(String[] args) {
    LeaseTerms terms = new LeaseTerms(Duration.ZERO, Duration.ofMillis(Long.parseLong(args[1])));
    Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
    try (Lease lease = Lease.acquire(Path.of(args[0]), terms, line -> {})) {
      System.out.println("holds " + lease.number());
      while (lines.hasNextLine()) {
        lines.nextLine();
        lease.whileHeld(() -> System.out.println("wrote"));
      }
    } catch (LakeException refused) {
      System.out.println(refused.kind() + " " + refused.getMessage());
    }
  }
}
