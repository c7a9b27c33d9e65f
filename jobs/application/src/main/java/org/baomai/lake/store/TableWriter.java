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

/** Writes tables of the lake, each write one commit. */
public final class TableWriter {
  /** Commits that one lease may make. */
  private static final long COMMITS_A_LEASE = 1_000_000;

  private static final String WRITER = "baomai";

  private final Lake lake;
  private final CommitHook hook;
  private final Fence fence;
  private final Map<String, Long> versions = new LinkedHashMap<>();
  private long commits;

  /** Writes a lake that nobody else can reach. */
  public TableWriter(Lake lake, CommitHook hook) {
    this(lake, hook, Fence.NONE);
  }

  /**
   * Writes a lake under a fence: each commit carries a number that grows with the lease and within
   * it. Delta itself refuses a commit whose number is less than the table's, or that began before a
   * greater one came, so that no moment is left between looking at the lease and committing.
   */
  public TableWriter(Lake lake, CommitHook hook, Fence fence) {
    this.lake = lake;
    this.hook = hook;
    this.fence = fence;
  }

  /** The fencing number of its commits; 0 if they carry none. */
  public long fence() {
    return fence.number();
  }

  /**
   * Lets every table know this writer's number before it writes, by an empty commit: a writer whose
   * lease was taken over while it slept can then finish no commit, begun or not.
   */
  public void fenceOff() {
    for (TableDefinition table : LakeTables.all()) {
      append(table.name(), lake.current(table.name()).limit(0));
    }
  }

  /**
   * Forgets what it wrote: from now on the versions as they are count as its own. For the start of
   * a run, when everything has been taken back to what was published.
   */
  public void settle() {
    versions.clear();
    versions.putAll(lake.versions());
  }

  /**
   * The versions of all tables but the ledger, as this writer left them.
   *
   * @throws LakeException of kind LOST if a table has been written by somebody else since
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

  /** Does work of another kind on a table, which commits by itself: restoring, compacting. */
  public void rewrite(String table, Runnable work) {
    fence.whileHeld(work);
    written(table);
  }

  /** Adds columns that the table's definition has and the table has not; rows have null in them. */
  public void widen(String table) {
    Dataset<Row> none = lake.spark().createDataFrame(List.of(), LakeTables.named(table).schema());
    commit(table, none.write().format("delta").mode("append").option("mergeSchema", "true"));
  }

  /** Replaces the whole table. */
  public void overwrite(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("overwrite"));
  }

  /** Adds rows. */
  public void append(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("append"));
  }

  /** Replaces the rows of the dirty dates; the rows given must all be of these dates. */
  public void replaceDates(String table, Dataset<Row> rows, DirtyDates dates) {
    if (dates.everything()) {
      overwrite(table, rows);
    } else {
      replaceWhere(table, rows, dates.condition());
    }
  }

  /** Replaces the rows that a condition holds for; it must hold for all rows given. */
  public void replaceWhere(String table, Dataset<Row> rows, String condition) {
    commit(table, write(table, rows).mode("overwrite").option("replaceWhere", condition));
  }

  /**
   * Replaces the rows with the keys given; the rows given must all have one of them. With many keys
   * the table is written whole.
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
      // Delta passes over a number that the table has left behind, without a word.
      throw lost(table);
    }
    written(table);
  }

  private long nextNumber() {
    commits++;
    return fence.number() * COMMITS_A_LEASE + commits;
  }

  private void written(String table) {
    lake.version(table).ifPresent(version -> versions.put(table, version));
    hook.committed(table);
  }

  private static LakeException lost(String table) {
    return new LakeException(
        LakeException.Kind.LOST,
        "Table "
            + table
            + " was written by another run that has taken the lake over from this one. What this"
            + " one had not published is taken back; run again.");
  }
}
