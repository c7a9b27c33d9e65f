package org.baomai.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.show.StepReasons.Feature;
import org.baomai.show.StepReasons.Other;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

  @Test
  void marksPrecedeTheText() {
    assertThat(new MarkedLine(true, 12, 3, "headline", "## 渡口新灯").text())
        .isEqualTo(">    12     3  headline       ## 渡口新灯");
    assertThat(new MarkedLine(false, 7, 0, "photo_caption", "　　林一舟\u001B[2J 摄").text())
        .isEqualTo("      7     0  photo_caption  　　林一舟 [2J 摄");
    assertThat(new MarkedLine(false, 8, null, "", "").text()).isEqualTo("      8");
    assertThat(MarkedLine.HEADER.indexOf("text"))
        .isEqualTo(new MarkedLine(false, 1, 0, "body", "海").text().indexOf("海"));
  }

  @Test
  void printsTheFourStrongestFeatures() {
    List<Feature> features =
        List.of(
            new Feature("START_DATELINE", 3.865),
            new Feature("HEADING_SHARE", 3.14),
            new Feature("UNFINISHED", -2.512),
            new Feature("START", -0.827),
            new Feature("START_SHORT", 0.11));
    assertThat(
            new StepReasons(
                    19,
                    "海州日报讯\n昨日",
                    "begins a story",
                    3.776,
                    features,
                    new Other("goes on (line 4)", 6.04))
                .text())
        .isEqualTo(
            "    19  海州日报讯 昨日\n"
                + "        begins a story  +3.8\n"
                + "        START_DATELINE +3.9, HEADING_SHARE +3.1, UNFINISHED -2.5, START -0.8,"
                + " and 1 more\n"
                + "        otherwise: goes on (line 4)  -6.0 for the page");
  }

  @Test
  void noChoiceIsStated() {
    String words = "渡".repeat(30);
    assertThat(new StepReasons(3, words, "unit by itself", 0, List.of(), null).text())
        .isEqualTo("     3  " + "渡".repeat(19) + "…\n        unit by itself: no alternative");
  }
}
