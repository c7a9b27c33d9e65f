package org.baomai.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of datelines and credits are found by concordance, and counted nowhere. */
class StoryWordsRunTest {
  private static final String STORY =
      "海州日报讯（记者/林一舟）渡口的轮渡今天停航，船工和老人都到江边送行，灯亮到深夜。村里的老人说，桥通了，雾天也能过江。（何望 摄）\n";

  private static final String COUNTED = "kind IN ('article', 'continuation', 'photo_caption')";

  @TempDir private Path folder;
  private Path lake;

  @Test
  void bylinesAreInNoCountAndInEveryConcordance() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
    for (int day = 1; day <= 3; day++) {
      Files.writeString(
          corpus.resolve("2031-05-0" + day + "-01.txt"), "## 渡口停航第" + day + "天送行\n\n" + STORY);
    }
    Files.writeString(
        corpus.resolve("2031-06-01-01.txt"), "## 渡口来客\n\n" + STORY + "记者到渡口采访，船工告诉记者，日报登了他的名字。\n");
    done("parse", "--corpus", corpus, "--lake", lake);
    done("segment", "--lake", lake);
    done("trends", "--lake", lake, "--min-stories", "1");

    assertThat(sql("SELECT count(*) AS n FROM articles WHERE size(marks) > 0"))
        .isEqualTo("n\r\n4\r\n");
    assertThat(sql("SELECT sum(tf) AS n FROM term_counts WHERE layer = 'word' AND term = '记者'"))
        .isEqualTo("n\r\n2\r\n");
    assertThat(sql("SELECT count(*) AS n FROM term_counts WHERE term IN ('讯', '海州', '摄')"))
        .isEqualTo("n\r\n0\r\n");
    assertThat(
            sql(
                "SELECT (SELECT sum(words) FROM date_totals) - (SELECT sum(count) FROM article_terms"
                    + " JOIN articles USING (article_id) WHERE layer = 'word' AND "
                    + COUNTED
                    + ") AS n"))
        .isEqualTo("n\r\n0\r\n");
    assertThat(
            sql(
                "SELECT (SELECT sum(characters) FROM date_totals) - sum(length(coalesce(headline, ''))"
                    + " + length(body) - aggregate(marks, 0, (s, m) -> s + m.end - m.start)) AS n"
                    + " FROM articles WHERE "
                    + COUNTED))
        .isEqualTo("n\r\n0\r\n");
    assertThat(sql("SELECT count(*) AS n FROM term_bursts WHERE term IN ('今天', '讯')"))
        .isEqualTo("n\r\n0\r\n");

    assertThat(done("concordance", "--lake", lake, "记者").lines()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(done("concordance", "--lake", lake, "海州日报")).contains("海州日报");
    assertThat(done("count", "--lake", lake, "海州日报")).contains("does not occur");
    assertThat(done("count", "--lake", lake, "记者")).contains("2 occurrences in 1 stories");
    assertThat(done("collocates", "--lake", lake, "--min-count", "1", "渡口"))
        .doesNotContain("海州", "林一舟");
    assertThat(
            done(
                "keyness", "--lake", lake, "--min-count", "1", "--target", "month(issue_date) = 6"))
        .contains("采访")
        .doesNotContain("海州", "今天");
  }

  private String sql(String query) {
    return done("sql", "--lake", lake, "--format", "csv", query);
  }

  private static String done(Object... words) {
    Shell shell = Shell.baomai(words);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out() + (words[0].equals("count") ? shell.err() : "");
  }
}
