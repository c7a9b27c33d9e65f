package org.baomai.cli.option;

import java.nio.file.Path;
import org.baomai.parse.ParseOptions;
import org.baomai.run.UsageException;
import picocli.CommandLine.Option;

/** What parse and run take of a corpus. */
public final class CorpusOptions {
  private static final long MOST_BYTES = 2_000_000_000L;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Folder of page texts. A file that ends in .txt, or that _baomai/manifest.csv names, is a"
              + " page; .jsonl, .tar, .tar.gz and .zip hold many.")
  private Path corpus;

  @Option(
      names = "--default-newspaper",
      paramLabel = "NAME",
      description = "The newspaper of pages that do not tell it; 'unknown' without this.")
  private String defaultNewspaper;

  @Option(
      names = "--max-page-bytes",
      paramLabel = "BYTES",
      defaultValue = "8388608",
      description = "A larger file goes to quarantine (default: ${DEFAULT-VALUE}).")
  private long maxPageBytes;

  @Option(
      names = "--max-archive-bytes",
      paramLabel = "BYTES",
      defaultValue = "68719476736",
      description = "An archive that unpacks to more goes to quarantine (default: 64 GiB).")
  private long maxArchiveBytes;

  @Option(
      names = "--max-quarantined",
      paramLabel = "FILES",
      description = "Leave with 3 if more files than this are in quarantine (default: no limit).")
  private Long maxQuarantined;

  @Option(
      names = "--refresh",
      description = "Read, cut and segment everything anew, as after a new version of the parser.")
  private boolean refresh;

  @Option(
      names = "--dry-run",
      description =
          "Tell what is new, changed and gone, and about what it would cost; write nothing.")
  private boolean dryRun;

  public boolean dryRun() {
    return dryRun;
  }

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if the limit is out of its range
   */
  public ParseOptions parse() {
    if (maxPageBytes < 0 || maxPageBytes > MOST_BYTES) {
      throw new UsageException(
          "--max-page-bytes " + maxPageBytes + " is not in 0 to " + MOST_BYTES + ".");
    }
    if (maxArchiveBytes < 0) {
      throw new UsageException("--max-archive-bytes " + maxArchiveBytes + " is less than 0.");
    }
    return new ParseOptions(corpus, defaultNewspaper, maxPageBytes, maxArchiveBytes, refresh);
  }

  public boolean refresh() {
    return refresh;
  }

  /** The exit code for so many files in quarantine. */
  public int exitCode(long quarantined) {
    return maxQuarantined != null && quarantined > maxQuarantined
        ? ExitCode.MORE_QUARANTINED_THAN_ALLOWED
        : ExitCode.DONE;
  }
}
