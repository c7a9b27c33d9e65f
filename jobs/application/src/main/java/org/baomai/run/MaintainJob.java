package org.baomai.run;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Map;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/**
 * Keeps the tables quick to read: joins small files, puts rows of neighbouring dates into the same
 * files, and removes files that no version within the retention (400 days, a property of each
 * table) needs. Rows stay what they are.
 */
public final class MaintainJob implements Job {
  /** The version of a table to which nothing was ever written. */
  private static final long AS_MADE = 0;

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
    List<TableDefinition> written =
        LakeTables.all().stream()
            .filter(table -> lake.version(table.name()).orElse(AS_MADE) > AS_MADE)
            .toList();
    for (TableDefinition table : written) {
      context
          .log()
          .stage(
              "compact and clean " + table.name(),
              () -> context.writer().rewrite(table.name(), () -> compact(lake, table)));
    }
    return written.size() + " tables compacted and cleaned.";
  }

  private static void compact(Lake lake, TableDefinition table) {
    DeltaTable delta = DeltaTable.forPath(lake.spark(), lake.pathOf(table.name()));
    if (table.isDated()) {
      clusterByDate(lake, delta, table);
    }
    delta.optimize().executeCompaction();
    delta.vacuum();
  }

  /**
   * By clustering and not by partitions, which would leave a small file for every day. A table is
   * clustered from its first maintenance on, so that lakes made before come to it like new ones.
   */
  private static void clusterByDate(Lake lake, DeltaTable delta, TableDefinition table) {
    List<String> columns = delta.detail().select("clusteringColumns").first().getList(0);
    if (columns == null || columns.isEmpty()) {
      String path = lake.pathOf(table.name()).replace("`", "``");
      lake.spark().sql("ALTER TABLE delta.`" + path + "` CLUSTER BY (issue_date)");
    }
  }
}
