package org.baomai.page.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baomai.page.DateBasis;
import org.baomai.page.DateReading;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.text.ChineseNumerals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "20 31年5 月6日星 期二        | 2031-05-06",
        "二〇三一年五月六日 星期二    | 2031-05-06",
        "２０３１年５月６日 星期二    | 2031-05-06",
      })
  void readsTheDateOfTheFolio(String folio, LocalDate day) {
    DateReading date =
        new BeamPageReader().read("渡口新桥通车\n\n2030年3月1日，新桥动工。\n\n" + folio + "\n").date();
    assertThat(date.basis()).isEqualTo(DateBasis.STATED);
    assertThat(date.earliest()).isEqualTo(day);
    assertThat(date.latest()).isEqualTo(day);
    assertThat(date.evidence()).contains("@");
  }

  @Test
  void reportsAWeekdayThatDisagrees() {
    assertThat(new BeamPageReader().read("2031年5月6日 星期三").date().evidence())
        .contains("another day");
    assertThat(new BeamPageReader().read("2031年5月6日 星期二").date().evidence())
        .doesNotContain("another day");
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
        // a day that is called today may be printed without its month
        "5月6日，2031年渡口节开幕。今天（8日），市长到会。                         | 2031-05-08 | 2031-05-09",
        // a plan is not the page's year
        "今天（5月6日），2031年渡口节开幕。随着2035年底前通航的日子临近，工程加快。 | 2031-05-06 | 2031-05-07",
        "今天（12月6日），2031年渡口节闭幕，会议审议了2032年工作要点。             | 2031-12-06 | 2031-12-07",
        "今天（12月6日），会议部署2032年春运。                                     | 2031-12-06 | 2031-12-07",
        // the first such day after the latest past event
        "今天（6月6日），截至2030年底，全市有渡船六百艘。                          | 2031-06-06 | 2031-06-07",
        "今天（9月6日），2031年1—7月，渡船载客八百万人次。                        | 2031-09-06 | 2031-09-07",
        "今天（1月3日），2030年12月31日—2031年1月1日，渡船载客八万人次。           | 2031-01-03 | 2031-01-04",
        "今天（5月9日），老船长何望于2031年5月3日逝世。                            | 2031-05-09 | 2031-05-10",
        "今天（5月6日），条例已由大会于2031年5月6日修订通过，现予公布。            | 2031-05-06 | 2031-05-07",
        "今天（5月6日），新条例公布，自2031年7月1日起施行。                        | 2031-05-06 | 2031-05-07",
        "今天（9月6日），新条例公布，自2032年1月1日起施行。                        | 2031-09-06 | 2031-09-07",
        // figures: in the first months of a year they are the last's, at its end its own
        "今天（2月6日），2030年，客运增长5%。2030年，货运增长6%。                  | 2031-02-06 | 2031-02-07",
        "今天（12月6日），2031年，客运增长5%。2031年，货运增长6%。2031年，税收增长7%。 | 2031-12-06 | 2031-12-07",
        "今天（2月6日），2031年，全市将新建渡口三座。                             | 2031-02-06 | 2031-02-07",
        "今天（12月6日），2032年，全市将新建渡口三座。                            | 2031-12-06 | 2031-12-07",
        // a day with its year may be later than those without
        "5月6日，渡口节开幕。截至2031年5月8日，到会的有八百人。                   | 2031-05-08 | 2031-05-11",
        "5月6日，渡口节开幕。这是老船长的最后一次，2031年5月7日。                 | 2031-05-07 | 2031-05-10",
        "海州日报讯（记者/林一舟）2031年5月6日夜里，渡口灯火通明。                 | 2031-05-06 | 2031-05-09",
        // a January page reports events of December
        "12月30日，渡口节闭幕。1月2日，2031年春运启动。                            | 2031-01-02 | 2031-01-05",
        "2031年5月4日，渡口节开幕。今天（5月6日），市长到会。                      | 2031-05-06 | 2031-05-07",
      })
  void infersTheDateFromTheStories(String words, LocalDate earliest, LocalDate latest) {
    DateReading date = new BeamPageReader().read(words).date();
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
  void leavesTheDateUnknownWithoutEvidence(String words) {
    DateReading date = new BeamPageReader().read(words).date();
    assertThat(date.basis()).isEqualTo(DateBasis.UNKNOWN);
    assertThat(date.earliest()).isNull();
    assertThat(date.latest()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a year that opens a headline, of two lines or of one
        "2031年渡口龙舟下水\n两岸鼓声不断\n\n11月6日，渡口桥通车，居民过江只需五分钟。",
        "2031年政府采购助力渡口兜底\n\n11月6日，渡口桥通车，居民过江只需五分钟。",
        // a day that opens a lead below a byline
        "渡口灯火通明\n\n文/ 林一舟 何望\n\n2031年11月6日夜里，渡口灯火通明，游人如织。"
      })
  void readsTheYearOfAHeadlineOrALead(String page) {
    DateReading date = new BeamPageReader().read(page).date();
    assertThat(date.basis()).isEqualTo(DateBasis.INFERRED);
    assertThat(date.earliest()).isEqualTo(LocalDate.of(2031, 11, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新桥通车。\n\n2031年5月6日\n\n星期二\n\n渡口新貌。",
        "新桥通车。\n\n2031年\n5月6日\n星期二\n\n渡口新貌。",
        "新桥通车。\n\n2031年5月7日 星期二\n\n2031年5月6日 星期二\n\n渡口新貌。",
        "2031年5月6日 A02\n\n新桥通车。\n\n2031年5月6日 A03\n\n2031年5月7日 A04",
        "渡船条例公布。\n海州市人民政府\n2031年4月28日\n\n2031年5月6日 星期二"
      })
  void readsAFolioSplitOverLinesOrPrintedTwice(String page) {
    DateReading date = new BeamPageReader().read(page).date();
    assertThat(date.basis()).isEqualTo(DateBasis.STATED);
    assertThat(date.earliest()).isEqualTo(LocalDate.of(2031, 5, 6));
  }

  @Test
  void ignoresADateBelowASignature() {
    String page = "渡船条例由市政府公布。\n海州市人民政府\n2031年4月28日";
    assertThat(new BeamPageReader().read(page).date().basis()).isNotEqualTo(DateBasis.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031年渡口节开幕。                 | 2031-05-06",
        // the weekday agrees only with the year after the one in the stories
        "2030年渡口节在这里举行。           | 2031-05-06",
      })
  void infersTheYearOfAFolioFromTheStories(String words, LocalDate day) {
    DateReading date = new BeamPageReader().read(words + "\n\n5月6日 星期二\n").date();
    assertThat(date.basis()).isEqualTo(DateBasis.INFERRED);
    assertThat(date.earliest()).isEqualTo(day);
    assertThat(date.latest()).isEqualTo(day);
  }

  @Test
  void leavesAFolioWithoutAYearUnknown() {
    DateReading date = new BeamPageReader().read("渡口节开幕。\n\n5月6日 星期二\n").date();
    assertThat(date.basis()).isEqualTo(DateBasis.UNKNOWN);
  }

  @Test
  void readsADateInChineseNumerals() {
    assertThat(ChineseNumerals.toDigits("二〇三一年十二月三十一日")).isEqualTo("2031年12月31日");
    assertThat(ChineseNumerals.toDigits("二〇三一年五月十日")).isEqualTo("2031年5月10日");
    assertThat(ChineseNumerals.toDigits("2031年5月6日")).isEqualTo("2031年5月6日");
  }
}
