package org.baomai.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates whose equivalents are in every history of the time. */
class ImperialDateTest {

  @ParameterizedTest
  @CsvSource({
    "光绪24年4月23日, 1898年6月11日", // the edict that began the Hundred Days' Reform
    "光緒24年8月初6日, 1898年9月21日", // the coup that ended it
    "宣统3年8月19日, 1911年10月10日", // the Wuchang uprising
    "宣统3年12月25日, 1912年2月12日", // the abdication of the last emperor
    "同治11年3月23日, 1872年4月30日", // the first issue of Shen Bao
    "光绪元年正月20日, 1875年2月25日" // the accession of the Guangxu emperor
  })
  void convertsDatesOfTheLastEmperors(String printed, String solar) {
    assertThat(ImperialDate.toCommonEra(printed)).isEqualTo(solar);
  }

  @ParameterizedTest
  @CsvSource({"光绪24年13月1日", "光绪24年4月31日", "光绪24年", "2024年7月8日"})
  void leavesOtherTextAsItIs(String text) {
    assertThat(ImperialDate.toCommonEra(text)).isEqualTo(text);
  }
}
