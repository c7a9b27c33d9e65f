package org.baomai.run;

import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;

/**
 * The objects that a job works with while it holds the lease.
 *
 * @param lake the tables
 * @param ledger earlier runs
 * @param writer writes its tables
 * @param log records and reports what the run does; null in a dry run
 * @param before the last published state
 */
public record JobContext(
    Lake lake, Ledger ledger, TableWriter writer, RunLog log, PublishedState before) {}
