package org.baomai.run;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/**
 * Maintains the tables for fast reading: compacts small files, clusters rows by issue date, and
 * removes files that no version within the retention period (400 days, a property of each table)
 * needs. It does not change rows.
 */
public final class MaintainJob implements Job {
  private static final String CLUSTERING_COLUMNS = "clusteringColumns";

  /** The version of a table that has never been written to. */
  private static final long CREATED = 0;

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
            .filter(table -> lake.version(table.name()).orElse(CREATED) > CREATED)
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
   * Clusters by date; partitions would make a small file for every day. Clustering is set by the
   * first maintenance, so that older lakes get it like new ones.
   */
  private static void clusterByDate(Lake lake, DeltaTable delta, TableDefinition table) {
    Row detail = delta.detail().select(CLUSTERING_COLUMNS).first();
    List<String> columns = detail.getList(detail.fieldIndex(CLUSTERING_COLUMNS));
    if (columns == null || columns.isEmpty()) {
      String path = lake.pathOf(table.name()).replace("`", "``");
      lake.spark().sql("ALTER TABLE delta.`" + path + "` CLUSTER BY (issue_date)");
    }
  }
}
