package org.baomai.run;

import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;

/**
 * What a job works with while it holds the lake.
 *
 * @param lake the tables as they stand
 * @param ledger the runs before
 * @param writer for its tables
 * @param log what it tells about itself
 * @param before the state published last
 */
public record JobContext(
    Lake lake, Ledger ledger, TableWriter writer, RunLog log, PublishedState before) {}
