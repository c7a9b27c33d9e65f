package org.baomai.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.baomai.source.container.Packing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in archives and JSON lines come, change and go like files. */
class ContainerRunTest {
  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @BeforeEach
  void emptyLake() throws Exception {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
  }

  @Test
  void membersComeChangeAndGoWithTheirContainer() throws Exception {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("2023-05-05-01.txt", page("一"));
    members.put("2023-05-06-01.txt", page("二"));
    members.put("note.md", page("三"));
    members.put("../out.txt", page("四"));
    Packing.zip(corpus.resolve("a.zip"), UTF_8, members);
    Files.writeString(
        corpus.resolve("b.jsonl"),
        line("五", "\"path\":\"2023-05-07-01.txt\"")
            + line("六", "\"newspaper\":\"雾江日报\",\"date\":\"2023-05-08\""));
    Files.write(corpus.resolve("0.txt"), page("七"));
    Packing.tar(corpus.resolve("c.tar.gz"), Map.of("copy.txt", page("七"), "other.txt", page("八")));
    parse();
    assertThat(files())
        .isEqualTo(
            "0.txt,page,\r\n"
                + "a.zip,ignored,\r\n"
                + "a.zip!/../out.txt,quarantined,\r\n"
                + "a.zip!/2023-05-05-01.txt,page,2023-05-05\r\n"
                + "a.zip!/2023-05-06-01.txt,page,2023-05-06\r\n"
                + "a.zip!/note.md,ignored,\r\n"
                + "b.jsonl,ignored,\r\n"
                + "b.jsonl!/2023-05-07-01.txt,page,2023-05-07\r\n"
                + "b.jsonl!/line 2,page,2023-05-08\r\n"
                + "c.tar.gz,ignored,\r\n"
                + "c.tar.gz!/copy.txt,duplicate,\r\n"
                + "c.tar.gz!/other.txt,page,\r\n");
    long written = version();
    parse();
    assertThat(version()).as("nothing changed, nothing written").isEqualTo(written);

    // A member goes and one comes; a container goes whole; a duplicate in one becomes the page; the
    // manifest and an override reach into another.
    members.remove("2023-05-06-01.txt");
    members.put("new.txt", page("二"));
    Packing.zip(corpus.resolve("a.zip"), UTF_8, members);
    Files.delete(corpus.resolve("b.jsonl"));
    Files.delete(corpus.resolve("0.txt"));
    Path own = Files.createDirectories(corpus.resolve("_baomai"));
    Files.writeString(own.resolve("manifest.csv"), "path,issue_date\na.zip!/note.md,2023-05-09\n");
    String id =
        sql("SELECT page_id FROM pages WHERE source_path LIKE '%other.txt'").split("\r\n", -1)[1];
    Files.writeString(
        own.resolve("overrides.jsonl"), "{\"page\":\"" + id + "\",\"date\":\"2023-05-10\"}\n");
    assertThat(parse().err()).doesNotContain("warning");
    assertThat(files())
        .isEqualTo(
            "0.txt,gone,\r\n"
                + "a.zip,ignored,\r\n"
                + "a.zip!/../out.txt,quarantined,\r\n"
                + "a.zip!/2023-05-05-01.txt,page,2023-05-05\r\n"
                + "a.zip!/2023-05-06-01.txt,gone,\r\n"
                + "a.zip!/new.txt,page,\r\n"
                + "a.zip!/note.md,page,2023-05-09\r\n"
                + "b.jsonl,gone,\r\n"
                + "b.jsonl!/2023-05-07-01.txt,gone,\r\n"
                + "b.jsonl!/line 2,gone,\r\n"
                + "c.tar.gz,ignored,\r\n"
                + "c.tar.gz!/copy.txt,page,\r\n"
                + "c.tar.gz!/other.txt,page,2023-05-10\r\n");
  }

  private static byte[] page(String which) {
    return ("第" + which + "盏灯亮了，巷子里的人都出来看。\n").getBytes(UTF_8);
  }

  private static String line(String which, String more) {
    return "{\"text\":\"第" + which + "盏灯亮了，巷子里的人都出来看。\"," + more + "}\n";
  }

  private Shell parse() {
    Shell parse = Shell.baomai("parse", "--corpus", corpus, "--lake", lake);
    assertThat(parse.code()).as(parse.err()).isZero();
    return parse;
  }

  private long version() throws Exception {
    return org.baomai.lake.store.Lake.open(org.baomai.SharedSession.get(), lake.toString())
        .version("files")
        .orElseThrow();
  }

  private String files() {
    return sql("SELECT f.source_path, state, issue_date FROM files f LEFT JOIN pages p"
            + " ON p.source_path = f.source_path ORDER BY 1")
        .replace("source_path,state,issue_date\r\n", "");
  }

  private String sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
