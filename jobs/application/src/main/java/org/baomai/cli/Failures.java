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

/** Turns exceptions into messages and exit codes. */
final class Failures implements IExecutionExceptionHandler {
  private final CommandContext context;

  Failures(CommandContext context) {
    this.context = context;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    context.err().println("baomai: " + message(failure));
    int code = exitCode(failure);
    if (code == ExitCode.FAILED && !isExplained(failure)) {
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
