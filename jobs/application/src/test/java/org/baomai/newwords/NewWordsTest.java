package org.baomai.newwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.topics.PlantedStories;
import org.baomai.word.Layer;
import org.baomai.word.Token;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.learning.Grams;
import org.baomai.word.learning.NewWordEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statistics of runs, checked by hand on paragraphs of space-separated words. */
class NewWordsTest {
  private static final LocalDate FIRST = LocalDate.parse("2031-05-06");
  private static final LocalDate SECOND = LocalDate.parse("2031-05-07");

  private final Paragraphs archive =
      Paragraphs.of(
          PlantedStories.table(
              "articles",
              List.of(
                  article("a", FIRST, "article", null, "看 云棠 大桥\n过 云棠 大桥 。"),
                  article("b", SECOND, "article", null, "云棠 大桥 通车"),
                  article("c", SECOND, "article", null, "云棠 大桥 通车"),
                  article("d", SECOND, "article", "a", "又 云棠 大桥 远"),
                  article("e", SECOND, "advertisement", null, "买 云棠 大桥 票"))),
          NewWordsTest::cut);

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void countsEachParagraphOnceAndNeitherReprintsNorAdvertisements() {
    List<NewWordEvidence> found =
        new NewWords(archive).collect(new NewWords.Search(Grams.OF_WORDS, 2, 1, 100)).evidence();

    assertThat(archive.letters()).isEqualTo(5 + 6 + 6);
    assertThat(found).hasSize(1);
    NewWordEvidence bridge = found.get(0);
    assertThat(bridge.text()).isEqualTo("云棠大桥");
    assertThat(bridge.segmentation()).isEqualTo("云棠/n 大桥/n");
    assertThat(bridge.alignedOccurrences()).isEqualTo(3);
    assertThat(bridge.occurrences()).isEqualTo(3);
    assertThat(bridge.days()).isEqualTo(2);
    assertThat(LocalDate.ofEpochDay(bridge.firstSeen())).isEqualTo(FIRST);
    assertThat(bridge.cohesion()).isEqualTo(Math.log(3.0 * 17 / (3 * 3)), within(1e-9));
    // Before it 看, 过 and a border; behind it a border, a mark and 通车.
    assertThat(bridge.entropyBefore()).isEqualTo(Math.log(3), within(1e-6));
    assertThat(bridge.entropyAfter()).isEqualTo(Math.log(3), within(1e-6));
    assertThat(bridge.entropyMarksAsOne())
        .isEqualTo(Math.log(3) - 2 * Math.log(2) / 3, within(1e-6));
    assertThat(bridge.topNeighbourShare()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(bridge.asWord()).isZero();
  }

  @Test
  void runsOfCharactersAreCountedToo() {
    List<NewWordEvidence> found =
        new NewWords(archive)
            .collect(new NewWords.Search(Grams.OF_CHARACTERS, 3, 2, 100))
            .evidence();

    assertThat(found).extracting(NewWordEvidence::text).containsExactly("云棠大", "云棠大桥", "棠大桥");
    assertThat(found.get(1).segmentation()).isEqualTo("云 棠 大 桥");
  }

  @Test
  void whatIsCutForItsNumberIsTold() {
    NewWords.Evidence few =
        new NewWords(archive).collect(new NewWords.Search(Grams.OF_CHARACTERS, 3, 2, 1));

    assertThat(few.evidence()).extracting(NewWordEvidence::text).containsExactly("云棠大");
    assertThat(few.omissions())
        .anyMatch(omission -> omission.contains("less frequent than the first 1"));
  }

  private static Row article(String id, LocalDate date, String kind, String original, String body) {
    Map<String, Object> values = new TreeMap<>();
    values.put("article_id", id);
    values.put("issue_date", date);
    values.put("kind", kind);
    values.put("reprint_of", original);
    values.put("body", body);
    return PlantedStories.row("articles", values);
  }

  private static GramUnits cut(String paragraph) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : paragraph.split(" ", -1)) {
      tokens.add(new Token(word, word.equals("。") ? "w" : "n", Layer.WORD, at, at + word.length()));
      at += word.length();
    }
    return GramUnits.ofWords(tokens);
  }
}
