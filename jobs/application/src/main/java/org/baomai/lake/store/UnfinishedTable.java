package org.baomai.lake.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that remains of a table when a process dies before the table's first commit: an empty
 * log, or one with the temporary file that the commit was being written to. Delta takes it for a
 * table that has lost its log and refuses to create one there.
 */
final class UnfinishedTable {
  private static final String LOG = "_delta_log";

  /** Delta writes a commit to such a file and renames it; Hadoop keeps a checksum beside it. */
  private static final Pattern TEMPORARY =
      Pattern.compile(
          "\\.0{20}\\.json\\.[0-9a-f-]{36}\\.tmp|\\.\\.0{20}\\.json\\.[0-9a-f-]{36}\\.tmp\\.crc");

  private static final Pattern COMMIT_OR_CHECKPOINT =
      Pattern.compile("\\d{20}\\.(\\d{20}\\.compacted\\.json|json|checkpoint\\..*)");

  private final FileSystem files;
  private final Path table;
  private final Path log;

  /**
   * @param files the lake's file system
   * @param table folder of a table
   */
  UnfinishedTable(FileSystem files, Path table) {
    // Hadoop's view of local files hides checksums, and so cannot remove those left alone.
    this.files = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    this.table = table;
    this.log = new Path(table, LOG);
  }

  /**
   * Removes the remains. Does nothing if there is no such folder, or if its log has a commit or a
   * checkpoint. Only temporary files and empty folders are deleted, one by one, so that a commit
   * that appears meanwhile stays.
   *
   * @throws LakeException if there is anything else in the folder; then nothing is removed
   */
  void remove() {
    try {
      List<FileStatus> inLog = list(log);
      if (inLog.stream()
          .anyMatch(file -> COMMIT_OR_CHECKPOINT.matcher(file.getPath().getName()).matches())) {
        return;
      }
      refuseOthers(inLog);
      for (FileStatus file : inLog) {
        files.delete(file.getPath(), false);
      }
      files.delete(log, false);
      files.delete(table, false);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What an interrupted run left at " + table + " cannot be removed.", e);
    }
  }

  private void refuseOthers(List<FileStatus> inLog) throws IOException {
    List<FileStatus> others = new ArrayList<>(list(table));
    others.removeIf(file -> file.isDirectory() && file.getPath().getName().equals(LOG));
    for (FileStatus file : inLog) {
      boolean removable =
          file.isDirectory()
              ? list(file.getPath()).isEmpty()
              : TEMPORARY.matcher(file.getPath().getName()).matches();
      if (!removable) {
        others.add(file);
      }
    }
    if (!others.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.BROKEN_INVARIANT,
          table
              + " has files ("
              + others.get(0).getPath().getName()
              + "), but its log has no commit. Nothing was removed. Restore the folder from a"
              + " backup, or name a new folder with --lake.");
    }
  }

  private List<FileStatus> list(Path folder) throws IOException {
    try {
      return List.of(files.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
