package org.baomai.page.byline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
  @ParameterizedTest
  @CsvSource({
    "冼木生, true",
    "沈岚 陆峻, true",
    "沈 岚, true",
    "沈 岚 陆 峻, true",
    "沈岚、陆峻、何望, true",
    "安妮·杜兰德, true",
    "安全, false",
    "高质量, false",
    "高度, false",
    "启动, false",
    "开工仪式, false",
    "一二三四五六七八九十, false"
  })
  void distinguishesNamesFromWords(String words, boolean names) {
    assertThat(AuthorNames.mayBe(words) && AuthorNames.areLikely(words, false)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({"斛律青, true", "斛律青 何望, true", "亮点, true", "何望 亮点, false"})
  void acceptsAnyFirstNameAfterARole(String words, boolean names) {
    assertThat(AuthorNames.areLikely(words, true)).isEqualTo(names);
  }
}
