package org.baomai.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.Progress;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.RunsTable;

/**
 * Brings a lake that an older Baomai wrote to the present format: adds the columns that its tables
 * lack, empty in the rows that stand, and publishes that as a run of its own. Broken off, it is
 * done again by the next run; what was published before can be read as it was.
 */
public final class LakeUpgrade {
  private final Lake lake;
  private final TableWriter writer;

  public LakeUpgrade(Lake lake, TableWriter writer) {
    this.lake = lake;
    this.writer = writer;
  }

  /** The ledger comes first: what follows writes to it. */
  public void runs(Progress progress) {
    if (lake.isOfOlderFormat()) {
      progress.says("The lake is of format " + lake.format() + "; bringing it to the present one.");
      widen(RunsTable.NAME);
    }
  }

  /** All other tables, once they are as they were published. */
  public void tables(Ledger ledger, Progress progress) {
    if (!lake.isOfOlderFormat()) {
      return;
    }
    PublishedState before = ledger.lastPublished().orElseThrow();
    RunLog log =
        ledger.begin("upgrade", Map.of("from-format", String.valueOf(lake.format())), progress);
    log.parserVersion(before.parserVersion());
    log.lexiconVersion(before.lexiconVersion());
    LakeTables.published().forEach(table -> widen(table.name()));
    ledger.publish(log, lake.versions());
    lake.mark();
  }

  private void widen(String table) {
    List<String> there = Arrays.asList(lake.current(table).columns());
    if (!there.containsAll(LakeTables.named(table).columnNames())) {
      writer.widen(table);
    }
  }
}
