package org.baomai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.EmptyLake;
import org.baomai.Shell;
import org.baomai.lake.LakeContent;
import org.baomai.page.learning.SloganPages;
import org.baomai.page.reader.BeamPageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run learns slogans and column names from its pages, and later runs know them. */
class StandingHeadsRunTest {
  private static final String SLOGANS =
      "SELECT count(*) FROM articles WHERE kind = 'column_banner' AND headline = '护山护水 人人尽力'";
  private static final String AS_HEADLINE =
      "SELECT count(*) FROM articles WHERE kind = 'article'"
          + " AND concat_ws('|', kicker, headline, subheadline) LIKE '%护山%'";

  @TempDir private Path folder;
  private Path corpus;
  private Path lake;

  @BeforeEach
  void emptyCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    lake = EmptyLake.at(folder.resolve("lake"));
  }

  private void addPages(int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      Files.writeString(
          corpus.resolve("2031-05-0" + (number + 1) + ".txt"), SloganPages.page(number));
    }
  }

  private String parse(String... more) {
    List<Object> command = new ArrayList<>(List.of("parse", "--corpus", corpus, "--lake", lake));
    command.addAll(List.of(more));
    Shell shell = Shell.baomai(command.toArray());
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.err();
  }

  private String value(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    List<String> lines = shell.out().lines().toList();
    assertThat(lines).as(query).hasSize(2);
    return lines.get(1);
  }

  @Test
  void theFirstRunFindsTheSloganAndALaterRunKnowsIt() throws IOException {
    addPages(0, 5);
    assertThat(parse()).contains("Names of columns and slogans found: 1 (table standing_heads).");
    assertThat(value("SELECT head, texts FROM standing_heads")).isEqualTo("护山护水人人尽力,5");
    assertThat(value(SLOGANS)).isEqualTo("5");
    assertThat(value(AS_HEADLINE)).isEqualTo("0");

    addPages(5, 6);
    assertThat(parse()).contains("read and cut 1 files").doesNotContain("slogans found");
    assertThat(value(SLOGANS)).isEqualTo("6");
    assertThat(value("SELECT DISTINCT parser_version FROM pages"))
        .matches(new BeamPageReader().version() + "\\+[0-9a-f]{8}");
    assertThat(explained()).doesNotContain("The page was cut by version");
  }

  @Test
  void refreshCutsEarlierPagesWithTheHeadsOfAll() throws IOException {
    addPages(0, 3);
    assertThat(parse()).doesNotContain("slogans found");
    addPages(3, 6);
    assertThat(parse()).doesNotContain("slogans found");
    assertThat(value(AS_HEADLINE)).isEqualTo("6");

    assertThat(parse("--refresh")).contains("slogans found: 1");
    assertThat(value(SLOGANS)).isEqualTo("6");
    LakeContent refreshed = LakeContent.of(lake);
    assertThat(parse("--refresh")).contains("slogans found: 1");
    LakeContent.of(lake).assertSameAs(refreshed);
  }

  private String explained() {
    String id = value("SELECT article_id FROM articles WHERE kind = 'article' LIMIT 1");
    Shell explained = Shell.baomai("explain", "--lake", lake, id);
    assertThat(explained.code()).as(explained.err()).isZero();
    return explained.out();
  }
}
