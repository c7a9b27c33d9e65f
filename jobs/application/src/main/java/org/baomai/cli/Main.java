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

/** Where spark-submit starts. */
public final class Main {
  private Main() {}

  /** Runs one command and leaves with its exit code. */
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

  /** Does nothing if a signal came meanwhile: the process then ends with that signal's code. */
  private static void endedByItself(Thread onSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException ending) {
      return;
    }
  }

  /** Runs one command in the surroundings given and returns its exit code. */
  public static int execute(String[] args, CommandContext surroundings) {
    CommandLine line = new CommandLine(new Baomai(surroundings));
    try {
      line.setDefaultValueProvider(Defaults.of());
    } catch (UsageException e) {
      surroundings.err().println("baomai: " + e.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    line.setExecutionExceptionHandler(new Failures(surroundings));
    line.setOut(surroundings.outWriter());
    line.setErr(surroundings.errWriter());
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
