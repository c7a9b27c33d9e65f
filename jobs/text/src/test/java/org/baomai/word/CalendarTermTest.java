package org.baomai.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTermTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "三百",
        "2023",
        "12.5%",
        "30万",
        "1.5亿",
        "百分之八",
        "数十",
        "上千",
        "百余",
        "十几",
        "第一",
        "十",
        "零",
        "2023年",
        "二〇二三年",
        "二零二三年",
        "五月",
        "十二月",
        "12月29日",
        "12月1日至3日",
        "3日",
        "初一",
        "正月",
        "月份",
        "星期三",
        "周六",
        "礼拜天",
        "上午",
        "8时30分",
        "三点",
        "今天",
        "昨晚",
        "去年",
        "上半年",
        "月底",
        "日前",
        "第三季度",
        "2023年第一季度",
        "今年以来",
        "21世纪",
        "九十年代",
        "民国三十八年",
        "十年",
        "三天"
      })
  void areNumbersAndDates(String term) {
    assertThat(CalendarTerm.is(term)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "春节", "国庆", "中秋", "元旦", "除夕", "清明", "五一", "五四", "九一八", "双十一", "十四五", "二十大", "百年", "千年",
        "百日", "千古", "明月", "日月", "万分", "百分", "一时", "新时代", "春季", "周末", "三号", "一次", "第一次", "两会", "一线",
        "三农", "万一", "万千", "十分", "5g", "c919", "日本", "年味", "月亮", "周边", "上海", "初中", "后代", "", "渡口"
      })
  void areNoEventsErasOrThings(String term) {
    assertThat(CalendarTerm.is(term)).isFalse();
  }
}
