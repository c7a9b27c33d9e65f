package org.baomai.newwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first run learns words from the corpus; only articles with such a word are segmented again.
 */
class LearnRunTest {
  private static final String SLOGAN =
      "海州日报讯（记者/林一舟）镇里昨天部署“两岸三桥”工作，各村报名踊跃。两岸三桥由船工和村民一起出力，" + "老人们说，有了两岸三桥，冬天过江不再怕雾。\n";
  private static final String SCHOOL = "海州日报讯（记者/何望）孩子们昨天领到新课本，老师在操场上教他们唱校歌。\n";

  private static final String FERRY =
      "海州日报讯（记者/何望）县里上周启动“百桨千帆”行动，渔户都来报到。百桨千帆由船厂和学校一起出人，" + "孩子们说，有了百桨千帆，夏天划船不再怕浪。\n";

  /** The stage of a run that learns. */
  private static final String LOOKING = "look at runs of words";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @Test
  void whatCameIsFoundAndTheRestStaysAsItWas() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
    Files.writeString(corpus.resolve("2031-05-06-01.txt"), "## 过江不再怕雾\n\n" + SLOGAN);
    Files.writeString(corpus.resolve("2031-05-07-01.txt"), "## 小学开学\n\n" + SCHOOL);
    done("parse", "--corpus", corpus, "--lake", lake);
    done("segment", "--lake", lake, "--no-learn");
    assertThat(occurrences()).isEqualTo("n\r\n0\r\n");
    String version = versionOf("2031-05-07");
    assertThat(version).doesNotContain("learnt");

    String told = done("segment", "--lake", lake);
    assertThat(told).contains("2031-05-06").doesNotContain("2031-05-07");
    assertThat(occurrences()).isEqualTo("n\r\n3\r\n");
    assertThat(sql("SELECT pos, frequency, first_seen FROM lexicon WHERE term = '两岸三桥'"))
        .isEqualTo("pos,frequency,first_seen\r\nnz,3,2031-05-06\r\n");
    assertThat(sql("SELECT max(enclosed) AS n FROM article_terms WHERE term = '两岸三桥'"))
        .isEqualTo("n\r\n0\r\n");
    assertThat(sql("SELECT max(enclosed) AS n FROM article_terms WHERE layer = 'word'"))
        .isEqualTo("n\r\n3\r\n");
    assertThat(versionOf("2031-05-07")).isEqualTo(version);
    assertThat(versionOf("2031-05-06")).contains("+learnt:");

    // A new page is segmented with the words learned before, though nothing is learned from it.
    Files.writeString(corpus.resolve("2031-05-08-01.txt"), "## 两岸三桥动工\n\n" + SCHOOL);
    done("parse", "--corpus", corpus, "--lake", lake);
    assertThat(done("segment", "--lake", lake))
        .contains("2031-05-08")
        .doesNotContain("newer words", LOOKING);
    assertThat(occurrences()).isEqualTo("n\r\n4\r\n");
    assertThat(versionOf("2031-05-08")).isEqualTo(versionOf("2031-05-06"));

    // A fourth article is more than a third of the text: the run says so, or learns if asked to.
    Files.writeString(corpus.resolve("2031-05-09-01.txt"), "## 夏天划船不再怕浪\n\n" + FERRY);
    done("parse", "--corpus", corpus, "--lake", lake);
    assertThat(done("segment", "--lake", lake))
        .contains("learned from 2 articles, and it has 4 now", "--learn=outdated");
    assertThat(done("segment", "--lake", lake, "--learn=outdated"))
        .contains(LOOKING)
        .doesNotContain("newer words");

    if (Boolean.getBoolean(Home.LONG)) {
      aBackgroundTellsWhatAPageDoesNot(lake);
    }
  }

  private void aBackgroundTellsWhatAPageDoesNot(Path background) throws IOException {
    corpus = Files.createDirectories(folder.resolve("little"));
    lake = EmptyLake.at(folder.resolve("lake of little"));
    Files.writeString(
        corpus.resolve("2031-06-01-01.txt"), "## 小学开学\n\n" + SCHOOL + "船工说两岸三桥是好事，江上不再有雾。\n");
    done("parse", "--corpus", corpus, "--lake", lake);
    done("segment", "--lake", lake, "--background", background);
    assertThat(occurrences()).isEqualTo("n\r\n1\r\n");
    assertThat(sql("SELECT frequency, scores['background'] AS b FROM lexicon WHERE term = '两岸三桥'"))
        .isEqualTo("frequency,b\r\n1,1.0\r\n");
  }

  private String occurrences() {
    return sql("SELECT coalesce(sum(count), 0) AS n FROM article_terms WHERE term = '两岸三桥'");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    lake = EmptyLake.at(folder.resolve("lake"));
    for (List<String> options :
        List.of(List.of("--no-learn", "--learn"), List.of("--no-learn", "--background", "x"))) {
      List<Object> words = new ArrayList<>(List.of("segment", "--lake", lake));
      words.addAll(options);
      Shell shell = Shell.baomai(words.toArray());
      assertThat(shell.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(shell.err()).contains("--no-learn contradicts " + options.get(1));
    }
    Shell unknown = Shell.baomai("segment", "--lake", lake, "--learn=often");
    assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(unknown.err()).contains("--learn=often is unknown. Use first, outdated or now.");
  }

  private String versionOf(String day) {
    return sql(
        "SELECT DISTINCT lexicon_version FROM article_terms WHERE issue_date = '" + day + "'");
  }

  private static String done(Object... words) {
    Shell shell = Shell.baomai(words);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.err();
  }

  private String sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
