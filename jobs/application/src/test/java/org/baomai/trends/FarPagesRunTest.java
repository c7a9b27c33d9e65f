package org.baomai.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with a wrong year beside a year of pages: named, and without effect on the tests. */
class FarPagesRunTest {
  private static final int MONTHS = 13;
  private static final int PAGES_A_MONTH = 6;
  private static final String TESTS =
      "SELECT * FROM term_trends ORDER BY scope, layer, granularity, term";
  private static final String BURSTS =
      "SELECT * FROM term_bursts ORDER BY scope, layer, granularity, term, start_date, level";
  private static final String KEYNESS = "SELECT * FROM keyness ORDER BY target, layer, term";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @Test
  void theTestsAreThoseWithoutThePages() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("2031.jsonl"), pages());
    lake = EmptyLake.at(folder.resolve("without"));
    assertThat(count()).doesNotContain("far from the other pages");
    String tests = sql(TESTS);
    String bursts = sql(BURSTS);
    String keyness = sql(KEYNESS);
    assertThat(sql(directionOf("month"))).contains("rising");
    assertThat(status()).contains("left out of the tests of trends: 0");

    Files.writeString(corpus.resolve("old.txt"), page("1923年7月8日 星期日"));
    Files.writeString(corpus.resolve("future.jsonl"), line("future.txt", "2093-07-08", "灯会", 9001));
    lake = EmptyLake.at(folder.resolve("with"));
    assertThat(count())
        .contains("old.txt is dated 1923-07-08 (stated), far from the other pages (2031-01-01 to")
        .contains("future.txt is dated 2093-07-08 (manifest)");
    assertThat(sql(TESTS)).isEqualTo(tests);
    assertThat(sql(BURSTS)).isEqualTo(bursts);
    assertThat(sql(KEYNESS)).isEqualTo(keyness);
    assertThat(sql("SELECT count(*) FROM runs WHERE cast(warnings AS STRING) LIKE '%old.txt is%'"))
        .contains("1");

    String page =
        sql("SELECT page_id FROM pages WHERE source_path = 'old.txt'").lines().toList().get(1);
    assertThat(status())
        .contains("left out of the tests of trends: 2", "old.txt", "1923-07-08")
        .contains("{\"page\": \"" + page + "\", \"date\": \"YYYY-MM-DD\"}")
        .doesNotContain("1930-01");

    correct(page);
    assertThat(count()).doesNotContain("old.txt is dated").contains("future.txt is dated");
    assertThat(sql("SELECT stories FROM date_totals WHERE issue_date = '2031-07-08'"))
        .contains("1");
  }

  private void correct(String page) throws IOException {
    Path overrides = Files.createDirectories(corpus.resolve("_baomai")).resolve("overrides.jsonl");
    Files.writeString(overrides, "{\"page\": \"" + page + "\", \"date\": \"2031-07-08\"}\n");
  }

  private static String directionOf(String granularity) {
    return "SELECT direction FROM term_trends WHERE term = '灯会' AND layer = 'word'"
        + " AND granularity = '"
        + granularity
        + "'";
  }

  /** The term 灯会 is in more pages each month; the last month is open. */
  private static List<String> pages() {
    List<String> lines = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      for (int page = 0; page < PAGES_A_MONTH; page++) {
        LocalDate date = LocalDate.of(2031, 1, 1).plusMonths(month).plusDays(page);
        String subject = page < (month + 1) / 2 ? "灯会" : "渡船";
        lines.add(line(date + ".txt", date.toString(), subject, 100 * month + page));
      }
    }
    return lines;
  }

  private static String line(String path, String date, String subject, int number) {
    return "{\"path\": \"%s\", \"newspaper\": \"海州日报\", \"date\": \"%s\", \"text\": \"%s\"}"
        .formatted(path, date, story(subject, number));
  }

  private static String story(String subject, int number) {
    return "海州筹备%s\\n\\n　　本报讯 海州的居民昨天筹备%s，第%d号码头挂出了告示，孩子们跑来看。\\n"
        .formatted(subject, subject, number);
  }

  private static String page(String masthead) {
    return "海州日报 " + masthead + "\n第2版\n\n" + story("灯会", 9000).replace("\\n", "\n");
  }

  /** Runs parse, segment and trends; returns what parse said. */
  private String count() {
    String said = baomai("parse", "--corpus", corpus, "--lake", lake).err();
    baomai("segment", "--lake", lake);
    baomai("trends", "--lake", lake, "--min-stories", "2");
    return said;
  }

  private String sql(String query) {
    return baomai("sql", "--lake", lake, "--format", "csv", query).out();
  }

  private String status() {
    return baomai("status", "--lake", lake).out();
  }

  private static Shell baomai(Object... command) {
    Shell shell = Shell.baomai(command);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell;
  }
}
