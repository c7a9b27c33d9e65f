package org.baomai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.Shell;
import org.baomai.lake.LakeContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A person's corrections: applied, kept, changed, taken back; told where they do not fit. */
class OverridesRunTest {

  private static final String LIGHTS = "渡口新灯全部点亮";
  private static final String LIGHTS_BODY = "海州日报讯（记者/林一舟）昨日，渡口两岸的新灯全部点亮，行人不再摸黑过桥。";
  private static final String WATER = "水厂并网供水平稳";
  private static final String WATER_BODY = "海州日报讯（记者/何望）三座水厂昨日并网，供水平稳，水压比上月高出一成。";
  private static final String TWO_STORIES =
      "## " + LIGHTS + "\n\n" + LIGHTS_BODY + "\n\n## " + WATER + "\n\n" + WATER_BODY + "\n";
  private static final String ONE_STORY = "## 老街早市搬了新家\n\n海州日报讯（记者/林一舟）老街的早市昨日搬进新棚，摊主说雨天也能出摊。\n";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @BeforeEach
  void threePages() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus/_baomai")).getParent();
    lake = EmptyLake.at(folder.resolve("lake"));
    Files.writeString(corpus.resolve("2031-05-06-01.txt"), TWO_STORIES);
    Files.writeString(corpus.resolve("2031-05-07-01.txt"), ONE_STORY);
    Files.writeString(corpus.resolve("undated.txt"), ONE_STORY.replace("早市", "夜市"));
  }

  @Test
  void aLakeFollowsItsOverridesAndForgetsThem() throws Exception {
    done("parse", lake);
    segment(lake);
    LakeContent never = LakeContent.of(lake);
    String two = pageId("2031-05-06-01.txt");
    int water = TWO_STORIES.indexOf(WATER_BODY);
    override(
        "{'page':'%s','date':'2031-05-09','note':'见合订本'}".formatted(pageId("undated.txt")),
        "{'page':'%s','span':[%d,%d],'kind':'notice'}".formatted(two, water, water + 9),
        "{'page':'%s','span':[5,9],'headline':'%s'}".formatted(two, WATER));

    String said = done("parse", lake);
    segment(lake);
    assertThat(said)
        .contains("read and cut 2 files", "Overrides: 3 applied.")
        .doesNotContain("not: see");
    assertThat(articles("2031-05-06-01.txt"))
        .isEqualTo(
            "kind,headline,body\r\narticle,"
                + WATER
                + ","
                + LIGHTS_BODY
                + "\r\nnotice,,"
                + WATER_BODY
                + "\r\n");
    assertThat(
            sql(
                "SELECT issue_date, issue_date_basis, issue_date_evidence FROM pages WHERE source_path"
                    + " = 'undated.txt'"))
        .contains("2031-05-09,override,override: 2031-05-09 (见合订本)");
    assertThat(sql("SELECT count(*) FROM article_terms WHERE issue_date = DATE'2031-05-09'"))
        .doesNotContain("\r\n0\r\n");

    Path fresh = EmptyLake.at(folder.resolve("fresh"));
    done("parse", fresh);
    segment(fresh);
    LakeContent.of(lake).assertSameAs(LakeContent.of(fresh));

    Files.delete(corpus.resolve("_baomai/overrides.jsonl"));
    assertThat(done("parse", lake)).contains("read and cut 2 files").doesNotContain("Overrides:");
    segment(lake);
    LakeContent.of(lake).assertSameAs(never);
  }

  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  @Test
  void aDateIsOverriddenWhicheverIdNamesThePageAndThenTheLinesFollow() throws Exception {
    done("parse", lake);
    String named = pageId("2031-05-06-01.txt");
    String date = "{'page':'%s','date':'2031-06-01'}";
    override(date.formatted(named));
    done("parse", lake);
    String dated = pageId("2031-05-06-01.txt");
    assertThat(dated).isNotEqualTo(named);
    assertThat(sql("SELECT issue_date_evidence FROM pages WHERE page_id = '" + dated + "'"))
        .contains("override: 2031-06-01; against it file name: 2031-05-06");

    // The last line comes before those that lead to its id; a later date wins.
    String notice = "{'page':'%s','span':[0,9],'kind':'notice'}".formatted(dated);
    override(notice, date.formatted(named), "{'page':'%s','date':'2031-06-02'}".formatted(dated));
    assertThat(done("parse", lake)).contains("read and cut 1 files", "Overrides: 3 applied.");
    assertThat(sql("SELECT issue_date, kind FROM articles WHERE kind = 'notice'"))
        .isEqualTo("issue_date,kind\r\n2031-06-02,notice\r\n");

    // Its own id is enough, for a lake that has never seen it too.
    Files.delete(corpus.resolve("_baomai/overrides.jsonl"));
    done("parse", lake);
    override(date.formatted(dated));
    assertThat(done("parse", lake)).contains("read and cut 1 files", "Overrides: 1 applied.");
    assertSameAsFresh("fresh");
    assertThat(pageId("2031-05-06-01.txt")).isEqualTo(dated);
  }

  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  @Test
  void whatDoesNotFitIsToldByEveryRunAndByStatus() throws Exception {
    done("parse", lake);
    String page = pageId("2031-05-07-01.txt");
    String nowhere = "0".repeat(64);
    override(
        "{'page':'%s','span':[0,9],'kind':'notice'}".formatted(page),
        "{'page':'%s','span':[0,9000],'kind':'notice'}".formatted(page),
        "{'page':'%s','date':'2031-02-30'}".formatted(page),
        "{'page':'%s','date':'2031-06-01'}".formatted(nowhere));
    String[] told = {
      "_baomai/overrides.jsonl, line 2: 2031-05-07-01.txt: [0, 9000] is not on the page",
      "_baomai/overrides.jsonl, line 3: the date 2031-02-30 is not a valid date",
      "_baomai/overrides.jsonl, line 4: no page has the id " + nowhere
    };
    assertThat(done("parse", lake)).contains(told).contains("Overrides: 1 applied, 3 not");
    assertThat(done("parse", lake)).contains(told).contains("nothing new in the corpus");
    assertThat(Shell.baomai("status", "--lake", lake).out())
        .contains("Overrides not applied")
        .contains(told)
        .contains("2031-05-07-01.txt");

    Files.writeString(corpus.resolve("2031-05-07-01.txt"), ONE_STORY.replace("雨天", "雪天"));
    assertThat(done("parse", lake))
        .contains("line 1: no page has the id " + page, "It was the page of 2031-05-07-01.txt.")
        .contains("Overrides: 0 applied, 4 not");
    assertSameAsFresh("fresh");
  }

  private void assertSameAsFresh(String name) {
    Path fresh = EmptyLake.at(folder.resolve(name));
    done("parse", fresh);
    LakeContent.of(lake).assertSameAs(LakeContent.of(fresh));
  }

  private void override(String... lines) throws IOException {
    Files.writeString(
        corpus.resolve("_baomai/overrides.jsonl"), String.join("\n", lines).replace('\'', '"'));
  }

  private String done(String command, Path lakePath, Object... more) {
    Object[] words = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {command, "--corpus", corpus, "--lake", lakePath}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    Shell shell = Shell.baomai(words);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.err();
  }

  /** Without learning, which keeps the words of the first run while a fresh lake learns anew. */
  private static void segment(Path lakePath) {
    Shell shell = Shell.baomai("segment", "--no-learn", "--lake", lakePath);
    assertThat(shell.code()).as(shell.err()).isZero();
  }

  private String pageId(String path) {
    return sql("SELECT page_id FROM pages WHERE source_path = '" + path + "'")
        .replace("page_id", "")
        .strip();
  }

  private String articles(String path) {
    return sql(
        "SELECT kind, headline, body FROM articles WHERE source_path = '"
            + path
            + "' ORDER BY ordinal");
  }

  private String sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
