package org.rapaio.jupyter.kernel.channels;

/**
 * Stands in for the class of this name in rapaio-jupyter-kernel 3.0.1. That one says that it is
 * running only after its thread was started; on a busy machine the thread looks first, ends at once,
 * and the kernel never answers. Here it runs from the beginning until it is shut down.
 */
public final class LoopThread extends Thread {
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
    try {
      while (running) {
        loopBody.run();
        Thread.sleep(sleep);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /** Ends the loop after this turn. */
  public void shutdown() {
    running = false;
  }
}
