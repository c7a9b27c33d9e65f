package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.base.Fold;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.KernelReader;
import org.baomai.lake.LakeContent;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole run over the sample newspaper, and what a reader then finds. */
class SampleRunTest {
  private static final String RETURNS_NO_ROWS = "<!-- returns no rows on the sample -->";
  private static final Set<String> MAY_BE_EMPTY = Set.of("quarantine", "lexicon");

  @TempDir private static Path folder;
  private static Path lake;
  private static LakeContent content;

  @BeforeAll
  static void run() {
    lake = folder.resolve("lake");
    Shell shell = Shell.baomai("run", "--corpus", Home.sample(), "--lake", lake);
    assertThat(shell.code()).as(shell.err()).isZero();
    content = LakeContent.of(lake);
  }

  @Test
  void everyTableHasRows() {
    for (TableDefinition table : LakeTables.published()) {
      if (!MAY_BE_EMPTY.contains(table.name())) {
        assertThat(content.rows(table.name())).as(table.name()).isPositive();
      }
    }
  }

  @Test
  void aReaderWithoutSparkCountsTheSameRows() throws Exception {
    Lake spark = Lake.open(SharedSession.get(), lake.toString());
    KernelReader kernel = new KernelReader();
    for (TableDefinition table : LakeTables.all()) {
      assertThat(kernel.count(lake.resolve(table.name()).toString()))
          .as(table.name())
          .isEqualTo(spark.current(table.name()).count());
    }
  }

  @Test
  void storylinesAreToldAsTheyWereWritten() {
    assertThat(direction("百巷千灯")).contains("rising");
    assertThat(direction("渡口")).contains("falling");
    assertThat(
            sql(
                "SELECT log_ratio > 1 AND q_value < 0.05 AS key FROM keyness WHERE term = '轮渡' AND"
                    + " target = 'all:2023' AND layer = 'word'"))
        .isEqualTo("key\r\ntrue\r\n");
    assertThat(
            sql(
                "SELECT count(*) FROM term_bursts WHERE term = '云棠大桥' AND granularity = 'month' AND"
                    + " level = 1 AND start_date = DATE'2024-01-01' AND end_date = DATE'2024-01-31'"))
        .isEqualTo("count(1)\r\n1\r\n");
  }

  @Test
  void storiesThatGoOnInsideAreOne() {
    assertThat(
            sql(
                "SELECT a.source_path AS front, a.headline, c.source_path AS inside FROM articles c"
                    + " JOIN articles a ON c.continued_from = a.article_id AND c.story_id ="
                    + " a.story_id ORDER BY front"))
        .isEqualTo(
            "front,headline,inside\r\n"
                + "2023/2023-05-14-01.txt,棠江两岸：人上堤 沙上船,2023/2023-05-14-03.txt\r\n"
                + "2024/2024-01-14-01.txt,棠江两岸，八分钟的船变成三分钟的桥,2024/2024-01-14-02.txt\r\n");
  }

  /**
   * The blocks of SQL in the page of queries, and the queries in commands of the other documents.
   */
  @Test
  void everyQueryOfTheDocumentsRunsAndReturnsRowsWhereSaid() throws IOException {
    Matcher blocks =
        Pattern.compile("(?ms)(" + RETURNS_NO_ROWS + "\n)?^```sql\n(.+?)^```$")
            .matcher(document("jobs/docs/queries.md"));
    int blocksRun = 0;
    while (blocks.find()) {
      requireRows(blocks.group(2), blocks.group(1) == null);
      blocksRun++;
    }
    assertThat(blocksRun).isGreaterThanOrEqualTo(30);

    int commandsRun = 0;
    for (String name : List.of("README.md", "jobs/docs/getting-started.md")) {
      Matcher commands =
          Pattern.compile("baomai sql [^\"\n]*\"(SELECT [^\"…]+)\"", Pattern.DOTALL)
              .matcher(document(name));
      while (commands.find()) {
        requireRows(commands.group(1), true);
        commandsRun++;
      }
    }
    assertThat(commandsRun).isGreaterThanOrEqualTo(3);
  }

  private static void requireRows(String query, boolean returnsRows) {
    long rows = sql(query).lines().count() - 1;
    assertThat(rows > 0).as("%s returned %d rows", query, rows).isEqualTo(returnsRows);
  }

  private static String document(String name) throws IOException {
    return Files.readString(Home.path().resolve(name));
  }

  @Test
  void aTextPrintedTwiceIsCountedOnceUnlessAskedOtherwise() throws IOException {
    String count = "SELECT sum(df) AS df FROM term_series WHERE granularity = 'year' AND term = ";
    assertThat(sql(count + "'避暑' AND scope = 'all'")).isEqualTo("df\r\n1\r\n");
    assertThat(sql(count + "'避暑' AND scope = 'all'", "--reprints", "with"))
        .isEqualTo("df\r\n2\r\n");
    String stories =
        "SELECT (SELECT count(DISTINCT story_id) FROM articles WHERE body LIKE '%避暑%') AS a,"
            + " (SELECT count(DISTINCT article_id) FROM article_terms WHERE term = '避暑') AS t";
    assertThat(sql(stories)).isEqualTo("a,t\r\n2,2\r\n");
    assertThat(sql(stories, "--reprints", "without")).isEqualTo("a,t\r\n1,1\r\n");
    assertThat(Shell.baomai("sql", "--lake", lake, "--reprints", "some", "SELECT 1").err())
        .contains("--reprints")
        .contains("without, with");

    Shell stored = Shell.baomai("trends", "--lake", lake, "--term", "百巷千灯");
    assertThat(stored.out()).contains("change_p_value").contains("direction");
    Shell asked = Shell.baomai("trends", "--lake", lake, "--term", "避暑", "--reprints", "with");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("change_p_value").doesNotContain("direction");
    assertThat(asked.err()).contains("--reprints");
  }

  @Test
  void aTermsLifeIsToldInOnePlaceAndDrawn() throws IOException {
    Path picture = folder.resolve("百巷千灯.svg");
    Shell life =
        Shell.baomai("trends", "--lake", lake, "--term", "百巷千灯", "--svg", picture.toString());
    assertThat(life.code()).as(life.err()).isZero();
    assertThat(life.out())
        .contains("Tests")
        .contains("Bursts")
        .containsPattern("(?s)Moves with it.*word +巷 .*Sentences")
        .contains("【百巷千灯】")
        .contains("2023/2023-04-09-01.txt:85-89");
    assertThat(Files.readString(picture))
        .startsWith("<svg xmlns")
        .contains(">百巷千灯</text>")
        .contains("fill-opacity=\"0.18\"")
        .contains(", thin</title>");
    Shell nothing = Shell.baomai("trends", "--lake", lake, "--svg", picture.toString());
    assertThat(nothing.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void aScopeOfOnesOwnIsTestedByItself() throws IOException {
    Path other = folder.resolve("scopes");
    EmptyLake.copy(lake, other);
    String inScope = "length(body) >= 200";
    Shell trends = Shell.baomai("trends", "--lake", other, "--scope", "长文", "--where", inScope);
    assertThat(trends.code()).as(trends.err()).isZero();
    String tested =
        "SELECT count(*) > 20 AS many FROM term_trends WHERE scope = '长文' AND granularity = 'month'";
    assertThat(sql(other, tested)).isEqualTo("many\r\ntrue\r\n");
    // No story holds a term of the scope more often than the whole archive does.
    assertThat(
            sql(
                other,
                "SELECT count(*) AS wrong FROM term_trends s JOIN term_trends a USING (layer, term,"
                    + " granularity) WHERE s.scope = '长文' AND a.scope = 'all' AND s.df > a.df"))
        .isEqualTo("wrong\r\n0\r\n");
    Shell shown =
        Shell.baomai(
            "trends", "--lake", other, "--term", "百巷千灯", "--scope", "长文", "--where", inScope);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("长文");
    assertThat(Shell.baomai("trends", "--lake", other, "--scope", "长文").err()).contains("--where");
    Shell wrong = Shell.baomai("trends", "--lake", other, "--scope", "x", "--where", "nothing = 1");
    assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(wrong.err()).contains("nothing");
  }

  @Test
  void anyPartIsHeldAgainstAnyOther() {
    Shell keyness =
        Shell.baomai(
            "keyness",
            "--lake",
            lake,
            "--target",
            "issue_date < '2023-04-01'",
            "--reference",
            "issue_date >= '2024-01-01'",
            "--format",
            "csv",
            "--limit",
            "1");
    assertThat(keyness.code()).as(keyness.err()).isZero();
    List<String> lines = keyness.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("layer,term,target_tf,reference_tf,g2,log_ratio,dispersion,p_value,q_value");
    List<String> counted =
        sql("SELECT sum(if(issue_date < '2023-04-01', tf - tf_of_reprints, 0)) AS a,"
                + " sum(if(issue_date >= '2024-01-01', tf - tf_of_reprints, 0)) AS b FROM"
                + " term_counts WHERE layer = 'word' AND term = '"
                + lines.get(1).split(",", -1)[1]
                + "'")
            .lines()
            .toList();
    assertThat(lines.get(1)).contains("," + counted.get(1) + ",");
    assertThat(
            Shell.baomai("keyness", "--lake", lake, "--target", "issue_date < '1900-01-01'").err())
        .contains("The target has no words");
  }

  @Test
  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  void testsAreMadeAnewWhenReprintsAreToCount() throws IOException {
    Path other = folder.resolve("with reprints");
    EmptyLake.copy(lake, other);
    Shell trends = Shell.baomai("trends", "--lake", other, "--reprints", "with");
    assertThat(trends.code()).as(trends.err()).isZero();
    Shell topics = Shell.baomai("topics", "--lake", other, "--reprints", "with");
    assertThat(topics.code()).as(topics.err()).isZero();
    String year =
        "SELECT DISTINCT reprints, (SELECT sum(stories) FROM topic_trends WHERE granularity ="
            + " 'year' AND topic_id = (SELECT min(topic_id) FROM topics)) AS stories FROM %s";
    long once = Long.parseLong(sql(year.formatted("term_trends")).replaceAll("\\D", ""));
    assertThat(sql(other, year.formatted("term_trends")))
        .isEqualTo("reprints,stories\r\nwith," + (once + 1) + "\r\n");
    assertThat(sql(other, year.formatted("topic_tests")))
        .isEqualTo("reprints,stories\r\nwith," + (once + 1) + "\r\n");
  }

  private static String direction(String term) {
    return sql(
        "SELECT direction FROM term_trends WHERE scope = 'all' AND granularity = 'month' AND term ="
            + " '"
            + term
            + "'");
  }

  @Test
  void everyTermLeadsBackToItsField() {
    int checked = 0;
    for (List<Object> row : content.tables().get("article_terms").values()) {
      List<Object> article = content.tables().get("articles").get(row.get(0) + "|");
      for (Object offset : (List<?>) row.get(7)) {
        java.util.Map<?, ?> place = (java.util.Map<?, ?>) offset;
        int column = LakeTables.named("articles").columnNames().indexOf(place.get("field"));
        String field = (String) article.get(column);
        int start = (Integer) place.get("start");
        int end = (Integer) place.get("end");
        int from = field.offsetByCodePoints(0, start);
        String there = field.substring(from, field.offsetByCodePoints(from, end - start));
        assertThat(Fold.fold(there)).isEqualTo(row.get(2));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(15_000);
  }

  @Test
  void topicWeightsOfAStoryAddUpToOne() {
    assertThat(
            sql(
                "SELECT count(*) AS n FROM (SELECT story_id FROM article_topics GROUP BY story_id"
                    + " HAVING abs(sum(weight) - 1) > 1e-9)"))
        .isEqualTo("n\r\n0\r\n");
  }

  @Test
  void aSeriesCountsEveryDatedStoryAndHasZerosWhereThereWereIssues() {
    assertThat(
            sql(
                "SELECT sum(df) AS df, count(*) AS months, min(df) AS least FROM term_series WHERE"
                    + " scope = 'all' AND granularity = 'month' AND term = '防汛'"))
        .matches("df,months,least\r\n\\d+,24,0\r\n");
  }

  @Test
  void aConcordanceLeadsToThePage() {
    Shell lines = Shell.baomai("concordance", "--lake", lake, "--limit", 5, "草龙");
    assertThat(lines.code()).isZero();
    assertThat(lines.out().lines()).hasSize(5).allMatch(line -> line.contains("【草龙】"));
    String place = lines.out().lines().findFirst().orElseThrow().replaceAll("^.*  ", "");
    String[] parts = place.split("[:-](?=\\d+(-\\d+)?$)", -1);
    String[] offsets = place.substring(place.lastIndexOf(':') + 1).split("-", -1);
    assertThat(parts[0]).endsWith(".txt");
    int start = Integer.parseInt(offsets[0]);
    assertThat(
            sql(
                "SELECT substring(text, "
                    + (start + 1)
                    + ", 2) AS t FROM pages WHERE source_path = '"
                    + parts[0]
                    + "'"))
        .isEqualTo("t\r\n草龙\r\n");
    assertThat(Shell.baomai("concordance", "--lake", lake, "没有这个词").err())
        .contains("stands nowhere");
  }

  @Test
  void aTextHasTheSeriesOfItsStoriesAndAnExpressionThatAsksForTooMuchIsGivenUp() {
    Shell count = Shell.baomai("count", "--lake", lake, "--format", "csv", "防汛");
    assertThat(count.code()).as(count.err()).isZero();
    String stories =
        "SELECT period, (SELECT count(DISTINCT story_id) FROM articles WHERE trunc(issue_date, 'MM')"
            + " = period AND kind IN ('article', 'continuation', 'photo_caption') AND (contains(body,"
            + " '防汛') OR contains(headline, '防汛')) AND reprint_of IS NULL) AS df FROM term_series"
            + " WHERE scope = 'all' AND layer = 'word' AND granularity = 'month' AND term = '轮渡'"
            + " ORDER BY period";
    assertThat(count.out().replaceAll("(?m)^([^,]+),[^,]+,([^,]+),.*$", "$1,$2"))
        .isEqualTo(sql(stories));

    Shell tooMuch = Shell.baomai("concordance", "--lake", lake, "--regex", "[^#]*[^#]*[^#]*[^#]*#");
    assertThat(tooMuch.code()).as(tooMuch.err()).isZero();
    assertThat(tooMuch.err()).contains("given up");

    Shell near = Shell.baomai("collocates", "--lake", lake, "--format", "csv", "轮渡");
    assertThat(near.code()).as(near.err()).isZero();
    assertThat(near.out().lines().skip(1).map(line -> line.split(",", -1)[0]).limit(3))
        .containsExactly("南埠", "航线", "停航");
  }

  @Test
  void statusTellsDatesAndTables() {
    Shell status = Shell.baomai("status", "--lake", lake);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("棠州日报").contains("term_trends").contains("published");
  }

  @Test
  void aTableIsExportedForPeopleWithoutSpark() throws Exception {
    Path csv = folder.resolve("counts.csv");
    Shell export = Shell.baomai("export", "--lake", lake, "date_totals", "--to", csv);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(java.nio.file.Files.readString(csv)).startsWith("\uFEFFnewspaper,issue_date");
    assertThat(Shell.baomai("export", "--lake", lake, "date_totals", "--to", csv).code())
        .isEqualTo(ExitCode.WRONG_USAGE);
    Path parquet = folder.resolve("counts.parquet");
    assertThat(Shell.baomai("export", "--lake", lake, "date_totals", "--to", parquet).code())
        .isZero();
    assertThat(org.baomai.SharedSession.get().read().parquet(parquet.toString()).count())
        .isEqualTo(content.rows("date_totals"));
  }

  @Test
  void aReadingCommandCanBeNarrowed() {
    Shell all =
        Shell.baomai("sql", "--lake", lake, "--format", "csv", "SELECT count(*) FROM articles");
    Shell narrowed =
        Shell.baomai(
            "sql",
            "--lake",
            lake,
            "--format",
            "csv",
            "--since",
            "2024-01-01",
            "--until",
            "2024-01-31",
            "--kind",
            "article,continuation",
            "SELECT count(*) FROM articles");
    assertThat(Integer.parseInt(narrowed.out().lines().toList().get(1)))
        .isBetween(10, Integer.parseInt(all.out().lines().toList().get(1)) / 2);
  }

  private static String sql(String query, Object... options) {
    return sql(lake, query, options);
  }

  private static String sql(Path lake, String query, Object... options) {
    List<Object> words = new ArrayList<>(List.of("sql", "--lake", lake, "--format", "csv"));
    words.addAll(List.of(options));
    words.add(query);
    Shell shell = Shell.baomai(words.toArray());
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
