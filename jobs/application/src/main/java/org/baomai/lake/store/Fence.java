package org.baomai.lake.store;

/**
 * What keeps a writer that has lost the lake from writing on: the number of its lease, which only
 * grows. Every commit carries it, and a table that has seen a greater one takes no lesser one.
 */
public interface Fence {
  /** For a lake that nobody else can reach: a test's, or a reader's. */
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
   * Does work that ends in a commit, if the lake is still held. A process that is told to end waits
   * for it before it gives the lease back.
   *
   * @throws LakeException of kind LOST if another run has taken the lake over
   */
  void whileHeld(Runnable work);
}
