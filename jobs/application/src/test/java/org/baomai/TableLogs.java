package org.baomai;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The logs of tables of a lake that another process creates. */
public final class TableLogs {
  private TableLogs() {}

  /** How many tables have a log folder, with or without a commit. */
  public static int count(Path lake) throws IOException {
    int logs = 0;
    if (Files.isDirectory(lake)) {
      try (DirectoryStream<Path> tables = Files.newDirectoryStream(lake)) {
        for (Path table : tables) {
          logs += Files.isDirectory(table.resolve("_delta_log")) ? 1 : 0;
        }
      }
    }
    return logs;
  }

  /**
   * Waits until so many tables have a log folder.
   *
   * @return false if the process ended, or the time was up, before
   */
  public static boolean await(Process creator, Path lake, int logs, Duration limit)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() - end < 0) {
      if (count(lake) >= logs) {
        return true;
      }
      if (creator.waitFor(2, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }
}
