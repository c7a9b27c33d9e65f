package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SampleCorpus;
import org.baomai.Shell;
import org.baomai.lake.LakeContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A lake that follows a corpus is the lake that a fresh run on the corpus would make. */
public class ChangingCorpusTest {
  /** A model of topics stays what it was fitted on; so these depend on the runs before. */
  @TempDir private Path folder;

  @Test
  void addedChangedRenamedAndDeletedPagesGiveTheTablesOfAFreshRun() throws Exception {
    List<Path> pages = SampleCorpus.pages();
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 12);
    Path lake = EmptyLake.at(folder.resolve("lake"));
    RunWithoutTopics.over(corpus, lake);
    LakeContent first = LakeContent.of(lake);
    String firstRun = lastRun(lake);

    assertNothingNew(corpus, lake);

    corpus.add(pages.get(20));
    Path changed = corpus.file(pages.get(1));
    Files.writeString(
        changed, Files.readString(changed).replace("。", "。河边又亮了一盏灯。"), StandardCharsets.UTF_8);
    Files.move(corpus.file(pages.get(3)), corpus.path().resolve("2023/改了名 的[页].txt"));
    Files.delete(corpus.file(pages.get(5)));
    Files.copy(corpus.file(pages.get(7)), corpus.path().resolve("a copy.txt"));
    RunWithoutTopics.over(corpus, lake);

    Path fresh = EmptyLake.at(folder.resolve("fresh"));
    RunWithoutTopics.over(corpus, fresh);
    LakeContent now = LakeContent.of(lake);
    now.tables().get("files").values().removeIf(row -> row.contains("gone"));
    now.assertSameAs(LakeContent.of(fresh));
    LakeContent.of(lake, firstRun).assertSameAs(first);

    Files.delete(corpus.path().resolve("a copy.txt"));
    Files.delete(corpus.file(pages.get(7)));
    assertDone(Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake));
    Shell states =
        Shell.baomai(
            "sql",
            "--lake",
            lake,
            "--format",
            "csv",
            "SELECT state, count(*) FROM files GROUP BY 1 ORDER BY 1");
    assertThat(states.out()).isEqualTo("state,count(1)\r\ngone,4\r\npage,11\r\n");
  }

  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  @Test
  void aDuplicateTakesTheFirstFilesPlaceWhenThatGoes() throws Exception {
    List<Path> pages = SampleCorpus.pages();
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 2);
    Path lake = EmptyLake.at(folder.resolve("lake"));
    String undated = Files.readString(pages.get(1));
    Files.writeString(corpus.path().resolve("b.txt"), undated);
    Files.writeString(corpus.path().resolve("a.txt"), undated);
    assertDone(Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake));
    assertThat(pagePaths(lake)).contains("a.txt").doesNotContain("b.txt");

    Files.delete(corpus.path().resolve("a.txt"));
    assertDone(Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake));
    assertThat(pagePaths(lake)).contains("b.txt").doesNotContain("a.txt");
  }

  private static void assertNothingNew(SampleCorpus corpus, Path lake) {
    String before = versions(lake);
    List<String> said = RunWithoutTopics.over(corpus, lake);
    assertThat(said).anyMatch(line -> line.contains("nothing new in the corpus"));
    assertThat(versions(lake)).isEqualTo(before);
  }

  private static String pagePaths(Path lake) {
    return Shell.baomai("sql", "--lake", lake, "--format", "csv", "SELECT source_path FROM pages")
        .out();
  }

  private static String versions(Path lake) {
    return Shell.baomai(
            "sql",
            "--lake",
            lake,
            "--format",
            "jsonl",
            "SELECT table_versions FROM runs WHERE state = 'published' ORDER BY sequence DESC"
                + " LIMIT 1")
        .out();
  }

  private static String lastRun(Path lake) {
    String out =
        Shell.baomai(
                "sql",
                "--lake",
                lake,
                "--format",
                "jsonl",
                "SELECT run_id FROM runs WHERE state = 'published' ORDER BY sequence DESC LIMIT 1")
            .out();
    Matcher id = Pattern.compile("\"(\\d{8}T[^\"]+)\"").matcher(out);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static void assertDone(Shell shell) {
    assertThat(shell.code()).as(shell.err()).isZero();
  }
}
