package org.baomai.parse;

import java.nio.file.Path;

/**
 * What parse is asked for.
 *
 * @param corpus folder of page texts
 * @param defaultNewspaper for pages of which nothing tells it; null for 'unknown'
 * @param maxPageBytes a larger file is quarantined
 * @param maxArchiveBytes an archive that unpacks to more is quarantined
 * @param refresh whether to read and cut all files anew
 */
public record ParseOptions(
    Path corpus,
    String defaultNewspaper,
    long maxPageBytes,
    long maxArchiveBytes,
    boolean refresh) {
  static final long USUAL_ARCHIVE_BYTES = 64L << 30;

  public ParseOptions(Path corpus, String defaultNewspaper, long maxPageBytes, boolean refresh) {
    this(corpus, defaultNewspaper, maxPageBytes, USUAL_ARCHIVE_BYTES, refresh);
  }
}
