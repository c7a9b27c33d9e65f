package org.baomai.parse;

import java.nio.file.Path;

/**
 * Options of the job parse.
 *
 * @param corpus folder of page texts
 * @param defaultNewspaper for pages whose newspaper cannot be determined; null for 'unknown'
 * @param maxPageBytes limit in bytes; a larger file is quarantined
 * @param maxArchiveBytes limit in bytes; an archive that unpacks to more is quarantined
 * @param refresh whether to read and cut all files again
 */
public record ParseOptions(
    Path corpus,
    String defaultNewspaper,
    long maxPageBytes,
    long maxArchiveBytes,
    boolean refresh) {
  static final long DEFAULT_MAX_ARCHIVE_BYTES = 64L << 30;

  public ParseOptions(Path corpus, String defaultNewspaper, long maxPageBytes, boolean refresh) {
    this(corpus, defaultNewspaper, maxPageBytes, DEFAULT_MAX_ARCHIVE_BYTES, refresh);
  }
}
