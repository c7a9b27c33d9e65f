package org.baomai.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.baomai.base.Span;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeContent;
import org.baomai.page.learning.AnnotatedUnit;
import org.baomai.page.learning.TitlesBelow;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrected pages of a layout teach the parser: train, run, and back without the weights. */
class PageTrainingRunTest {
  private static final String SHIPPED = new BeamPageReader().version();

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;
  private Path weights;

  @BeforeEach
  void sixPages() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus/_baomai")).getParent();
    weights = corpus.resolve("_baomai/page-weights.tsv");
    lake = EmptyLake.at(folder.resolve("lake"));
    for (int number = 0; number < 6; number++) {
      Files.writeString(corpus.resolve(name(number)), TitlesBelow.page(number).text());
    }
  }

  /** Corrects five of the pages; the lake needs a run. */
  private void correctFive() throws IOException {
    List<String> ids = sql("SELECT page_id FROM pages ORDER BY source_path");
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      String id = ids.get(number + 1);
      for (AnnotatedUnit unit : TitlesBelow.page(number).units()) {
        lines.add(override(id, unit.spans().get(0), unit.headlines().get(0)));
      }
    }
    Files.write(corpus.resolve("_baomai/overrides.jsonl"), lines);
  }

  @Test
  void correctedPagesTeachTheOthersUntilTheWeightsAreRemoved() throws IOException {
    parse();
    correctFive();
    assertThat(train().err()).contains("overrides.jsonl changed since the last run");
    assertThat(parse()).contains("Overrides: 10 applied.");
    LakeContent before = LakeContent.of(lake);
    assertThat(headlinesOfSixth()).isNotEqualTo(titlesOfSixth());

    Shell trained = train();
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err())
        .contains("5 corrected pages.", " before, 5 after; of 10 units ", " before, 10 after.")
        .contains("Next: baomai run --corpus " + corpus + " --lake LAKE");
    assertThat(Files.readAllLines(weights).get(0)).startsWith("#").contains("5 corrected pages");
    Shell again = train();
    assertThat(again.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(again.err()).contains("page-weights.tsv exists already. Remove it");

    assertThat(Shell.baomai("parse", "--corpus", corpus, "--lake", lake, "--dry-run").out())
        .contains("6 files, 0 of them unchanged", "6 changed");
    assertThat(parse()).contains("read and cut 6 files");
    String version = value("SELECT DISTINCT parser_version FROM pages");
    assertThat(version).matches(SHIPPED + "\\+[0-9a-f]{8}");
    assertThat(headlinesOfSixth()).isEqualTo(titlesOfSixth());
    assertThat(explained()).doesNotContain("The page was cut by version");
    assertThat(parse()).contains("nothing new in the corpus");

    Files.delete(weights);
    assertThat(explained()).contains("The page was cut by version " + version);
    assertThat(parse()).contains("read and cut 6 files");
    assertThat(value("SELECT DISTINCT parser_version FROM pages")).isEqualTo(SHIPPED);
    LakeContent.of(lake).assertSameAs(before);
  }

  @Test
  void damagedWeightsStopTheRunWithOneLine() throws IOException {
    List<String> whole = Weights.published().lines();
    assertStops(String.join("\n", whole.subList(1, whole.size())), "START is missing");
    assertStops(String.join("\n", whole) + "\nSTART\t1", "line " + (whole.size() + 1) + ": ");
    assertStops("# remark\nNO_SUCH\t1\n", "page-weights.tsv, line 2: 'NO_SUCH' is no weight");
    assertStops("START\tmuch\n", "line 1: the weight START has no number");
    assertStops("START\tNaN\n", "line 1: the weight START has no number");
    assertStops("START\n", "line 1: the weight START has no number");
    Files.write(weights, "# 云溪\nSTART".getBytes(StandardCharsets.UTF_16));
    assertStops("page-weights.tsv, line 1: byte 0 of the file is not valid UTF-8");
    Files.delete(weights);
    Files.createDirectory(weights);
    assertStops("page-weights.tsv is a folder, not a file");
  }

  @Test
  void whatCannotTeachIsWrongUsage() throws IOException {
    parse();
    String id = value("SELECT page_id FROM pages WHERE source_path = '" + name(0) + "'");
    Files.writeString(
        corpus.resolve("_baomai/overrides.jsonl"),
        "{\"page\":\"" + id + "\",\"date\":\"2031-07-01\"}\n");
    Files.write(weights, Weights.published().lines());
    assertThat(parse()).as("the shipped weights change nothing").contains("read and cut 1 files");
    Files.delete(weights);
    assertUsage(train(), "No page of this lake has corrected units.");
    assertUsage(Shell.baomai("train", "--pages", "--lake", lake), "Missing option --weights");
    assertUsage(Shell.baomai("train", "--models", folder), "Missing option --gold (or --pages)");
    assertUsage(
        Shell.baomai("train", "--pages", "--gold", folder.resolve("gold")),
        "--gold is for words and --pages for pages");
  }

  private void assertStops(String content, String told) throws IOException {
    Files.write(weights, content.getBytes(UTF_8));
    assertStops(told);
  }

  private void assertStops(String told) {
    Shell shell = Shell.baomai("parse", "--corpus", corpus, "--lake", lake);
    assertUsage(shell, told);
    assertThat(shell.err().lines().filter(line -> line.startsWith("baomai: "))).hasSize(1);
    assertThat(shell.err()).contains("Learn it again").doesNotContain("\tat ");
  }

  private static void assertUsage(Shell shell, String told) {
    assertThat(shell.code()).as(shell.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(shell.err()).contains(told);
  }

  private static String name(int number) {
    return "2031-06-0" + (number + 1) + "-01.txt";
  }

  private static String override(String page, Span span, String headline) {
    return "{'page':'%s','spans':[[%d,%d]],'unit':true,'kind':'article','headline':'%s'}"
        .formatted(page, span.start(), span.end(), headline)
        .replace('\'', '"');
  }

  private static List<String> titlesOfSixth() {
    return TitlesBelow.page(5).units().stream().map(unit -> unit.headlines().get(0)).toList();
  }

  private List<String> headlinesOfSixth() {
    List<String> lines =
        sql("SELECT headline FROM articles WHERE source_path = '" + name(5) + "' ORDER BY ordinal");
    return lines.subList(1, lines.size());
  }

  private String explained() {
    String id = value("SELECT min(article_id) FROM articles");
    Shell shell = Shell.baomai("explain", "--lake", lake, id);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }

  private Shell train() {
    return Shell.baomai("train", "--pages", "--lake", lake, "--weights", weights);
  }

  private String parse() {
    Shell shell = Shell.baomai("parse", "--corpus", corpus, "--lake", lake);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.err();
  }

  private String value(String query) {
    List<String> lines = sql(query);
    assertThat(lines).as(query).hasSize(2);
    return lines.get(1);
  }

  private List<String> sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out().lines().toList();
  }
}
