package org.baomai.job;

import io.delta.tables.DeltaTable;
import java.util.Map;
import org.baomai.lake.Lake;
import org.baomai.lake.LakeTables;
import org.baomai.lake.TableDefinition;

/**
 * Keeps the tables quick to read: joins small files, and removes files that no version within the
 * retention (400 days, a property of each table) needs. Rows stay what they are.
 */
final class MaintainJob implements Job {
  @Override
  public String name() {
    return "maintain";
  }

  @Override
  public Map<String, String> configuration() {
    return Map.of();
  }

  @Override
  public String run(JobContext context) {
    Lake lake = context.lake();
    for (TableDefinition table : LakeTables.all()) {
      context
          .log()
          .stage(
              "compact and clean " + table.name(),
              () -> {
                DeltaTable delta = DeltaTable.forPath(lake.spark(), lake.pathOf(table.name()));
                delta.optimize().executeCompaction();
                delta.vacuum();
              });
    }
    return LakeTables.all().size() + " tables compacted and cleaned.";
  }
}
