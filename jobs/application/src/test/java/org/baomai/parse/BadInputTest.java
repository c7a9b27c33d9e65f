package org.baomai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SampleCorpus;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.lease.Lease;
import org.baomai.lake.store.Lake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said, with what to do; nothing is lost; the good pages beside it land. */
class BadInputTest {
  @TempDir private Path folder;

  @Test
  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  void aFileThatIsNoPageGoesToQuarantineWithItsReason() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    byte[] text = "灯亮了。".getBytes(StandardCharsets.UTF_8);
    Files.write(corpus.path().resolve("empty.txt"), new byte[0]);
    Files.write(corpus.path().resolve("binary.txt"), new byte[] {1, 0, 2, 0, 0, 3, 127, 0});
    Files.write(
        corpus.path().resolve("truncated.txt"), java.util.Arrays.copyOf(text, text.length - 1));
    try (OutputStream out = Files.newOutputStream(corpus.path().resolve("long line.txt"))) {
      byte[] block = "灯".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 50_000_000 / block.length + 1; i++) {
        out.write(block);
      }
    }
    Files.writeString(corpus.path().resolve("notes.md"), "没有人会读");
    Path lake = EmptyLake.at(folder.resolve("lake"));

    Shell parse =
        Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake, "--max-quarantined", 3);

    assertThat(parse.code()).as(parse.err()).isEqualTo(ExitCode.MORE_QUARANTINED_THAN_ALLOWED);
    assertThat(sql(lake, "SELECT source_path, reason, byte_offset FROM quarantine ORDER BY 1"))
        .isEqualTo(
            "source_path,reason,byte_offset\r\n"
                + "binary.txt,binary,1\r\n"
                + "empty.txt,empty_file,\r\n"
                + "long line.txt,too_large,\r\n"
                + "truncated.txt,bad_encoding,9\r\n");
    assertThat(sql(lake, "SELECT state, count(*) AS n FROM files GROUP BY 1 ORDER BY 1"))
        .isEqualTo("state,n\r\nignored,1\r\npage,1\r\nquarantined,4\r\n");

    Files.write(corpus.path().resolve("truncated.txt"), text);
    Shell again =
        Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake, "--max-quarantined", 3);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(sql(lake, "SELECT count(*) AS n FROM pages")).isEqualTo("n\r\n2\r\n");
  }

  @Test
  void everyFileLandsOrIsRefusedAsStated() throws Exception {
    Path corpus = folder.resolve("corpus with 空格");
    BadFiles files = BadFiles.in(corpus);
    Path lake = EmptyLake.at(folder.resolve("lake 湖"));
    Shell parse =
        Shell.baomai("parse", "--corpus", corpus, "--lake", lake, "--max-page-bytes", 100_000);
    assertThat(parse.code()).as(parse.err()).isZero();
    SortedMap<String, String> outcomes = new TreeMap<>();
    LakeReader reader =
        LakeReader.of(Lake.open(SharedSession.get(), lake.toString()), null, Selection.ALL);
    for (Row row :
        reader
            .sql(
                "SELECT f.source_path, coalesce(reason, state) FROM files f"
                    + " LEFT JOIN quarantine q ON q.source_path = f.source_path")
            .collectAsList()) {
      outcomes.put(row.getString(0), row.getString(1));
    }
    assertThat(outcomes).containsAllEntriesOf(files.expected());
    outcomes.keySet().removeAll(files.expected().keySet());
    // Members of the bomb that came out before it was known for one.
    assertThat(outcomes.keySet()).allMatch(path -> path.startsWith("archives/bomb.tar.gz!/"));
    assertThat(files.expected()).hasSize(90);
    // What a name or a text holds is a text and nothing else, also where it is read again.
    Path named = corpus.resolve("names/'; DROP TABLE files; --.txt");
    Files.writeString(named, "换了一盏更亮的灯，巷子里的人又出来看。\n");
    Files.writeString(corpus.resolve("cut/ff.txt"), "换了一盏修好的灯，巷子里的人都睡了。\n");
    Shell again =
        Shell.baomai(
            "parse",
            "--corpus",
            corpus,
            "--lake",
            lake,
            "--max-page-bytes",
            100_000,
            "--max-quarantined",
            3);
    assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.MORE_QUARANTINED_THAN_ALLOWED);
    assertThat(sql(lake, "SELECT count(*) AS n FROM pages WHERE text LIKE '换了%'"))
        .isEqualTo("n\r\n2\r\n");
    assertThat(sql(lake, "SELECT source_path FROM files WHERE source_path LIKE '%=cmd.txt'"))
        .contains("names/=cmd.txt");
  }

  @Test
  void wrongUsageIsSaidBeforeAnythingIsWritten() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path lake = folder.resolve("lake");
    assertRefused(Shell.baomai("run", "--corpus", empty, "--lake", lake), "contains no files");
    assertRefused(
        Shell.baomai("run", "--corpus", folder.resolve("nowhere"), "--lake", lake),
        "does not exist");
    assertRefused(Shell.baomai("run", "--corpus", empty, "--lake", lake, "--fast"), "--fast");
    assertRefused(Shell.baomai("status", "--lake", lake), "is not a Baomai lake");
    assertThat(lake).doesNotExist();

    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    Path inside = corpus.path().resolve("lake");
    assertRefused(
        Shell.baomai("run", "--corpus", corpus.path(), "--lake", inside), "inside the corpus");
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(photos.resolve("a.jpg"), "x");
    assertRefused(
        Shell.baomai("run", "--corpus", corpus.path(), "--lake", photos), "is not a Baomai lake");
    assertThat(photos.resolve("_baomai")).doesNotExist();
  }

  @Test
  void aBrokenManifestIsNamedByLine() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    Files.writeString(
        corpus.path().resolve("_baomai/manifest.csv"), "path,issue_date\na.txt,2023-02-30\n");
    Shell parse =
        Shell.baomai(
            "parse", "--corpus", corpus.path(), "--lake", EmptyLake.at(folder.resolve("lake")));
    assertRefused(parse, "manifest.csv");
    assertThat(parse.err()).contains("2023-02-30").contains("line 2");
  }

  @Test
  void aSecondRunLeavesWhileOneIsGoing() {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    Path lake = EmptyLake.at(folder.resolve("lake"));
    try (Lease held = Lease.acquire(lake)) {
      Shell parse = Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake);
      assertThat(parse.code()).isEqualTo(ExitCode.LAKE_HELD);
      assertThat(parse.err()).contains("Another run holds the lake");
    }
  }

  private static String sql(Path lake, String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }

  private static void assertRefused(Shell shell, String because) {
    assertThat(shell.code()).as(shell.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(shell.err()).contains(because);
  }
}
