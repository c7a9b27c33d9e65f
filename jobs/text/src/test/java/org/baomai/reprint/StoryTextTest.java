package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTextTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
  private static final String BRIDGE =
      "南埠新桥昨天合龙，桥面比旧桥宽出一半，船工们在岸上放了一挂鞭炮。工程队的老师傅说，江心的墩子打了三回才打牢，"
          + "头一回遇上暗礁，第二回遇上大水，第三回选在枯水的冬天。新桥通车以后，渡口的轮渡改作观光船，票价不变。"
          + "住在对岸的中学生不必再赶早班船，卖菜的农户也能把货车直接开进城里的市场。";

  @Test
  void recognisesTextsWithAnotherLeadEditedOrShortened() {
    assertThat(same(BRIDGE, BRIDGE)).isTrue();
    assertThat(same(BRIDGE, "本市交通建设传来喜讯，又一座桥贯通两岸。" + BRIDGE.substring(29))).isTrue();
    assertThat(same(BRIDGE, BRIDGE.replace("船工", "桥工").replace("三回", "3次").replace("票价", "价钱")))
        .isTrue();
    assertThat(same(BRIDGE, BRIDGE.substring(0, 95))).isTrue();
  }

  @Test
  void longTextIsNotAReprintOfABriefItContains() {
    StoryText brief = new StoryText(letters(0, 90), DAY);
    StoryText full = new StoryText(letters(0, 90) + letters(500, 650), DAY.plusDays(1));

    assertThat(brief.isReprintOf(full)).isTrue();
    assertThat(full.isReprintOf(brief)).isFalse();
  }

  @Test
  void oneCommonSentenceIsNotAReprint() {
    String other =
        "今年的龙舟赛改到下游举行，报名的队伍比往年多了四支，最小的队员才读初一。新桥通车以后，渡口的轮渡改作观光船，票价不变。"
            + "裁判组说起点设在水文站旁边，终点在老码头，沿岸搭起看台，茶摊一字排开，晚上还有皮影戏。";

    assertThat(same(BRIDGE, other)).isFalse();
  }

  @Test
  void formulaWithOtherNumbersIsNotAReprint() {
    String prices =
        "据农贸市场监测，今天白菜每斤%s元，萝卜每斤%s元，鲫鱼每斤%s元，鸡蛋每斤%s元，猪肉每斤%s元，"
            + "与昨天相比，蔬菜价格有涨有落，水产品价格平稳，市场供应充足，买菜的市民不必着急。";

    assertThat(
            same(
                prices.formatted("1.2", "0.9", "8.5", "4.6", "13.8"),
                prices.formatted("1.4", "1.1", "8.7", "4.9", "14.2")))
        .isFalse();
    assertThat(
            same(
                prices.formatted("1.2", "0.9", "8.5", "4.6", "13.8"),
                prices.formatted("1.2", "0.9", "8.5", "4.6", "13.8").replace("据", "根据")))
        .isTrue();
  }

  @Test
  void formulaOfAnotherDayIsNotAReprint() {
    String visit = "%s日下午，市长在迎宾馆会见来访的友城代表团一行，双方就渔业、旅游和学生互访交换意见，代表团还参观了造船厂和博物馆。";
    StoryText may = new StoryText(visit.formatted("5"), DAY);

    assertThat(may.isReprintOf(new StoryText(visit.formatted("11"), DAY.plusDays(6)))).isFalse();
    assertThat(may.isReprintOf(new StoryText(visit.formatted("5"), DAY.plusDays(6)))).isTrue();
  }

  /** Three letters in four are common: of 70 letters that is a formula, of 160 an edited text. */
  @Test
  void shortTextsMustAgreeMoreThanLongOnes() {
    assertThat(same(letters(0, 70), letters(0, 52) + letters(500, 518))).isFalse();
    assertThat(same(letters(0, 70), letters(0, 58) + letters(500, 512))).isTrue();
    assertThat(same(letters(0, 160), letters(0, 118) + letters(500, 542))).isTrue();
  }

  private static String letters(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> Character.toString('一' + 7 * number))
        .collect(Collectors.joining());
  }

  private static boolean same(String one, String other) {
    boolean same = new StoryText(one, DAY).isReprintOf(new StoryText(other, DAY));
    assertThat(new StoryText(other, DAY).isReprintOf(new StoryText(one, DAY))).isEqualTo(same);
    return same;
  }
}
