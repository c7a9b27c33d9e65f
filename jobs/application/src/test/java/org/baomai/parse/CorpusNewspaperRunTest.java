package org.baomai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that tell no newspaper take the only one of their corpus, and keep their ids. */
class CorpusNewspaperRunTest {
  private static final String PAGES =
      "SELECT source_path, newspaper, newspaper_basis FROM pages ORDER BY 1";
  private static final String ID = "SELECT page_id FROM pages WHERE source_path = '2031-01-02.txt'";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @BeforeEach
  void emptyCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
  }

  @Test
  void theOnlyNewspaperOfTheCorpusIsTaken() throws IOException {
    add("2031-01-02", "");
    parse();
    assertThat(rows(PAGES)).containsExactly("2031-01-02.txt,unknown,unknown");
    List<String> id = rows(ID);
    assertThat(status()).contains("1 page tells no newspaper").contains("--default-newspaper");

    add("2031-02-03", "海州日报 2031年2月3日 星期一\n");
    add("2031-03-04", "");
    parse();
    assertThat(rows(PAGES))
        .containsExactly(
            "2031-01-02.txt,海州日报,corpus", "2031-02-03.txt,海州日报,page", "2031-03-04.txt,海州日报,corpus");
    assertThat(rows(ID)).isEqualTo(id);
    assertThat(rows("SELECT DISTINCT newspaper FROM articles")).containsExactly("海州日报");
    baomai("segment", "--lake", lake);
    baomai("trends", "--lake", lake, "--min-stories", "1");
    assertThat(rows("SELECT DISTINCT scope FROM term_trends")).containsExactly("all");
    assertThat(status()).doesNotContain("no newspaper");

    add("2031-04-05", "渡口晚报 2031年4月5日 星期六\n");
    add("2031-05-06", "");
    parse();
    // as a fresh lake over the same corpus: the order of runs does not matter
    assertThat(rows(PAGES))
        .containsExactly(
            "2031-01-02.txt,unknown,unknown",
            "2031-02-03.txt,海州日报,page",
            "2031-03-04.txt,unknown,unknown",
            "2031-04-05.txt,渡口晚报,page",
            "2031-05-06.txt,unknown,unknown");
    assertThat(status()).contains("3 pages tell no newspaper").contains("海州日报, 渡口晚报");
    List<String> incremental = rows(PAGES);
    parse("--refresh");
    assertThat(rows(PAGES)).isEqualTo(incremental);
    assertThat(rows(ID)).isEqualTo(id);
  }

  private void add(String date, String masthead) throws IOException {
    Files.writeString(
        corpus.resolve(date + ".txt"),
        masthead + "第2版\n\n渡口的桥通车\n\n　　本报讯 渡口的桥昨天通车，" + date + "号的船停在岸边，居民从桥上走到对岸。\n");
  }

  private void parse(String... more) {
    List<Object> command = new ArrayList<>(List.of("parse", "--corpus", corpus, "--lake", lake));
    command.addAll(List.of(more));
    baomai(command.toArray());
  }

  private List<String> rows(String query) {
    return baomai("sql", "--lake", lake, "--format", "csv", query).lines().skip(1).toList();
  }

  private String status() {
    return baomai("status", "--lake", lake);
  }

  private static String baomai(Object... command) {
    Shell shell = Shell.baomai(command);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
