package org.baomai.cli.option;

import java.nio.file.Path;
import org.baomai.parse.ParseOptions;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** The options of {@code parse} and {@code run} about the corpus. */
public final class CorpusOptions {
  private static final long MAX_BYTES = 2_000_000_000L;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Folder of page texts. Files that end in .txt or are listed in _baomai/manifest.csv are"
              + " pages; .jsonl, .tar, .tar.gz and .zip files contain many.")
  private Path corpus;

  @Option(
      names = "--default-newspaper",
      paramLabel = "NAME",
      description = "Newspaper of pages that do not name one (default: unknown).")
  private String defaultNewspaper;

  @Option(
      names = "--max-page-bytes",
      paramLabel = "BYTES",
      defaultValue = "8388608",
      description = "Larger files go to quarantine (default: ${DEFAULT-VALUE}).")
  private long maxPageBytes;

  @Option(
      names = "--max-archive-bytes",
      paramLabel = "BYTES",
      defaultValue = "68719476736",
      description = "Archives with a larger unpacked size go to quarantine (default: 64 GiB).")
  private long maxArchiveBytes;

  @Option(
      names = "--max-quarantined",
      paramLabel = "FILES",
      description = "Exit with code 3 if more files are in quarantine (default: no limit).")
  private Long maxQuarantined;

  @Option(
      names = "--refresh",
      description = "Process all pages again, for example with a new version of the parser.")
  private boolean refresh;

  @Option(
      names = "--dry-run",
      description =
          "Print what is new, changed and deleted, and an estimate of the time; write nothing.")
  private boolean dryRun;

  public boolean dryRun() {
    return dryRun;
  }

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if a limit is out of its range
   */
  public ParseOptions parse() {
    if (maxPageBytes < 0 || maxPageBytes > MAX_BYTES) {
      throw new UsageException(
          "--max-page-bytes " + maxPageBytes + " is not between 0 and " + MAX_BYTES + ".");
    }
    if (maxArchiveBytes < 0) {
      throw new UsageException("--max-archive-bytes " + maxArchiveBytes + " is negative.");
    }
    return new ParseOptions(corpus, defaultNewspaper, maxPageBytes, maxArchiveBytes, refresh);
  }

  public boolean refresh() {
    return refresh;
  }

  /** The exit code for a number of files in quarantine. */
  public int exitCode(long quarantined) {
    return maxQuarantined != null && quarantined > maxQuarantined
        ? ExitCode.MORE_QUARANTINED_THAN_ALLOWED
        : ExitCode.DONE;
  }
}
