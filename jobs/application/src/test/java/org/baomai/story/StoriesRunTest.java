package org.baomai.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story on two pages is one as long as both are there, whichever came first. */
class StoriesRunTest {
  private static final String FRONT =
      "## 渡口停航半日 船工修补缆绳\n\n海州日报讯（记者/林一舟）南埠的轮渡昨天停了半日，船工在岸上修补缆绳，"
          + "渡口的老人说江水还要涨三尺\n\n（下转A03版）\n\n## 县里的小学开学了\n\n"
          + "海州日报讯（记者/何望）孩子们昨天领到新课本，老师在操场上教他们唱校歌。\n";
  private static final String INSIDE =
      "上接A01版\n\n才肯退。轮渡公司在渡口贴出告示，船工明天照常上工，缆绳已经换新。\n\n## 果园的橙子熟了\n\n"
          + "海州日报讯（记者/何望）果农昨天一早进山，筐里装满橙子，路边停着收购的卡车。\n";
  private static final String PAIRS =
      "SELECT a.headline, c.continued_from_label, a.continues_on_label, a.story_id = c.story_id AS"
          + " one FROM articles c JOIN articles a ON c.continued_from = a.article_id";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @BeforeEach
  void emptyLake() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
  }

  @Test
  void aFrontPageThatComesLateIsJoinedAndOneThatGoesIsParted() throws IOException {
    Path front = corpus.resolve("2031-05-06-01.txt");
    Files.writeString(corpus.resolve("2031-05-06-03.txt"), INSIDE);
    parse();
    assertThat(sql(PAIRS)).isEqualTo("headline,continued_from_label,continues_on_label,one\r\n");

    Files.writeString(front, FRONT);
    parse();
    assertThat(sql(PAIRS))
        .isEqualTo(
            "headline,continued_from_label,continues_on_label,one\r\n"
                + "渡口停航半日 船工修补缆绳,A01,A03,true\r\n");
    assertThat(sql("SELECT count(*), count(DISTINCT story_id) FROM articles WHERE kind <> 'other'"))
        .isEqualTo("count(1),count(DISTINCT story_id)\r\n4,3\r\n");

    Files.delete(front);
    parse();
    assertThat(sql("SELECT count(*) FROM articles WHERE story_id <> article_id"))
        .isEqualTo("count(1)\r\n0\r\n");
  }

  private void parse() {
    Shell shell = Shell.baomai("parse", "--corpus", corpus, "--lake", lake);
    assertThat(shell.code()).as(shell.err()).isZero();
  }

  private String sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
