package org.baomai.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
  @ParameterizedTest
  @CsvSource({
    "U+2F00, 一",
    "U+2F13, 勹",
    "U+2FD5, 龠",
    "U+2ED3, 长",
    "U+2EDB, 风",
    "U+2EA0, 民",
    "U+F900, 豈",
    "U+FA0C, 兀",
    "U+FE35, （",
    "U+FE41, 「",
    "U+4E00, 一",
    "U+FF21, Ａ",
    "U+0041, A"
  })
  void givesTheUsualCharacter(String codePoint, String usual) {
    int printed = Integer.parseInt(codePoint.substring(2), 16);
    int expected = usual.equals("（") ? '(' : usual.codePointAt(0);
    assertThat(Characters.usual(printed)).isEqualTo(expected);
  }

  /** Every Kangxi radical shows an ideograph (The Unicode Standard, U+2F00 to U+2FD5). */
  @Test
  void everyKangxiRadicalIsAnIdeograph() {
    for (int radical = 0x2F00; radical <= 0x2FD5; radical++) {
      assertThat(Character.isIdeographic(Characters.usual(radical))).as("U+%X", radical).isTrue();
      assertThat(Characters.usual(radical)).isBetween(0x3400, 0x9FFF);
    }
  }

  @Test
  void invisibleCharactersAreNeitherLettersNorLineEnds() {
    int invisible = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (Characters.isInvisible(codePoint)) {
        invisible++;
        assertThat(Character.isLetterOrDigit(codePoint)).as("U+%X", codePoint).isFalse();
        assertThat(Character.isWhitespace(codePoint)).as("U+%X", codePoint).isFalse();
      }
    }
    assertThat(invisible).isGreaterThan(250);
    for (int known : new int[] {0x200B, 0x200F, 0xAD, 0xFEFF, 0x2060, 0x202E, 0x2067}) {
      assertThat(Characters.isInvisible(known)).as("U+%X", known).isTrue();
    }
  }

  @Test
  void privateUseIsPrivate() {
    assertThat(Characters.isPrivate(0xE000)).isTrue();
    assertThat(Characters.isPrivate(0xF8FF)).isTrue();
    assertThat(Characters.isPrivate(0x100000)).isTrue();
    assertThat(Characters.isPrivate('云')).isFalse();
  }
}
