package org.baomai.lake.store;

import io.delta.exceptions.ConcurrentTransactionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/** Writes tables of the lake; each write is one commit. */
public final class TableWriter {
  /** Maximum number of commits per lease. */
  private static final long COMMITS_PER_LEASE = 1_000_000;

  private static final String WRITER = "baomai";

  private final Lake lake;
  private final CommitHook hook;
  private final Fence fence;
  private final Map<String, Long> versions = new LinkedHashMap<>();
  private long commits;

  /** A writer without fencing, for a lake with only one possible writer. */
  public TableWriter(Lake lake, CommitHook hook) {
    this(lake, hook, Fence.NONE);
  }

  /**
   * A writer with fencing: each commit carries a number that increases with the lease and within
   * it. Delta itself rejects a commit whose number is smaller than the table's, or that began
   * before a commit with a greater number. So there is no race between checking the lease and
   * committing.
   */
  public TableWriter(Lake lake, CommitHook hook, Fence fence) {
    this.lake = lake;
    this.hook = hook;
    this.fence = fence;
  }

  /** The fencing number; 0 if commits carry none. */
  public long fence() {
    return fence.number();
  }

  /**
   * Makes this writer's number known to every table by an empty commit. After that, a suspended
   * writer whose lease was taken over cannot finish any commit.
   */
  public void fenceOff() {
    for (TableDefinition table : LakeTables.all()) {
      append(table.name(), lake.current(table.name()).limit(0));
    }
  }

  /**
   * Takes the present versions of all tables as the starting point. To be called at the start of a
   * run, when all tables have been restored to their published versions.
   */
  public void settle() {
    versions.clear();
    versions.putAll(lake.versions());
  }

  /**
   * The versions of all tables except the ledger, as this writer left them.
   *
   * @throws LakeException of kind LOST if another process has written a table since
   */
  public Map<String, Long> versions() {
    Map<String, Long> current = lake.versions();
    for (Map.Entry<String, Long> entry : current.entrySet()) {
      if (!entry.getValue().equals(versions.getOrDefault(entry.getKey(), entry.getValue()))) {
        throw lost(entry.getKey());
      }
    }
    return current;
  }

  /** Runs other work on a table that commits by itself, such as restoring or compacting. */
  public void rewrite(String table, Runnable work) {
    fence.whileHeld(work);
    committed(table);
  }

  /** Adds the columns of the table's definition that the table lacks; they are null in its rows. */
  public void widen(String table) {
    Dataset<Row> none = lake.spark().createDataFrame(List.of(), LakeTables.named(table).schema());
    commit(table, none.write().format("delta").mode("append").option("mergeSchema", "true"));
  }

  /**
   * Replaces the CHECK constraints of a table that differ from its definition. Existing rows must
   * fulfil the new ones.
   */
  public void renewConstraints(String table) {
    Map<String, String> present = lake.constraints(table);
    LakeTables.named(table)
        .constraints()
        .forEach(
            (name, condition) -> {
              if (!condition.equals(present.get(name))) {
                rewrite(table, () -> replaceConstraint(table, name, condition));
              }
            });
  }

  private void replaceConstraint(String table, String name, String condition) {
    String altered = "ALTER TABLE delta.`" + lake.pathOf(table) + "` ";
    lake.spark().sql(altered + "DROP CONSTRAINT IF EXISTS " + name);
    lake.spark().sql(altered + "ADD CONSTRAINT " + name + " CHECK (" + condition + ")");
  }

  /** Replaces the whole table. */
  public void overwrite(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("overwrite"));
  }

  /** Adds rows. */
  public void append(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("append"));
  }

  /** Replaces the rows of the dirty dates; the given rows must all have these dates. */
  public void replaceDates(String table, Dataset<Row> rows, DirtyDates dates) {
    if (dates.everything()) {
      overwrite(table, rows);
    } else {
      replaceWhere(table, rows, dates.condition());
    }
  }

  /** Replaces the rows that match a condition; the given rows must all match it. */
  public void replaceWhere(String table, Dataset<Row> rows, String condition) {
    commit(table, write(table, rows).mode("overwrite").option("replaceWhere", condition));
  }

  /**
   * Replaces the rows with some keys; the given rows must all have one of them. With many keys the
   * whole table is overwritten.
   */
  public void replaceKeys(String table, Dataset<Row> rows, RowKeys keys) {
    if (keys.condition().isPresent()) {
      replaceWhere(table, rows, keys.condition().get());
    } else {
      Dataset<Row> kept = keys.without(lake.current(table));
      overwrite(table, conform(table, kept).unionByName(conform(table, rows)));
    }
  }

  private DataFrameWriter<Row> write(String table, Dataset<Row> rows) {
    return conform(table, rows).write().format("delta");
  }

  private static Dataset<Row> conform(String table, Dataset<Row> rows) {
    TableDefinition definition = LakeTables.named(table);
    Column[] columns =
        definition.columns().stream()
            .map(column -> functions.col(column.name()).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private void commit(String table, DataFrameWriter<Row> writer) {
    long before = lake.version(table).orElse(-1);
    fence.whileHeld(
        () -> {
          if (fence.number() > 0) {
            writer.option("txnAppId", WRITER).option("txnVersion", nextNumber());
          }
          try {
            writer.save(lake.pathOf(table));
          } catch (ConcurrentTransactionException overtaken) {
            throw lost(table);
          }
        });
    if (lake.version(table).orElse(-1) == before) {
      // Delta silently skips a commit whose number is smaller than the table's.
      throw lost(table);
    }
    committed(table);
  }

  private long nextNumber() {
    commits++;
    return fence.number() * COMMITS_PER_LEASE + commits;
  }

  private void committed(String table) {
    lake.version(table).ifPresent(version -> versions.put(table, version));
    hook.committed(table);
  }

  private static LakeException lost(String table) {
    return new LakeException(
        LakeException.Kind.LOST,
        "Table "
            + table
            + " was written by another run that has taken over the lake. The unpublished writes of"
            + " this run are reverted; run again.");
  }
}
