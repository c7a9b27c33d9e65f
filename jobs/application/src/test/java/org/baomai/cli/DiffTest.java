package org.baomai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run} before a run, and {@code baomai diff} after it. */
class DiffTest {
  @TempDir private Path folder;

  @Test
  void dryRunPredictsAndDiffListsTheChanges() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path nowhere = folder.resolve("nowhere");
    Files.writeString(corpus.resolve("2023-05-05-01.txt"), "第一盏灯亮了，巷子里的人都出来看。");
    Files.writeString(corpus.resolve("2023-05-06-01.txt"), "第二盏灯亮了，巷子里的人都出来看。");
    Files.writeString(corpus.resolve("2023-05-07-01.txt"), "第三盏灯亮了，巷子里的人都出来看。");
    Shell first = Shell.baomai("run", "--corpus", corpus, "--lake", nowhere, "--dry-run");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("3 files, 0 of them unchanged").contains("3 new");
    assertThat(nowhere).doesNotExist();

    Path lake = EmptyLake.at(folder.resolve("lake"));
    parse(corpus, lake);
    String from = published(lake);
    Files.writeString(corpus.resolve("2023-05-06-01.txt"), "第二盏灯灭了，巷子里的人都回去了。");
    Files.delete(corpus.resolve("2023-05-07-01.txt"));
    Files.writeString(corpus.resolve("2023-05-08-01.txt"), "第四盏灯亮了，巷子里的人都出来看。");
    Shell dry = Shell.baomai("parse", "--corpus", corpus, "--lake", lake, "--dry-run");
    assertThat(dry.out())
        .contains("3 files, 1 of them unchanged")
        .contains("1 new, 1 changed, 0 retried")
        .contains("Gone since the last run: 1.");
    assertThat(published(lake)).isEqualTo(from);
    parse(corpus, lake, "--default-newspaper", "雾江日报");

    Shell diff = Shell.baomai("diff", "--lake", lake, from, published(lake));
    assertThat(diff.code()).as(diff.err()).isZero();
    assertThat(diff.out().replaceAll(" +", " "))
        .contains("parse default-newspaper null 雾江日报")
        .contains("added 2023-05-08-01.txt")
        .contains("removed 2023-05-07-01.txt")
        .contains("changed 2023-05-06-01.txt")
        // By table: rows before and after, added, changed, removed. The newspaper is part of
        // page_id.
        .contains("files 3 4 1 3 0")
        .contains("pages 3 3 3 0 3");
    Shell reversed = Shell.baomai("diff", "--lake", lake, published(lake), from);
    assertThat(reversed.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private static void parse(Path corpus, Path lake, Object... more) {
    Object[] words = new Object[5 + more.length];
    System.arraycopy(new Object[] {"parse", "--corpus", corpus, "--lake", lake}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    Shell parse = Shell.baomai(words);
    assertThat(parse.code()).as(parse.err()).isZero();
  }

  private static String published(Path lake) {
    return LakeReader.of(Lake.open(SharedSession.get(), lake.toString()), null, Selection.ALL)
        .state()
        .runId();
  }
}
