package org.baomai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.Home;
import org.baomai.SampleLake;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output of the commands that read a lake, over the sample newspaper. */
class ReadingCommandsTest {
  private static final String RETURNS_NO_ROWS = "<!-- returns no rows on the sample -->";

  @TempDir private static Path folder;

  /**
   * The blocks of SQL in the page of queries, and the queries in commands of the other documents.
   */
  @Test
  void queriesInTheDocumentationReturnRows() throws IOException {
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
    long rows = SampleLake.sql(query).lines().count() - 1;
    assertThat(rows > 0).as("%s returned %d rows", query, rows).isEqualTo(returnsRows);
  }

  private static String document(String name) throws IOException {
    return Files.readString(Home.path().resolve(name));
  }

  @Test
  void trendsOfATermArePrintedAndDrawn() throws IOException {
    Path picture = folder.resolve("百巷千灯.svg");
    Shell life =
        Shell.baomai(
            "trends", "--lake", SampleLake.path(), "--term", "百巷千灯", "--svg", picture.toString());
    assertThat(life.code()).as(life.err()).isZero();
    assertThat(life.out())
        .contains("Tests")
        .contains("Bursts")
        .containsPattern("(?s)Correlated terms.*word +巷子 .*Sentences")
        .contains("【百巷千灯】")
        .contains("2023/2023-04-09-01.txt:85-89");
    assertThat(Files.readString(picture))
        .startsWith("<svg xmlns")
        .contains(">百巷千灯</text>")
        .contains("fill-opacity=\"0.18\"")
        .contains(", thin</title>");
    Shell nothing =
        Shell.baomai("trends", "--lake", SampleLake.path(), "--svg", picture.toString());
    assertThat(nothing.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void anUnknownTermNamesNearTermsAndCount() {
    Shell unknown = Shell.baomai("trends", "--lake", SampleLake.path(), "--term", "百巷千灯们");
    assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .contains("'百巷千灯们' is no term of this lake", "baomai count", "Near terms: 百巷千灯")
        .doesNotContain("\tat ");
    Shell elsewhere =
        Shell.baomai("trends", "--lake", SampleLake.path(), "--term", "百巷千灯", "--scope", "没有的报");
    assertThat(elsewhere.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(elsewhere.err()).contains("no series in the scope 没有的报", "--where");
  }

  @ParameterizedTest
  @CsvSource({
    "sql, SELECT 1/0, Division by zero",
    "sql, SELECT headlin FROM articles, headlin",
    "sql, SELEC 1, Syntax error",
    "sql, SELECT raise_error('x') FROM articles, x",
    "sql, SELECT cast(body AS int) FROM articles, cannot be cast"
  })
  void aMistakeInAQueryIsAMessage(String command, String query, String part) {
    Shell failed = Shell.baomai(command, "--lake", SampleLake.path(), query);
    assertThat(failed.code()).as(failed.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(failed.err()).contains(part).startsWith("baomai: ").doesNotContain("\tat ");
  }

  @Test
  void aMistakeInATargetIsAMessage() {
    Shell failed =
        Shell.baomai("keyness", "--lake", SampleLake.path(), "--target", "year(issue_date)/0 = 1");
    assertThat(failed.code()).as(failed.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(failed.err()).contains("Division by zero").doesNotContain("\tat ");
  }

  @Test
  void keynessComparesTwoParts() {
    Shell keyness =
        Shell.baomai(
            "keyness",
            "--lake",
            SampleLake.path(),
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
        SampleLake.sql(
                "SELECT sum(if(issue_date < '2023-04-01', tf - tf_of_reprints, 0)) AS a,"
                    + " sum(if(issue_date >= '2024-01-01', tf - tf_of_reprints, 0)) AS b FROM"
                    + " term_counts WHERE layer = 'word' AND term = '"
                    + lines.get(1).split(",", -1)[1]
                    + "'")
            .lines()
            .toList();
    assertThat(lines.get(1)).contains("," + counted.get(1) + ",");
    assertThat(
            Shell.baomai(
                    "keyness", "--lake", SampleLake.path(), "--target", "issue_date < '1900-01-01'")
                .err())
        .contains("The target has no words");
  }

  @Test
  void concordanceOffsetsPointToThePage() {
    Shell lines = Shell.baomai("concordance", "--lake", SampleLake.path(), "--limit", 5, "草龙");
    assertThat(lines.code()).isZero();
    assertThat(lines.out().lines()).hasSize(5).allMatch(line -> line.contains("【草龙】"));
    String place = lines.out().lines().findFirst().orElseThrow().replaceAll("^.*  ", "");
    String[] parts = place.split("[:-](?=\\d+(-\\d+)?$)", -1);
    String[] offsets = place.substring(place.lastIndexOf(':') + 1).split("-", -1);
    assertThat(parts[0]).endsWith(".txt");
    int start = Integer.parseInt(offsets[0]);
    assertThat(
            SampleLake.sql(
                "SELECT substring(text, "
                    + (start + 1)
                    + ", 2) AS t FROM pages WHERE source_path = '"
                    + parts[0]
                    + "'"))
        .isEqualTo("t\r\n草龙\r\n");
    assertThat(Shell.baomai("concordance", "--lake", SampleLake.path(), "没有这个词").err())
        .contains("does not occur");
  }

  @Test
  void countEqualsTheStoriesWithTheText() {
    Shell count = Shell.baomai("count", "--lake", SampleLake.path(), "--format", "csv", "防汛");
    assertThat(count.code()).as(count.err()).isZero();
    String stories =
        "SELECT period, (SELECT count(DISTINCT story_id) FROM articles WHERE trunc(issue_date, 'MM')"
            + " = period AND kind IN ('article', 'continuation', 'photo_caption') AND (contains(body,"
            + " '防汛') OR contains(headline, '防汛')) AND reprint_of IS NULL) AS df FROM term_series"
            + " WHERE scope = 'all' AND layer = 'word' AND granularity = 'month' AND term = '轮渡'"
            + " ORDER BY period";
    assertThat(count.out().replaceAll("(?m)^([^,]+),[^,]+,([^,]+),.*$", "$1,$2"))
        .isEqualTo(SampleLake.sql(stories));
  }

  @Test
  void expressionsThatTakeTooLongAreGivenUp() {
    Shell tooMuch =
        Shell.baomai(
            "concordance", "--lake", SampleLake.path(), "--regex", "[^#]*[^#]*[^#]*[^#]*#");
    assertThat(tooMuch.code()).as(tooMuch.err()).isZero();
    assertThat(tooMuch.err()).contains("given up");
  }

  @Test
  void collocatesOfATermComeByStrength() {
    Shell near = Shell.baomai("collocates", "--lake", SampleLake.path(), "--format", "csv", "轮渡");
    assertThat(near.code()).as(near.err()).isZero();
    assertThat(near.out().lines().skip(1).map(line -> line.split(",", -1)[0]).limit(3))
        .containsExactly("南埠", "航线", "停航");
  }

  @Test
  void statusListsNewspapersAndTables() {
    Shell status = Shell.baomai("status", "--lake", SampleLake.path());
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("棠州日报").contains("term_trends").contains("published");
  }

  @Test
  void exportsTables() throws Exception {
    Path csv = folder.resolve("counts.csv");
    Shell export = Shell.baomai("export", "--lake", SampleLake.path(), "date_totals", "--to", csv);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(Files.readString(csv)).startsWith("\uFEFFnewspaper,issue_date");
    assertThat(
            Shell.baomai("export", "--lake", SampleLake.path(), "date_totals", "--to", csv).code())
        .isEqualTo(ExitCode.WRONG_USAGE);
    Path parquet = folder.resolve("counts.parquet");
    assertThat(
            Shell.baomai("export", "--lake", SampleLake.path(), "date_totals", "--to", parquet)
                .code())
        .isZero();
    assertThat(SharedSession.get().read().parquet(parquet.toString()).count())
        .isEqualTo(SampleLake.content().rows("date_totals"));
  }

  @Test
  void optionsNarrowTheTables() {
    Shell all =
        Shell.baomai(
            "sql", "--lake", SampleLake.path(), "--format", "csv", "SELECT count(*) FROM articles");
    Shell narrowed =
        Shell.baomai(
            "sql",
            "--lake",
            SampleLake.path(),
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
}
