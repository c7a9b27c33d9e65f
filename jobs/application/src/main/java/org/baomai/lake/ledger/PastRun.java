package org.baomai.lake.ledger;

import java.time.Instant;
import java.util.Map;
import org.baomai.lake.store.DirtyDates;

/**
 * The part of a run that later runs and readers use.
 *
 * @param state started, published or failed
 * @param endedAt when it ended; null while it runs
 * @param versions table versions that it published; empty if it did not
 */
record PastRun(
    String runId,
    long sequence,
    String job,
    String state,
    Instant endedAt,
    Map<String, String> configuration,
    Map<String, Long> versions,
    DirtyDates dirty,
    String parserVersion,
    String lexiconVersion) {

  static PastRun of(RunLog log, String state, Instant endedAt, Map<String, Long> versions) {
    return new PastRun(
        log.runId(),
        log.sequence(),
        log.job(),
        state,
        endedAt,
        log.configuration(),
        versions,
        log.dirty(),
        log.parserVersion(),
        log.lexiconVersion());
  }

  boolean isPublished() {
    return state.equals(Ledger.PUBLISHED);
  }

  PublishedState published() {
    return new PublishedState(
        runId, sequence, job, endedAt, versions, parserVersion, lexiconVersion);
  }
}
