package org.baomai.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.baomai.cli.option.CommandContext;
import org.baomai.cli.option.ExitCode;
import org.baomai.corpus.PageWeightsException;
import org.baomai.lake.store.LakeException;
import org.baomai.run.Session;
import org.baomai.run.UsageException;
import org.baomai.source.listing.CorpusMissingException;
import org.baomai.source.manifest.ManifestException;
import org.baomai.source.override.OverridesException;
import org.baomai.word.dictionary.DictionaryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into messages and exit codes. The stack trace of what a user did is printed only
 * if {@code BAOMAI_LOG} is {@code info} or finer; that of an unexpected failure always.
 */
final class Failures implements IExecutionExceptionHandler {
  private static final Set<String> TRACED = Set.of("info", "debug", "trace", "all");

  /**
   * Classes of SQL states that name a mistake in a query: 21 and 22 data exceptions such as
   * division by zero, 42 syntax errors and unknown names, 0A unsupported features, 54 limits
   * exceeded.
   */
  private static final Set<String> QUERY_STATES = Set.of("0A", "21", "22", "42", "54", "P0");

  private final CommandContext context;
  private final boolean traced;

  Failures(CommandContext context, Function<String, String> environment) {
    this.context = context;
    String level = environment.apply("BAOMAI_LOG");
    this.traced = level != null && TRACED.contains(level.toLowerCase(Locale.ROOT));
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    Optional<Throwable> query = takesQuery(line) ? inQuery(failure) : Optional.empty();
    context.err().println("baomai: " + query.map(Failures::queryMessage).orElse(message(failure)));
    int code = query.isPresent() ? ExitCode.WRONG_USAGE : exitCode(failure);
    boolean unexpected = code == ExitCode.FAILED && !isExplained(failure);
    if (unexpected || traced) {
      failure.printStackTrace(context.err());
    }
    return code;
  }

  private static String message(Exception failure) {
    if (isFullOrReadOnly(failure)) {
      return "The lake cannot be written: "
          + rootOf(failure).getMessage()
          + ". The last published state can still be read. Free space or make the lake writable, and"
          + " run again: the next run undoes incomplete changes.";
    }
    if (failure instanceof AnalysisException analysis) {
      return analysis.getSimpleMessage();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static boolean isExplained(Exception failure) {
    return failure instanceof LakeException
        || failure instanceof Session.WrongSparkException
        || isFullOrReadOnly(failure);
  }

  /** Recognised by the message of the operating system, which Java passes on unchanged. */
  private static boolean isFullOrReadOnly(Exception failure) {
    String root = String.valueOf(rootOf(failure).getMessage());
    return root.contains("No space left on device") || root.contains("Read-only file system");
  }

  /** Whether the user gave SQL to a command, so that a mistake in SQL may be the user's. */
  private static boolean takesQuery(CommandLine line) {
    return line.getCommand() instanceof SqlCommand
        || line.getParseResult().hasMatchedOption("--where")
        || line.getParseResult().hasMatchedOption("--target");
  }

  private static String queryMessage(Throwable mistake) {
    String message =
        mistake instanceof AnalysisException analysis
            ? analysis.getSimpleMessage()
            : mistake.getMessage();
    return "The query failed: " + message + " (BAOMAI_LOG=info shows the trace.)";
  }

  /** The mistake in a query that is the cause of a failure, which may come from a task. */
  private static Optional<Throwable> inQuery(Throwable failure) {
    Throwable cause = failure instanceof LakeException ? null : failure;
    while (cause != null) {
      if (cause instanceof SparkThrowable spark
          && spark.getSqlState() != null
          && !String.valueOf(spark.getCondition()).startsWith("DELTA_")
          && QUERY_STATES.contains(spark.getSqlState().substring(0, 2))) {
        return Optional.of(cause);
      }
      cause = cause.getCause() == cause ? null : cause.getCause();
    }
    return Optional.empty();
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof LakeException lake) {
      return switch (lake.kind()) {
        case HELD, LOST -> ExitCode.LAKE_HELD;
        case NOT_A_LAKE, NOT_PUBLISHED -> ExitCode.WRONG_USAGE;
        case OTHER_VERSION, BROKEN_INVARIANT -> ExitCode.FAILED;
      };
    }
    boolean asked =
        failure instanceof UsageException
            || failure instanceof CorpusMissingException
            || failure instanceof ManifestException
            || failure instanceof OverridesException
            || failure instanceof PageWeightsException
            || failure instanceof DictionaryException
            || failure instanceof AnalysisException;
    return asked ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
  }
}
