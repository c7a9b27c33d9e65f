package org.baomai.job;

import org.baomai.lake.Lake;
import org.baomai.lake.Ledger;
import org.baomai.lake.PublishedState;
import org.baomai.lake.RunLog;
import org.baomai.lake.TableWriter;

/**
 * What a job works with while it holds the lake.
 *
 * @param lake the tables as they stand
 * @param ledger the runs before
 * @param writer for its tables
 * @param log what it tells about itself
 * @param before the state published last
 */
record JobContext(
    Lake lake, Ledger ledger, TableWriter writer, RunLog log, PublishedState before) {}
