package org.baomai.cli;

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

/** Tells a person what went wrong, and the shell with an exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final CommandContext surroundings;

  Failures(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    surroundings.err().println("baomai: " + message(failure));
    int code = exitCode(failure);
    if (code == ExitCode.FAILED && !isExplained(failure)) {
      failure.printStackTrace(surroundings.err());
    }
    return code;
  }

  private static String message(Exception failure) {
    if (isFullOrReadOnly(failure)) {
      return "The lake cannot be written: "
          + rootOf(failure).getMessage()
          + ". What was published before can be read as it is. Make room or make it writable, and"
          + " run again: the next run takes back what is half done.";
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

  /** As the operating system words it, which Java hands through. */
  private static boolean isFullOrReadOnly(Exception failure) {
    String root = String.valueOf(rootOf(failure).getMessage());
    return root.contains("No space left on device") || root.contains("Read-only file system");
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  static int exitCode(Exception failure) {
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
