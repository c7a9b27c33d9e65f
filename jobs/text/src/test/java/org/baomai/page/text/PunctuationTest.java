package org.baomai.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "渡口新桥,今日通车。               | 渡口新桥，今日通车。",
        "何望说:桥通了!谁先过?             | 何望说：桥通了！谁先过？",
        "一是修桥;二是铺路;                | 一是修桥；二是铺路；",
        "客运增长30.3%,货运增长5%,均创新高。 | 客运增长30.3%，货运增长5%，均创新高。",
        "通过ISO 56005,成本降了。           | 通过ISO 56005，成本降了。",
        "各县(市、区)都到会。               | 各县（市、区）都到会。",
        "渡口节(2031)开幕。                 | 渡口节（2031）开幕。",
        "渡口节（2031)开幕。                | 渡口节（2031）开幕。",
        "1)修桥。                           | 1）修桥。",
        "他说(未完                          | 他说（未完",
        "电话:000-1234567                   | 电话：000-1234567",
        "网址:http://a.example:80/?b=1,2    | 网址：http://a.example:80/?b=1,2",
      })
  void widensMarksInChineseText(String printed, String read) {
    assertThat(Punctuation.normalized(printed)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "早上9:30开门。",
        "共1,000吨。",
        "主队3:2取胜。",
        "A,B,C三座桥。",
        "歌曲是Row, row, row your boat。",
        "Ferry (2031), \"harbour\": yes!",
        "http://a.example/?b=(1)",
        "已是全宽，不变；对吗？（对）",
      })
  void leavesOtherMarksAlone(String printed) {
    assertThat(Punctuation.normalized(printed)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "桥叫\"渡口桥\",很长。               | 桥叫“渡口桥”，很长。",
        "\"一桥\"\"二桥\"都通了。             | “一桥”“二桥”都通了。",
        "他说:\"要抓住'渡口经济'机遇。\"会后  | 他说：“要抓住‘渡口经济’机遇。”会后",
        "\"'渡口节'\"开幕。                   | “‘渡口节’”开幕。",
        "“渡口节\"开幕,又逢\"船节”。          | “渡口节”开幕，又逢“船节”。",
        // a quotation that another paragraph closes
        "\"桥通了,路就通了。                  | “桥通了，路就通了。",
        "桥通了,路就通了。\"                  | 桥通了，路就通了。”",
        // of three marks, a certain one is directed and an uncertain one stays straight
        "又叫\"渡口桥,也叫:\"二桥\"吧。       | 又叫\"渡口桥，也叫：“二桥”吧。",
        // a single mark does not reach out of the double ones
        "有\"渡口'节\"很久了'的               | 有“渡口'节”很久了'的",
        "叫O'Neil的船长don't来。              | 叫O'Neil的船长don't来。",
        "北纬22度30'的渡口                    | 北纬22度30'的渡口",
      })
  void directsStraightQuotationMarks(String printed, String read) {
    assertThat(Punctuation.normalized(printed)).isEqualTo(read);
  }

  @Test
  void pairsWithinAParagraph() {
    assertThat(Punctuation.normalized("又\"甲\n乙\"丙\"。")).isEqualTo("又\"甲\n乙“丙”。");
  }

  @Test
  void keepsNull() {
    assertThat(Punctuation.normalized(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsLengthAndIsIdempotent(long seed) {
    Random random = new Random(seed);
    String signs = "渡口 a1,;:?!()（）\"'“”‘’。、\n😀";
    int[] codePoints = signs.codePoints().toArray();
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
      }
      String once = Punctuation.normalized(text.toString());
      assertThat(once).as("seed %d: %s", seed, text).hasSameSizeAs(text);
      String twice = Punctuation.normalized(once);
      assertThat(marksOf(twice)).as("seed %d: %s", seed, text).isEqualTo(marksOf(once));
    }
  }

  /** Quotation marks aside: a second look finds sides that the first left open. */
  private static String marksOf(String text) {
    return text.replaceAll("[\"'“”‘’]", "~");
  }
}
