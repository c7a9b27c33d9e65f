package org.baomai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031年5月6日 星期二         | 2031-05-06",
        "海州日报 2031年5月6日 星期二 A02 | 2031-05-06",
        "2031年12月31日              | 2031-12-31",
        "2031-05-06                  | 2031-05-06",
        "2031.5.6 星期二             | 2031-05-06",
        "2031 年 5 月 6 日 星期二     | 2031-05-06",
      })
  void takesAFolioDateForTheDate(String folio, LocalDate day) {
    DateReading date = PageReader.read("渡口新桥通车\n\n2030年3月1日，新桥动工。\n\n" + folio + "\n").date();
    assertThat(date.basis()).isEqualTo(DateBasis.STATED);
    assertThat(date.earliest()).isEqualTo(day);
    assertThat(date.latest()).isEqualTo(day);
    assertThat(date.evidence()).contains("@");
  }

  @Test
  void saysWhereTheWeekdayDisagrees() {
    assertThat(PageReader.read("2031年5月6日 星期三").date().evidence()).contains("another day");
    assertThat(PageReader.read("2031年5月6日 星期二").date().evidence()).doesNotContain("another day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the page says                                                    | earliest   |
        // latest
        "2031年渡口节筹备会召开。5月6日，市长到会。                               | 2031-05-06 | 2031-05-09",
        "今天（5月6日），2031年渡口节开幕。                                       | 2031-05-06 | 2031-05-07",
        "昨天（5月6日），2031年渡口节开幕。                                       | 2031-05-07 | 2031-05-07",
        "5月6日，2031年渡口节开幕。渡轮将于5月8日恢复航行。                        | 2031-05-06 | 2031-05-07",
        "5月6日，2031年渡口节开幕，将于6月1日起施行新票价。                        | 2031-05-06 | 2031-05-09",
        "5月6日，2031年渡口节开幕。8日上午，市长到会。                             | 2031-05-08 | 2031-05-11",
        "5月30日，2031年渡口节开幕。2日上午，市长到会。                            | 2031-06-02 | 2031-06-05",
        "5月6日，2031年渡口节开幕，到2040年建成新港，规划至2050年。                | 2031-05-06 | 2031-05-09",
        "5月 6日上午，2031年渡口节开幕，2027年以来客流年年增长。                   | 2031-05-06 | 2031-05-09",
      })
  void infersTheDateFromTheStories(String words, LocalDate earliest, LocalDate latest) {
    DateReading date = PageReader.read(words).date();
    assertThat(date.basis()).isEqualTo(DateBasis.INFERRED);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({
    "渡口节开幕。",
    "5月6日，渡口节开幕。",
    "2031年渡口节将要开幕。",
    "5月6日，渡口节开幕，始于2020年1月的工程完工。",
    "13月45日，2031年渡口节开幕。",
    "''"
  })
  void leavesTheDateUnknownWhereThePageDoesNotTell(String words) {
    DateReading date = PageReader.read(words).date();
    assertThat(date.basis()).isEqualTo(DateBasis.UNKNOWN);
    assertThat(date.earliest()).isNull();
    assertThat(date.latest()).isNull();
  }

  @Test
  void readsADateInChineseNumerals() {
    assertThat(ChineseNumerals.toDigits("二〇三一年十二月三十一日")).isEqualTo("2031年12月31日");
    assertThat(ChineseNumerals.toDigits("二〇三一年五月十日")).isEqualTo("2031年5月10日");
    assertThat(ChineseNumerals.toDigits("2031年5月6日")).isEqualTo("2031年5月6日");
  }
}
