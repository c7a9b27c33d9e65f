package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeamPageReaderTest {

  private static final String[] SCRAPS = {
    "海州日报讯（记者/林一舟 通讯员/何望）昨日，",
    "上接A01版",
    "（下转A03版）",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "。",
    "，",
    "“",
    "”",
    "港口",
    "　",
    " ",
    "## ",
    "公益广告",
    "林一舟 摄",
    "2031年5月6日 星期二",
    "责编/何望",
    "本报地址:渡口路1号 邮政编码:000000",
    "𠀀𠮷",
    "😀",
    "\u2028",
    "\uFEFF",
    "\u0000",
    "\uD800",
    "\uDC00",
    "\u0085",
    "\u00A0",
    "——",
    "□文/何望",
    "新渡口大桥今日通车",
    "记者从市水务局获悉，三座水厂全部并网",
    "(",
    ")",
    "（",
    "）",
    "5月6日",
    "31日",
    "2031年",
    "\"",
    "'",
    ",",
    ":",
    "今天（6日）",
    "截至2031年6月底，",
    "自2031年7月1日起施行",
    "二、",
    "渡口新城今年将改造十二座老旧渡船码头和 ",
    "渡口新城今年将改造十二座老旧渡船码头和\n",
    " \n",
    "5 月",
    "（林一舟 何望）\n"
  };

  static Stream<String> hostilePages() {
    return Stream.of(
        "",
        " ",
        "\n\n\n",
        "\r\r\n\u2028\u2029\u0085",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "\uDC00\n\uD800\n\uDC00",
        "。",
        "#",
        "# ",
        "## \n##\n",
        "😀😀\n𠀀𠮷",
        "摄",
        "（ 摄）",
        "上接",
        "讯（",
        "□",
        "年月日",
        "a\u2028b\rc\r\nd\fe\u000Bf",
        "公益广告",
        "\uFEFF标题\uFEFF\n正文。");
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void keepsEveryCharacterOfHostilePages(String page) {
    PageChecks.check(page);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void keepsEveryCharacterOfRandomPages(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      StringBuilder page = new StringBuilder();
      int scraps = random.nextInt(120);
      for (int i = 0; i < scraps; i++) {
        page.append(SCRAPS[random.nextInt(SCRAPS.length)]);
      }
      assertThat(page)
          .as("seed %d round %d", seed, round)
          .satisfies(text -> PageChecks.check(text.toString()));
    }
  }

  /** What a page may be full of; each is repeated until it is long. */
  static Stream<String> hostileShapes() {
    return Stream.of(
        "渡口\n",
        "## 渡口新桥今日建成通车\n\n",
        "□文/图 海州日报记者/林一舟\n\n",
        "海州日报讯（记者/林一舟）渡口\n",
        "上接A01版\n",
        "（下转A03版）\n\n",
        "渡口新桥通车\n\n昨日，渡口新桥建成通车，两岸居民过江只需五分钟。\n\n",
        "渡口新貌\n新桥通车后，老渡轮仍将保留两班，供居民和游客乘坐，票价不变。\n",
        "渡口新城今年将改造十二座老旧渡船码头和\n\n",
        "渡口新城今年将改造十二座老旧渡船码头和 ",
        "（）([",
        "渡\"'",
        "渡,",
        "2 0 3 1 ",
        "2031年",
        "2018年以来，5月6日，",
        "今天（6日）5月6日，",
        "2031年5月6日 星期二\n",
        "2031年\n5月6日\n",
        "责编/何望 ",
        "林一舟何望",
        "渡口 A01\n",
        "本报地址:渡口路1号 邮政编码:000000 ",
        "渡 \n",
        "# \n");
  }

  @ParameterizedTest
  @MethodSource("hostileShapes")
  void keepsEveryCharacterOfHostileShapes(String shape) {
    PageChecks.check(shape.repeat(60));
    PageChecks.check(shape.repeat(7) + "渡口新桥通车\n\n昨日，新桥通车。\n" + shape.repeat(7));
  }

  static Stream<String> longPages() {
    return Stream.of(
        "渡".repeat(350_000),
        "渡口。\n".repeat(90_000),
        "渡口新桥通车\n\n".repeat(40_000),
        "海州日报讯（记者/林一舟）昨日，新桥通车。\n\n渡口新桥\n\n".repeat(10_000),
        "渡口 ".repeat(120_000),
        "（".repeat(350_000),
        "5月6日".repeat(60_000),
        "渡\"'".repeat(200_000),
        "(，".repeat(180_000),
        "2018年以来，5月6日，".repeat(30_000),
        "2031年5月6日 星期二\n".repeat(36_000),
        "2031年\n5月6日\n".repeat(50_000),
        "□文/图 海州日报记者/林一舟\n\n".repeat(28_000),
        "上接A01版\n".repeat(75_000),
        "渡口新城今年将改造十二座老旧渡船码头和\n\n".repeat(17_000),
        "新桥通车后，老渡轮仍将保留两班。\n\n".repeat(10_000) + "新桥通车后，老渡轮仍将保留两班供\n\n".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("longPages")
  void readsAMegabyteInSeconds(String page) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new BeamPageReader().read(page));
  }
}
