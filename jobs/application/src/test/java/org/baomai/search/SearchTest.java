package org.baomai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.baomai.counts.DateCounts;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;
import org.baomai.topics.PlantedStories;
import org.baomai.word.search.TextQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concordance, count and collocates over a small lake with one file for each issue. */
class SearchTest {
  private static final LocalDate JANUARY = LocalDate.parse("2031-01-05");
  private static final LocalDate MARCH = LocalDate.parse("2031-03-09");
  private static final LocalDate MAY = LocalDate.parse("2031-05-11");
  private static final LocalDate JULY = LocalDate.parse("2031-07-13");

  private static final List<PlantedText> TEXTS =
      List.of(
          PlantedText.of("a1", JANUARY, "渡口 停航", "轮渡 停 了 一天 。 船工 补 缆绳 。"),
          PlantedText.of("a2", MARCH, "橙子 熟 了", "果农 进山 摘 橙子 。"),
          PlantedText.of("a3", MAY, "轮渡 复航", "轮渡 又 开 ， 渡口 挤满 了 人 。"),
          PlantedText.of("a4", MAY, null, "轮渡 停 了 一天 。 船工 补 缆绳 。").printingAgain("a1"),
          PlantedText.of("a5", JULY, null, "渡口 的 轮渡 公司 招人 。").ofKind("advertisement"),
          PlantedText.of("a6", null, null, "老 轮渡 的 故事 。"));

  @TempDir private static Path folder;
  private static Path path;

  @BeforeAll
  static void writeLake() {
    path = EmptyLake.at(folder.resolve("lake"));
    Lake lake = Lake.open(SharedSession.get(), path.toString());
    TableWriter writer = new TableWriter(lake, CommitHook.NONE);
    Ledger ledger = new Ledger(lake, writer);
    for (LocalDate date : Arrays.asList(JANUARY, MARCH, MAY, JULY, null)) {
      writer.append("articles", articles().filter(isOf(date)).coalesce(1));
    }
    writer.append("article_terms", terms());
    writer.append("date_totals", DateCounts.totals(pages(), counted(), terms()));
    ledger.publish(ledger.begin("trends", Map.of(), line -> {}), lake.versions());
  }

  private static String isOf(LocalDate date) {
    return date == null ? "issue_date IS NULL" : "issue_date = DATE'" + date + "'";
  }

  private static Dataset<Row> articles() {
    return PlantedStories.table("articles", TEXTS.stream().map(PlantedText::article).toList());
  }

  private static Dataset<Row> counted() {
    return DateCounts.counted(articles());
  }

  private static Dataset<Row> terms() {
    return PlantedStories.table(
        "article_terms", TEXTS.stream().flatMap(text -> text.terms().stream()).toList());
  }

  private static Dataset<Row> pages() {
    return PlantedStories.table("pages", TEXTS.stream().map(PlantedText::page).toList());
  }

  @Test
  void ordersOccurrencesByDateFileOrdinalFieldAndStart() {
    Shell term = baomai("concordance", "轮渡");
    assertThat(places(term)).containsExactly("a6:1", "a1:0", "a3:0", "a3:12", "a4:0", "a5:3");
    assertThat(term.out().lines().findFirst().orElseThrow()).startsWith("?  ").contains("【轮渡】的故事");
    assertThat(places(baomai("concordance", "--since", "2031-02-01", "--kind", "article", "轮渡")))
        .containsExactly("a3:0", "a3:12", "a4:0");
    // The first dates have no selected article, so the next ones are read.
    assertThat(places(baomai("concordance", "--limit", 1, "--kind", "advertisement", "轮渡")))
        .containsExactly("a5:3");
    Shell some = baomai("concordance", "--limit", 2, "轮渡");
    assertThat(places(some)).containsExactly("a6:1", "a1:0");
    assertThat(some.err()).contains("raise --limit");
  }

  @Test
  void findsAnyTextAndRegularExpressions() {
    assertThat(places(baomai("concordance", "輪渡停"))).containsExactly("a1:0", "a4:0");
    assertThat(places(baomai("concordance", "--regex", "渡口|船[工员]")))
        .containsExactly("a1:7", "a1:13", "a3:5", "a4:7", "a5:0");
    assertThat(baomai("concordance", "--regex", "停[航了](?=一)").out()).contains("轮渡【停了】一天");
  }

  @Test
  void rejectsInvalidOptions() {
    for (String command : List.of("concordance", "count", "collocates")) {
      Shell broken = baomai(command, "--regex", "渡口(");
      assertThat(broken.code()).as(command).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(broken.err()).as(command).contains("--regex").contains("at its end");
      assertThat(baomai(command, "").code()).as(command).isEqualTo(ExitCode.WRONG_USAGE);
    }
    assertRefused(baomai("concordance", "--limit", 0, "渡口"), "--limit");
    assertRefused(baomai("collocates", "--window", 0, "渡口"), "--window");
    assertRefused(baomai("count", "--by", "decade", "渡口"), "decade");
    assertRefused(baomai("count", "--kind", "notice", "渡口"), "--kind");
  }

  @Test
  void readsOnlyFilesOfDatesWithOccurrences() {
    LakeReader lake =
        LakeReader.of(Lake.open(SharedSession.get(), path.toString()), null, Selection.ALL);
    assertThat(lake.table("articles").inputFiles()).hasSize(5);
    for (List<LocalDate> dates :
        List.of(List.of(MAY), List.of(JANUARY, JULY), Arrays.asList(null, JANUARY))) {
      Dataset<Row> hits = TextSearch.hits(lake, TextQuery.text("轮渡"), TextSearch.Place.STORY);
      assertThat(OccurrencesByDate.read(lake, hits, dates).inputFiles())
          .filteredOn(file -> file.contains("/articles/"))
          .as("files for " + dates)
          .hasSize(dates.size());
      hits.unpersist();
    }
  }

  @Test
  void countsWithZerosForPeriodsWithIssues() {
    assertThat(counts(baomai("count", "--format", "csv", "轮渡")))
        .containsExactly("2031-01-01,1,1", "2031-03-01,0,0", "2031-05-01,2,1");
    assertThat(counts(baomai("count", "--format", "csv", "--reprints", "with", "轮渡")))
        .containsExactly("2031-01-01,1,1", "2031-03-01,0,0", "2031-05-01,3,2");
    assertThat(counts(baomai("count", "--format", "csv", "--by", "year", "停了一")))
        .containsExactly("2031-01-01,1,1");
    assertThat(counts(baomai("count", "--format", "csv", "--regex", "[轮渡]")))
        .containsExactly("2031-01-01,3,1", "2031-03-01,0,0", "2031-05-01,5,1");
    Shell nowhere = baomai("count", "--format", "csv", "--until", "2031-03-31", "没有船");
    assertThat(counts(nowhere)).containsExactly("2031-01-01,0,0", "2031-03-01,0,0");
    assertThat(nowhere.err()).contains("does not occur");
  }

  /* 1 of the 9 words of January is 轮渡, in its only story. */
  @Test
  void ratesHaveTheWordsOfThePeriodAsDenominator() {
    String january =
        baomai("count", "--format", "csv", "轮渡").out().lines().skip(1).findFirst().orElseThrow();
    String[] cells = january.split(",", -1);
    assertThat(Double.parseDouble(cells[3])).isCloseTo(1e6 / 9, within(1e-6));
    assertThat(String.join(",", cells[6], cells[7], cells[8], cells[9])).isEqualTo("1.0,1,9,true");
  }

  /*
   * Near 轮渡 by 2 words: 停 了 / 复航 / 又 开 / 老 的 故事, 8 words of the 25 that are not 轮渡 (9 - 1 of a1,
   * 7 of a2, 9 - 2 of a3, 4 - 1 of a6; the reprint and the advertisement are excluded).
   * G² of one near, none elsewhere: 2 (ln(1/.32) + 7 ln(7/7.68) + 17 ln(17/16.32)).
   */
  @Test
  void collocatesHaveObservedAndExpectedCounts() throws IOException {
    Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
    Files.writeString(lexicon.resolve("stopwords.txt"), "了\n的\n又\n");
    Object[] asked = {
      "collocates", "--window", 2, "--min-count", 1, "--lexicon", lexicon, "--format", "csv", "轮渡"
    };
    List<String> lines = baomai(asked).out().lines().skip(1).toList();
    assertThat(lines)
        .extracting(line -> line.split(",", -1)[0])
        .containsExactly("停", "复航", "开", "故事", "老");
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      assertThat(cells[1] + "," + cells[5]).isEqualTo("1,1");
      assertThat(Double.parseDouble(cells[2])).isCloseTo(0.32, within(1e-9));
      assertThat(Double.parseDouble(cells[3])).isCloseTo(2.368885, within(5e-6));
      assertThat(Double.parseDouble(cells[4])).isCloseTo(2.087463, within(5e-6)); // log2 4.25
    }
    assertThat(baomai("collocates", "没有船").err()).contains("no word occurs near");
  }

  /** The articles and offsets of the lines of a concordance. */
  private static List<String> places(Shell shell) {
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell
        .out()
        .lines()
        .map(line -> line.replaceAll("^.*  (\\w+)\\.txt:(\\d+)-\\d+$", "$1:$2"))
        .toList();
  }

  /** Period, tf and df of a series. */
  private static List<String> counts(Shell shell) {
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell
        .out()
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*),.*$", "$1"))
        .toList();
  }

  private static void assertRefused(Shell shell, String because) {
    assertThat(shell.code()).as(shell.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(shell.err()).contains(because);
  }

  private static Shell baomai(Object... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = words[0];
    all[1] = "--lake";
    all[2] = path;
    System.arraycopy(words, 1, all, 3, words.length - 1);
    return Shell.baomai(all);
  }
}
