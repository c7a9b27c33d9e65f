package org.baomai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error that falls silent once the process was told to end by a signal, after saying so:
 * Spark stops under the feet of what goes on, and its complaints would hide that nothing is wrong.
 */
public final class SignalSilencer extends FilterOutputStream {
  private static final String WORDS =
      "baomai: told to end. What was not published is not seen, and the next run takes it back.\n";

  private volatile boolean silent;

  public SignalSilencer(OutputStream out) {
    super(out);
  }

  /** Says that the process ends, and nothing after that. */
  public void end() {
    try {
      if (!silent) {
        silent = true;
        out.write(WORDS.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException nobodyListens) {
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
