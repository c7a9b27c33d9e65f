package org.baomai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error that prints one message and nothing more when the process is ended by a signal:
 * stack traces of running work, caused by the shutdown of Spark, would suggest an error.
 */
public final class SignalSilencer extends FilterOutputStream {
  private static final String MESSAGE =
      "baomai: ended by a signal. Readers do not see unpublished changes; the next run undoes them.\n";

  private volatile boolean silent;

  public SignalSilencer(OutputStream out) {
    super(out);
  }

  /** Prints the message and discards all later output. */
  public void end() {
    try {
      if (!silent) {
        silent = true;
        out.write(MESSAGE.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException closed) {
      silent = true;
    }
  }

  @Override
  public void write(int one) throws IOException {
    if (!silent) {
      out.write(one);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!silent) {
      out.write(bytes, offset, length);
    }
  }
}
