package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedDaysTest {

  @ParameterizedTest
  @CsvSource({
    // Two visits, each reported on its day.
    "16日上午会见来宾, 2031-05-16, 3日上午会见来宾, 2031-06-03, true",
    "8日会见来宾, 2031-05-08, 8日会见来宾, 2031-06-08, true",
    "今天（10月26日）通报25日的情况, 2031-10-26, 今天（10月25日）通报24日的情况, 2031-10-25, true",
    "１２月３１日夜, 2031-12-31, 1月1日晨, 2032-01-01, true",
    // The same day, reported again.
    "16日上午会见来宾, 2031-05-17, 16日上午会见来宾, 2031-05-17, false",
    "16日上午会见来宾, 2031-05-17, 16日上午会见来宾, 2031-05-24, false",
    "15日报名，16日截止, 2031-05-15, 15日报名，16日截止, 2031-05-16, false",
    // No event day in one or both texts.
    "上午会见来宾, 2031-05-17, 3日会见来宾, 2031-06-03, false",
    "16日上午会见来宾, , 3日会见来宾, 2031-06-03, false",
    "2月30日和99日, 2031-02-28, 28日, 2031-02-28, false"
  })
  void textsWithDifferentEventDaysAreDifferent(
      String one, LocalDate oneIssue, String other, LocalDate otherIssue, boolean two) {
    MentionedDays left = new MentionedDays(one, oneIssue);
    MentionedDays right = new MentionedDays(other, otherIssue);

    assertThat(left.haveOtherEventDayThan(right)).isEqualTo(two);
    assertThat(right.haveOtherEventDayThan(left)).isEqualTo(two);
  }
}
