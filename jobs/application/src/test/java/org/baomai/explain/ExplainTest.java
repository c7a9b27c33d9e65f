package org.baomai.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.baomai.base.Sha256;
import org.baomai.cli.ExplainCommand;
import org.baomai.cli.option.ExitCode;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.run.UsageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output of {@code baomai explain}. */
class ExplainTest {
  private static final String LIGHTS = "渡口新灯全部点亮";
  private static final String LIGHTS_BODY = "海州日报讯（记者/林一舟）昨日，渡口两岸的新灯全部点亮，行人不再摸黑过桥。";
  private static final String WATER = "水厂并网供水平稳";
  private static final String WATER_BODY = "海州日报讯（记者/何望）三座水厂昨日并网，供水平稳，水压比上月高出一成。";
  private static final String PAGE =
      "## " + LIGHTS + "\n\n" + LIGHTS_BODY + "\n\n## " + WATER + "\n\n" + WATER_BODY + "\n";

  @TempDir private static Path folder;
  private static Path lake;

  @BeforeAll
  static void twoPagesOneOfThemCorrected() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus/_baomai")).getParent();
    lake = EmptyLake.at(folder.resolve("lake"));
    Files.writeString(corpus.resolve("2031-05-06-01.txt"), PAGE);
    String corrected = PAGE.replace("三座", "四座");
    Files.writeString(corpus.resolve("2031-05-07-01.txt"), corrected);
    Files.writeString(
        corpus.resolve("_baomai/overrides.jsonl"),
        "{\"page\":\"%s\",\"spans\":[[0,%d]],\"unit\":true,\"kind\":\"article\"}"
            .formatted(Sha256.of("海州日报\n" + corrected + "\n2031-05-07"), corrected.length() - 1));
    Shell parsed = Shell.baomai("parse", "--corpus", corpus, "--lake", lake);
    assertThat(parsed.code()).as(parsed.err()).isZero();
    assertThat(parsed.err()).contains("Overrides: 1 applied.");
  }

  @Test
  void printsThePageWithItsUnitsAndTheReasons() {
    String id = idOf("2031-05-06-01.txt", WATER);
    Shell shell = Shell.baomai("explain", "--lake", lake, id.substring(0, 8));
    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.out().lines())
        .contains(
            "article_id  " + id,
            "file        2031-05-06-01.txt",
            "newspaper   海州日报",
            "kind        article, unit 1",
            "headline    " + WATER,
            "      1     0  headline       ## " + LIGHTS,
            "      3     0  body           " + LIGHTS_BODY,
            ">     5     1  headline       ## " + WATER,
            ">     7     1  body           " + WATER_BODY,
            "     5  " + WATER,
            "     7  海州日报讯（记者/何望）三座水厂昨日并网…")
        .anyMatch(line -> line.matches(" {8}headline that waits for its story  [+-]\\d+\\.\\d"))
        .anyMatch(
            line ->
                line.matches(
                    " {8}begins the story of the headline directly before it \\(line 5\\) "
                        + " \\+\\d+\\.\\d"))
        .anyMatch(line -> line.startsWith("issue date  2031-05-06 (file_name)"))
        .anyMatch(line -> line.startsWith("        otherwise: ") && line.endsWith(" for the page"))
        .noneMatch(line -> line.startsWith("     3  "))
        .noneMatch(line -> line.contains("Overrides") || line.contains("version"));
  }

  @Test
  void printsCorrectedUnitsWithTheReasonsOfTheParser() {
    String id = idOf("2031-05-07-01.txt", LIGHTS);
    Shell shell = Shell.baomai("explain", "--lake", lake, "--kind", "article", id);
    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.out().lines())
        .contains(
            "confidence  1.00",
            ">     1     0  headline       ## " + LIGHTS,
            ">     5     0  body           ## " + WATER,
            "     5  " + WATER)
        .anyMatch(line -> line.startsWith("Overrides were applied to this page"));
  }

  @Test
  void notesAnotherVersionOfTheParser() {
    String present = new BeamPageReader().version();
    assertThat(ExplainCommand.remarks(false, present, present)).isEmpty();
    assertThat(ExplainCommand.remarks(false, "older", present)).hasSize(1);
    assertThat(ExplainCommand.remarks(true, "older", present).get(1))
        .startsWith("The page was cut by version older of the parser")
        .contains("The reasons are those of version " + present);
  }

  @Test
  void listsArticlesIfTheBeginningIsNotUnique() {
    List<Row> found = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      found.add(row("abcdef" + (char) ('a' + i), i == 0 ? null : WATER));
    }
    assertThatThrownBy(() -> RequestedArticle.only("abcdef", found.subList(0, 2)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "More than one article begins with 'abcdef'. Give more letters:\n"
                + "  abcdefa  a.txt  （无题）\n"
                + "  abcdefb  a.txt  "
                + WATER);
    assertThatThrownBy(() -> RequestedArticle.only("abcdef", found)).hasMessageEndingWith("\n  …");
    assertThat(RequestedArticle.only("abcdefc", found.subList(2, 3))).isSameAs(found.get(2));
  }

  private static Row row(String id, String headline) {
    StructType schema =
        new StructType()
            .add("article_id", "string")
            .add("source_path", "string")
            .add("headline", "string");
    return new GenericRowWithSchema(new Object[] {id, "a.txt", headline}, schema);
  }

  @Test
  void unknownOrTooShortIdIsWrongUsage() {
    assertUsage("zzzzzz", "No selected article has an article_id that begins with 'zzzzzz'");
    assertUsage("ab", "'ab' is too short");
    assertUsage("", "'' is too short");
    String id = idOf("2031-05-06-01.txt", LIGHTS);
    Shell outside = Shell.baomai("explain", "--lake", lake, "--since", "2031-05-07", id);
    assertThat(outside.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private static void assertUsage(String article, String told) {
    Shell shell = Shell.baomai("explain", "--lake", lake, article);
    assertThat(shell.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(shell.err()).contains(told);
    assertThat(shell.out()).isEmpty();
  }

  private static String idOf(String path, String headline) {
    return one(
        "SELECT article_id FROM articles WHERE source_path = '%s' AND headline = '%s'"
            .formatted(path, headline));
  }

  private static String one(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    List<String> lines = shell.out().lines().toList();
    assertThat(lines).as(query).hasSize(2);
    return lines.get(1);
  }
}
