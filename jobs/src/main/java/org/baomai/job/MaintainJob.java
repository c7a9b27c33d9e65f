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
              () -> context.writer().rewrite(table.name(), () -> compact(lake, table.name())));
    }
    return LakeTables.all().size() + " tables compacted and cleaned.";
  }

  private static void compact(Lake lake, String table) {
    DeltaTable delta = DeltaTable.forPath(lake.spark(), lake.pathOf(table));
    delta.optimize().executeCompaction();
    delta.vacuum();
  }
}
