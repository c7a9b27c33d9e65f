package org.rapaio.jupyter.kernel.channels;

/**
 * Replaces the class of this name in rapaio-jupyter-kernel 3.0.1. That one says that it is
 * running only after its thread was started; on a busy machine the thread looks first, ends at once,
 * and the kernel never answers. Here it runs from the beginning until it is shut down.
 *
 * <p>The kernel also binds its sockets before it has anybody to handle a message: the first question
 * of Jupyter, which waits there already, then ends the thread with a NullPointerException. Here a
 * turn that fails is passed over; Jupyter asks again after a second.
 */
public final class LoopThread extends Thread {
  /** A loop that fails so often without a good turn in between has another reason. */
  private static final int MOST_FAILED_TURNS = 20;

  private final long sleep;
  private final Runnable loopBody;
  private volatile boolean running = true;

  public LoopThread(String name, long sleep, Runnable loopBody) {
    super(name);
    this.sleep = sleep;
    this.loopBody = loopBody;
  }

  @Override
  public void run() {
    int failed = 0;
    try {
      while (running) {
        failed = isGoodTurn(failed) ? 0 : failed + 1;
        Thread.sleep(sleep);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private boolean isGoodTurn(int failedBefore) {
    try {
      loopBody.run();
      return true;
    } catch (RuntimeException failure) {
      if (failedBefore >= MOST_FAILED_TURNS) {
        throw failure;
      }
      System.err.println(getName() + ": a message was passed over: " + failure);
      return false;
    }
  }

  /** Ends the loop after this turn. */
  public void shutdown() {
    running = false;
  }
}
