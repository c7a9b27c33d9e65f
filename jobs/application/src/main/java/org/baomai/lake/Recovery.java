package org.baomai.lake;

import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.Progress;
import org.baomai.lake.store.TableWriter;

/**
 * Takes a lake back to its last published state: what a run wrote that died or failed before it
 * published goes, table by table, and the versions that this makes are published in its place.
 */
public final class Recovery {
  private final Lake lake;
  private final Ledger ledger;
  private final TableWriter writer;

  public Recovery(Lake lake, Ledger ledger, TableWriter writer) {
    this.lake = lake;
    this.ledger = ledger;
    this.writer = writer;
  }

  /** Restores what has to be, and publishes a new lake's empty tables. */
  public void run(Progress progress) {
    ledger.buryStarted();
    Map<String, Long> current = lake.versions();
    PublishedState published = ledger.lastPublished().orElse(null);
    if (published == null) {
      publish("create", current, progress);
      return;
    }
    List<String> astray = new ArrayList<>();
    for (Map.Entry<String, Long> entry : current.entrySet()) {
      if (!entry.getValue().equals(published.versions().get(entry.getKey()))) {
        astray.add(entry.getKey());
      }
    }
    if (astray.isEmpty()) {
      return;
    }
    progress.says(
        "The run before did not publish; restoring "
            + String.join(", ", astray)
            + " to what run "
            + published.runId()
            + " published.");
    for (String table : astray) {
      Long version = published.versions().get(table);
      writer.rewrite(
          table,
          () ->
              DeltaTable.forPath(lake.spark(), lake.pathOf(table))
                  .restoreToVersion(version == null ? 0 : version));
    }
    publish("restore", lake.versions(), progress);
  }

  private void publish(String job, Map<String, Long> versions, Progress progress) {
    PublishedState before = ledger.lastPublished().orElse(null);
    RunLog log = ledger.begin(job, Map.of(), progress);
    if (before != null) {
      log.parserVersion(before.parserVersion());
      log.lexiconVersion(before.lexiconVersion());
    }
    ledger.publish(log, versions);
  }
}
