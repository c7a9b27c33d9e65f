package org.baomai.lake.ledger;

import java.time.Instant;
import java.util.Map;
import org.baomai.lake.store.LakeException;

/**
 * A published state of the lake: the versions of all tables that belong together.
 *
 * @param runId the run that published it
 * @param sequence its position among the runs of the lake, from 0
 * @param job the job that ran
 * @param publishedAt when the run ended
 * @param versions version by table
 * @param parserVersion of the published pages; null before the first parse
 * @param lexiconVersion of the published terms; null before the first segment
 */
public record PublishedState(
    String runId,
    long sequence,
    String job,
    Instant publishedAt,
    Map<String, Long> versions,
    String parserVersion,
    String lexiconVersion) {

  /**
   * The version of a table.
   *
   * @throws LakeException if the run did not publish the table
   */
  public long versionOf(String table) {
    Long version = versions.get(table);
    if (version == null) {
      throw new LakeException(
          LakeException.Kind.NOT_PUBLISHED,
          "Run " + runId + " did not publish a table '" + table + "': it is older than the table.");
    }
    return version;
  }
}
