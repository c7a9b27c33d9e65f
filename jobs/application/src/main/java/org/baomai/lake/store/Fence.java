package org.baomai.lake.store;

/**
 * Fencing token: prevents commits by a writer that has lost its lease. It is the number of the
 * lease, which only increases. Every commit carries it; a table rejects a number that is smaller
 * than one it has seen.
 */
public interface Fence {
  /** No fencing: for readers, and for lakes with only one possible writer, as in tests. */
  Fence NONE =
      new Fence() {
        @Override
        public long number() {
          return 0;
        }

        @Override
        public void whileHeld(Runnable work) {
          work.run();
        }
      };

  /** The fencing number; 0 if commits carry none. */
  long number();

  /**
   * Runs work that ends in a commit, if the lease is still held. A process that is asked to
   * terminate waits for it before it releases the lease.
   *
   * @throws LakeException of kind LOST if another run has taken the lake over
   */
  void whileHeld(Runnable work);
}
