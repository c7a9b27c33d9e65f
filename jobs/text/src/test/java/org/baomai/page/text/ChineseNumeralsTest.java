package org.baomai.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "二〇三一年五月六日, 2031年5月6日",
    "二零三一年十月廿九日, 2031年10月29日",
    "二O三一年十二月卅一日, 2031年12月31日",
    "二0三一年十一月三十日, 2031年11月30日",
    "2O31年5月6日, 2031年5月6日",
    "２０３１年５月６日, 2031年5月6日",
    "中華民國三十六年二月廿日, 1947年2月20日",
    "民国元年正月, 1912年正月",
    "民國20年9月18日, 1931年9月18日",
    "光緒二十四年, 1898年",
    "宣统三年十月, 1911年10月",
    "星期二2031年5月6日, 星期二2031年5月6日",
    "'Tuesday, May 6, 2031', '星期二 2031年5月6日'",
    "TUE6MAY2031云溪日报, 星期二2031年5月6日云溪日报",
    "'6th May 2031', 2031年5月6日",
    "云溪日报, 云溪日报",
    "May I help you in 2031, May I help you in 2031"
  })
  void writesDatesInDigits(String printed, String digits) {
    assertThat(ChineseNumerals.toDigits(printed)).isEqualTo(digits);
  }
}
