package org.baomai.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedCharactersTest {
  @ParameterizedTest
  @CsvSource({
    "云\u200B溪镇, 云溪镇",
    "云\u00AD溪\uFEFF镇, 云溪镇",
    "云\uE123溪镇, 云溪镇",
    "⽔\u6C34库, 水库",
    "\u6C34⽔库, 水库",
    "⽔库, 水库",
    "水 库 今 早 开 闸 放 水, 水库今早开闸放水",
    "水库 今早 开闸, 水库 今早 开闸",
    "水 库 开 闸, 水 库 开 闸",
    "水水库库今今早早开开闸闸, 水库今早开闸",
    "水水库库, 水水库库",
    "天天天天天天天天天天, 天天天天天天天天天天"
  })
  void keepsWhatAReaderSees(String printed, String seen) {
    PageText text = new PageText(printed);
    assertThat(text.slice(0, text.length())).isEqualTo(seen);
    assertThat(text.length()).isEqualTo(printed.codePointCount(0, printed.length()));
  }

  /** A page whose lines are all spaced loses the spaces of its short lines, too. */
  @Test
  void readsAPageOfSpacedLines() {
    String line = "山 路 拓 宽 以 后 ， 进 城 的 班 车 每 天 多 开 两 趟 。\n";
    PageText text = new PageText("山 路 通 车\n" + line + line + line);
    assertThat(text.slice(0, text.length())).startsWith("山路通车\n山路拓宽以后，进城的班车每天多开两趟。\n");
  }

  @Test
  void countsVisibleCharactersOfAnyText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder printed = new StringBuilder();
      for (int at = random.nextInt(40); at > 0; at--) {
        printed.append("云溪 \n⽔水\u200B\uE000　A".charAt(random.nextInt(10)));
      }
      PageText text = new PageText(printed.toString());
      String seen = text.slice(0, text.length());
      int shown = seen.codePointCount(0, seen.length());
      assertThat(text.offsetAfter(0, shown))
          .as("seed %d: %s", seed, printed)
          .isLessThanOrEqualTo(text.length());
      assertThat(seen).as("seed %d", seed).doesNotContain("⽔");
    }
  }
}
