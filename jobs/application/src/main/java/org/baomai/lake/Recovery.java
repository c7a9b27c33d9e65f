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
 * Restores a lake to its last published state: reverts, table by table, the writes of a run that
 * died or failed before it published, and publishes the resulting versions.
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

  /** Restores tables that have unpublished versions; publishes the empty tables of a new lake. */
  public void run(Progress progress) {
    ledger.failStarted();
    Map<String, Long> current = lake.versions();
    PublishedState published = ledger.lastPublished().orElse(null);
    if (published == null) {
      publish("create", current, progress);
      return;
    }
    List<String> unpublished = new ArrayList<>();
    for (Map.Entry<String, Long> entry : current.entrySet()) {
      if (!entry.getValue().equals(published.versions().get(entry.getKey()))) {
        unpublished.add(entry.getKey());
      }
    }
    if (unpublished.isEmpty()) {
      return;
    }
    progress.says(
        "The previous run did not publish; restoring "
            + String.join(", ", unpublished)
            + " to the state of run "
            + published.runId()
            + ".");
    for (String table : unpublished) {
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
