package org.baomai.page.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionTest {

  private static final String WORDS =
      "本报讯（记者/林一舟）据新华社电7月8日星期一二〇二四年第A02版上接头下转紧接责编校对审读"
          + "摄影图片为供图资料视频效果公益广告评论员编辑部社论农历辛亥年印刷地址邮编热线电话许可证号"
          + "零售每份定价著作权归承印见刊请看相关报道详2024-07-08.D1/，。：:！？”》) 　◆▲…";

  private static List<Convention> all() throws ReflectiveOperationException {
    List<Convention> conventions = new ArrayList<>();
    for (Field field : Conventions.class.getDeclaredFields()) {
      if (field.getType() == Convention.class) {
        conventions.add((Convention) field.get(null));
      }
    }
    return conventions;
  }

  /** Random words of the genre: what an expression finds has one of its signs. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noExpressionMatchesTextWithoutItsSigns(long seed) throws ReflectiveOperationException {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 4000; round++) {
      String text = text(random);
      for (Convention convention : all()) {
        boolean stands = convention.pattern().matcher(text).find();
        assertThat(convention.isIn(text))
            .as("seed %d, %s in %s", seed, convention.pattern(), text)
            .isEqualTo(stands);
        found += stands ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(4);
    for (int piece = 0; piece < pieces; piece++) {
      int from = random.nextInt(WORDS.length());
      text.append(WORDS, from, Math.min(WORDS.length(), from + 1 + random.nextInt(14)));
    }
    return text.toString();
  }

  @Test
  void looksForTheSignsFirst() {
    Convention day = Convention.of("日", "\\d+日");
    assertThat(day.mayBeIn("一日")).isTrue();
    assertThat(day.isIn("一日")).isFalse();
    assertThat(day.mayBeIn("7月")).isFalse();
    assertThat(day.isIn("7日")).isTrue();
    assertThat(day.matches("7日起")).isFalse();
    assertThat(day.isAtStartOf("7日起")).isTrue();
    assertThat(day.countIn("7日、8日")).isEqualTo(2);
    assertThat(day.removedFrom("7日、8日")).isEqualTo("、");
    assertThat(day.firstIn("从7日起").orElseThrow().start()).isEqualTo(1);
    assertThat(day.firstIn("从月初起")).isEmpty();
    assertThat(Convention.of("", "初").mayBeIn("")).isTrue();
  }

  /** The quick look alone, by the last six bits, would take one for the other. */
  @Test
  void aCharacterWithTheSameHashIsNotASign() {
    assertThat('日' & 63).isEqualTo(('日' + 64) & 63);
    assertThat(Convention.of("日", "日").mayBeIn(String.valueOf((char) ('日' + 64)))).isFalse();
  }

  @Test
  void blanksAndDigitsFollowUnicode() {
    assertThat(Conventions.pattern("\\s\\d").flags() & Pattern.UNICODE_CHARACTER_CLASS)
        .isPositive();
    assertThat(Convention.of("", "^\\s\\d$").isIn("　８")).isTrue();
  }
}
