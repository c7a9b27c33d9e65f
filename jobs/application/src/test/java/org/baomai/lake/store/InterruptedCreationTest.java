package org.baomai.lake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.ChildJava;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.TableLogs;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies while it creates a lake leaves one that the next run completes. */
class InterruptedCreationTest {
  private static final String COMMIT = "00000000000000000000.json";
  private static final String TEMPORARY =
      "." + COMMIT + ".59f9a582-83f4-4411-8d97-f22131ebd2d5.tmp";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 15})
  void killedWhenALogAppears(int logs) throws Exception {
    Path lake = folder.resolve("lake");
    Process creator =
        ChildJava.of(LakeCreator.class, lake.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("errors").toFile())
            .start();
    boolean seen = TableLogs.await(creator, lake, logs, Duration.ofMinutes(3));
    creator.destroyForcibly().waitFor();
    assertThat(seen).as(Files.readString(folder.resolve("errors"))).isTrue();
    Map<String, List<String>> unfinished = unfinished(lake);
    System.out.println("killed at log " + logs + "; tables without a commit: " + unfinished);

    assertCompleted(LakeCreator.create(lake), unfinished.keySet());
  }

  @Test
  void killedBeforeAndWhileFirstCommitsAreWritten() throws Exception {
    Path lake = EmptyLake.at(folder.resolve("lake"));
    // Before the log, with an empty log, and with a temporary file and its checksum, or one of
    // them.
    clear(lake.resolve("topics"));
    Files.createDirectories(emptyLog(lake, "pages").resolve("_staged_commits"));
    Path whole = emptyLog(lake, "articles");
    Files.writeString(whole.resolve(TEMPORARY), "{\"commitInfo\":");
    Files.write(whole.resolve("." + TEMPORARY + ".crc"), new byte[8]);
    Files.write(emptyLog(lake, "files").resolve(TEMPORARY), new byte[0]);
    Files.write(emptyLog(lake, "runs").resolve("." + TEMPORARY + ".crc"), new byte[0]);
    Lake opened = Lake.open(SharedSession.get(), lake.toString());
    assertThatThrownBy(() -> LakeReader.of(opened, null, Selection.ALL))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("never completed")
        .hasMessageContaining("Run 'run'");

    Set<String> unfinished = unfinished(lake).keySet();
    assertThat(unfinished).containsExactly("articles", "files", "pages", "runs");
    assertCompleted(LakeCreator.create(lake), unfinished);
  }

  @Test
  void aTableWithFilesIsNotRemoved() throws Exception {
    for (String file :
        List.of(
            "part-0.parquet",
            "_delta_log/_last_checkpoint",
            "_delta_log/00000000000000000000.crc",
            "_delta_log/.00000000000000000007.json.59f9a582-83f4-4411-8d97-f22131ebd2d5.tmp",
            "_delta_log/_staged_commits/00000000000000000001.json")) {
      Path lake = EmptyLake.at(folder.resolve(file.replace('/', '-')));
      Path log = emptyLog(lake, "pages");
      Files.write(log.resolve(TEMPORARY), new byte[0]);
      Path kept = lake.resolve("pages").resolve(file);
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, "kept");
      assertThatThrownBy(() -> Lake.openOrCreate(SharedSession.get(), lake.toString()))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("pages has files")
          .hasMessageContaining("Nothing was removed");
      assertThat(kept).hasContent("kept");
      assertThat(log.resolve(TEMPORARY)).exists();
    }
  }

  @Test
  void aTableWithACommitOrACheckpointIsLeftAlone() throws Exception {
    for (String name :
        List.of(
            "00000000000000000003.json",
            "00000000000000000003.checkpoint.parquet",
            "00000000000000000000.00000000000000000003.compacted.json")) {
      Path table = folder.resolve(name);
      Path log = Files.createDirectories(table.resolve("_delta_log"));
      Files.write(log.resolve(name), new byte[0]);
      Files.write(log.resolve(TEMPORARY), new byte[0]);
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(table.toUri());
      new UnfinishedTable(
              path.getFileSystem(SharedSession.get().sparkContext().hadoopConfiguration()), path)
          .remove();
      assertThat(log.resolve(name)).exists();
      assertThat(log.resolve(TEMPORARY)).exists();
    }
  }

  /** Fails unless all tables can be opened as published; rows are read of those once unfinished. */
  private static void assertCompleted(Lake lake, Set<String> unfinished) {
    LakeReader reader =
        LakeReader.of(Lake.open(SharedSession.get(), lake.path()), null, Selection.ALL);
    assertThat(reader.state().job()).isEqualTo("create");
    for (TableDefinition table : LakeTables.published()) {
      assertThat(reader.state().versionOf(table.name())).as(table.name()).isZero();
      Dataset<Row> rows = reader.table(table.name());
      assertThat(rows.columns()).as(table.name()).containsExactlyElementsOf(table.columnNames());
      if (unfinished.contains(table.name())) {
        assertThat(rows.isEmpty()).as(table.name()).isTrue();
      }
    }
  }

  /** Tables that have a log without a commit, each with the files in it. */
  private static Map<String, List<String>> unfinished(Path lake) throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (TableDefinition table : LakeTables.all()) {
      Path log = lake.resolve(table.name()).resolve("_delta_log");
      if (Files.isDirectory(log) && !Files.exists(log.resolve(COMMIT))) {
        try (Stream<Path> files = Files.list(log)) {
          tables.put(table.name(), files.map(file -> file.getFileName().toString()).toList());
        }
      }
    }
    return tables;
  }

  private static Path emptyLog(Path lake, String table) throws IOException {
    clear(lake.resolve(table));
    return Files.createDirectories(lake.resolve(table).resolve("_delta_log"));
  }

  private static void clear(Path table) throws IOException {
    try (Stream<Path> files = Files.walk(table)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(table)) {
          Files.delete(file);
        }
      }
    }
  }
}
