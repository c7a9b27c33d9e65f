package org.baomai.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountableTermTest {
  @ParameterizedTest
  @CsvSource({
    "乡村, true",
    "的, true",
    "2023年, true",
    "5G, true",
    "GDP, true",
    "𠮷, true",
    "2023, false",
    "3.5%, false",
    "。, false",
    "😀, false"
  })
  void needsALetter(String term, boolean countable) {
    Token token = new Token(term, "x", Layer.WORD, 0, 1);
    assertThat(CountableTerm.isCountable(token)).isEqualTo(countable);
  }
}
