package org.baomai.lake.store;

import java.nio.file.Path;
import org.baomai.SharedSession;
import org.baomai.lake.Recovery;
import org.baomai.lake.lease.Lease;
import org.baomai.lake.ledger.Ledger;

/** A process that creates a lake, under its lease, as a run does. */
final class LakeCreator {
  private LakeCreator() {}

  /** Argument: the lake's folder. */
  public static void main(String[] args) {
    create(Path.of(args[0]));
    SharedSession.get().stop();
  }

  /** Creates or completes a lake, and publishes its empty tables. */
  static Lake create(Path folder) {
    try (Lease lease = Lease.acquire(folder)) {
      Lake lake = Lake.openOrCreate(SharedSession.get(), folder.toString());
      TableWriter writer = new TableWriter(lake, CommitHook.NONE, lease);
      new Recovery(lake, new Ledger(lake, writer), writer).run(line -> {});
      return lake;
    }
  }
}
