package org.baomai.page.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.page.MapPiece;
import org.baomai.page.text.PageText;
import org.junit.jupiter.api.Test;

class ReadingTextTest {

  private static String joined(String page) {
    PageText text = new PageText(page);
    ReadingText reading = new ReadingText(text);
    reading.append(0, text.length(), true);
    return reading.words();
  }

  @Test
  void removesASpaceLeftByAWrap() {
    // 20 full-width characters, a wrap, then the rest of the word 码头
    assertThat(joined("渡口新城今年将改造十二座老旧渡船码头和码 头仓库。")).isEqualTo("渡口新城今年将改造十二座老旧渡船码头和码头仓库。");
  }

  @Test
  void keepsASpaceAfterAShortSegment() {
    assertThat(joined("船厂通过ISO 56005认证。")).isEqualTo("船厂通过ISO 56005认证。");
    assertThat(joined("“党员带头 渡口争先”活动")).isEqualTo("“党员带头 渡口争先”活动");
  }

  @Test
  void keepsTheSpaceInTheNumberOfAStandard() {
    assertThat(joined("渡口新城的十二家船厂去年已经全部通过ISO 56005认证。")).contains("ISO 56005");
  }

  @Test
  void measuresTheColumnFromTheLastWrapNotTheLastSpace() {
    // 9 characters and ISO, a real space, then a number: together one column line
    assertThat(joined("船厂负责人说,推行ISO 56005国际管理体系 标准很有好处。"))
        .isEqualTo("船厂负责人说,推行ISO 56005国际管理体系标准很有好处。");
  }

  @Test
  void joinsDigitsSeparatedByAWrap() {
    assertThat(joined("渡口新城今年一季度完成货物吞吐量共计1 200万吨。")).contains("1200万吨");
  }

  @Test
  void removesSpacesInsideDatesAndBeforeMarks() {
    assertThat(joined("9月 7日，2031 年 5 月起，渡口 、码头开放。")).isEqualTo("9月7日，2031年5月起，渡口、码头开放。");
    assertThat(joined("渡口 2031 桥")).isEqualTo("渡口 2031 桥");
  }

  @Test
  void mapsEachCharacterToItsOffset() {
    PageText text = new PageText("渡口新城今年将改造十二座老旧渡船码头和码 头仓库。");
    ReadingText reading = new ReadingText(text);
    reading.append(0, text.length(), true);
    assertThat(reading.map()).isEqualTo(List.of(new MapPiece(0, 0, 20), new MapPiece(20, 21, 4)));
  }

  @Test
  void neverJoinsTwoLoneSurrogatesIntoOneCharacter() {
    PageText text = new PageText("\uD800\n\uDC00");
    ReadingText reading = new ReadingText(text);
    reading.append(0, 3, false);
    assertThat(reading.words()).isEqualTo("\uD800 \uDC00");
    assertThat(reading.map()).isEqualTo(List.of(new MapPiece(0, 0, 1), new MapPiece(2, 2, 1)));
  }
}
