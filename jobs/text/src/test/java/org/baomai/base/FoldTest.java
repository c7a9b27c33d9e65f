package org.baomai.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "國際發展, 国际发展",
    "ＡＢＣ１２３％, ABC123%",
    "著名, 著名",
    "乾隆, 乾隆",
    "四項工程, 四项工程",
    "體, 体",
    "﹁云溪﹂, 「云溪」",
    "⽂化⾃信, 文化自信",
    "⻛⻓⻔, 风长门",
    "硏究報吿曁後來, 研究报告暨后来",
    "眞羣旣卽敎, 真群既即教",
    "𠮷野家, 𠮷野家",
    "，。, ',。'",
    "①〇ⅷ, ①〇ⅷ"
  })
  void folds(String text, String folded) {
    assertThat(Fold.fold(text)).isEqualTo(folded);
  }

  @Test
  void foldsTheIdeographicSpace() {
    assertThat(Fold.fold("云　溪")).isEqualTo("云 溪");
  }

  @Test
  void keepsTheNumberOfCodePointsAndIsIdempotent() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int folded = Fold.fold(codePoint);
      assertThat(Fold.fold(folded)).as("U+%X", codePoint).isEqualTo(folded);
      String text = Fold.fold(Character.toString(codePoint));
      assertThat(text.codePointCount(0, text.length())).as("U+%X", codePoint).isEqualTo(1);
      assertThat(text.codePointAt(0)).isEqualTo(folded);
    }
  }

  @Test
  void leavesEverySimplifiedCharacterAlone() {
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    int checked = 0;
    for (char one = '\u4E00'; one <= '\u9FFF'; one++) {
      if (gb2312.canEncode(one)) {
        // GB 2312 has both 後 and 后, the former only for names; in a text it is the traditional
        // form.
        assertThat(Fold.fold(one)).isEqualTo(one == '後' ? '后' : one);
        checked++;
      }
    }
    // GB 2312-80 has 6,763 Han characters.
    assertThat(checked).isEqualTo(6763);
  }

  @Test
  void foldsMostTraditionalCharacters() {
    int changed = 0;
    for (int one = 0x4E00; one <= 0x9FFF; one++) {
      changed += Fold.fold(one) == one ? 0 : 1;
    }
    // The list of simplified characters of 1986 (简化字总表) has 2,235.
    assertThat(changed).isBetween(2200, 4000);
  }

  @Test
  void foldingThePartsEqualsFoldingTheWhole() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, 40);
      int cut = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      assertThat(Fold.fold(text.substring(0, cut)) + Fold.fold(text.substring(cut)))
          .as("seed " + seed)
          .isEqualTo(Fold.fold(text));
    }
  }
}
