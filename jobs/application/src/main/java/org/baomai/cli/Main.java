package org.baomai.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.baomai.cli.option.CommandContext;
import org.baomai.cli.option.Defaults;
import org.baomai.cli.option.ExitCode;
import org.baomai.run.Session;
import org.baomai.run.UsageException;
import picocli.CommandLine;

/** The main class for {@code spark-submit}. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SignalSilencer words = new SignalSilencer(System.err);
    PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
    Thread onSignal = new Thread(words::end, "baomai-end");
    Runtime.getRuntime().addShutdownHook(onSignal);
    int code = execute(args, new CommandContext(Session::open, out, err));
    SparkSession.getActiveSession().foreach(session -> stop(session));
    endedByItself(onSignal);
    System.exit(code);
  }

  /**
   * Removes the hook, unless a signal is ending the process; it then has that signal's exit code.
   */
  private static void endedByItself(Thread onSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException ending) {
      return;
    }
  }

  /** Runs one command and returns its exit code. */
  public static int execute(String[] args, CommandContext context) {
    CommandLine line = new CommandLine(new Baomai(context));
    try {
      line.setDefaultValueProvider(Defaults.of());
    } catch (UsageException e) {
      context.err().println("baomai: " + e.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    line.setExecutionExceptionHandler(new Failures(context, System::getenv));
    line.setOut(context.outWriter());
    line.setErr(context.errWriter());
    line.setUsageHelpWidth(100);
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line.execute(args);
  }

  private static Void stop(SparkSession session) {
    session.stop();
    return null;
  }
}
