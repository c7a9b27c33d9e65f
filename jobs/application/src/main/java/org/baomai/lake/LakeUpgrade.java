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
 * Upgrades a lake of an older format: adds the columns that its tables lack, null in existing rows,
 * replaces constraints that have changed, and publishes that as a separate run. If interrupted, the
 * next run repeats the upgrade; earlier published states stay readable.
 */
public final class LakeUpgrade {
  private final Lake lake;
  private final TableWriter writer;

  public LakeUpgrade(Lake lake, TableWriter writer) {
    this.lake = lake;
    this.writer = writer;
  }

  /** Upgrades the ledger, which must come first because the other steps write to it. */
  public void runs(Progress progress) {
    if (lake.isOfOlderFormat()) {
      progress.says("The lake is of format " + lake.format() + "; upgrading it.");
      addMissingColumns(RunsTable.NAME);
    }
  }

  /** Upgrades all other tables, once they are restored to their last published state. */
  public void tables(Ledger ledger, Progress progress) {
    if (!lake.isOfOlderFormat()) {
      return;
    }
    PublishedState before = ledger.lastPublished().orElseThrow();
    RunLog log =
        ledger.begin("upgrade", Map.of("from-format", String.valueOf(lake.format())), progress);
    log.parserVersion(before.parserVersion());
    log.lexiconVersion(before.lexiconVersion());
    LakeTables.published().forEach(table -> addMissingColumns(table.name()));
    LakeTables.published().forEach(table -> writer.renewConstraints(table.name()));
    ledger.publish(log, lake.versions());
    lake.mark();
  }

  private void addMissingColumns(String table) {
    List<String> present = Arrays.asList(lake.current(table).columns());
    if (!present.containsAll(LakeTables.named(table).columnNames())) {
      writer.widen(table);
    }
  }
}
