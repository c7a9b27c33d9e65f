package org.baomai;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baomai.cli.Main;
import org.baomai.cli.option.CommandContext;

/**
 * What a command answers, run in this process on the shared session.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Shell(int code, String out, String err) {

  /** Runs a command. */
  public static Shell baomai(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
    int code =
        Main.execute(args, new CommandContext(SharedSession::get, printer(out), printer(err)));
    return new Shell(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
