package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.page.PageReading;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.junit.jupiter.api.Test;

/** Small invented pages, each for one thing that layouts do to text. */
class PageLayoutsTest {

  private static final String FERRY_LEAD =
      "海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟。新桥全长三公里，双向六车道，由市交通局历时四年建成。";
  private static final String FERRY_MORE = "市交通局负责人表示，新桥通车后，老渡轮仍将保留两班，供居民和游客乘坐。";
  private static final String WATER_LEAD =
      "海州日报讯（记者/何望 通讯员/苏小满）记者从市水务局获悉，三座水厂近日全部并网，全市日供水能力达到九十万吨。";
  private static final String WATER_MORE = "据介绍，三座水厂采用臭氧活性炭工艺，出厂水质优于国家标准，惠及城东、城西和开发区居民。";

  private static List<Unit> units(String... lines) {
    return PageChecks.check(String.join("\n", lines)).units();
  }

  private static List<Unit> stories(String... lines) {
    return units(lines).stream()
        .filter(unit -> unit.kind() == UnitKind.ARTICLE || unit.kind() == UnitKind.CONTINUATION)
        .toList();
  }

  @Test
  void readsAHeadlineOverItsStory() {
    List<Unit> stories =
        stories(
            "渡口新桥建成通车",
            "",
            FERRY_LEAD,
            "",
            FERRY_MORE,
            "",
            "三座水厂全部并网",
            "",
            WATER_LEAD,
            "",
            WATER_MORE);
    assertThat(stories).extracting(Unit::headline).containsExactly("渡口新桥建成通车", "三座水厂全部并网");
    assertThat(stories.get(0).body()).isEqualTo(FERRY_LEAD + "\n" + FERRY_MORE);
    assertThat(stories.get(1).byline().reporters()).containsExactly("何望");
    assertThat(stories.get(1).byline().correspondents()).containsExactly("苏小满");
    assertThat(stories.get(1).byline().agency()).isEqualTo("海州日报");
  }

  @Test
  void findsAHeadlineBelowItsStory() {
    List<Unit> stories =
        stories(
            FERRY_LEAD,
            "",
            FERRY_MORE,
            "",
            "渡口新桥建成通车",
            "",
            WATER_LEAD,
            "",
            WATER_MORE,
            "",
            "三座水厂全部并网");
    assertThat(stories).extracting(Unit::headline).containsExactly("渡口新桥建成通车", "三座水厂全部并网");
    assertThat(stories.get(0).spans().get(0).start())
        .isGreaterThan(stories.get(0).spans().get(1).start());
  }

  @Test
  void removesColumnBreaksInsideASentence() {
    String lead = WATER_LEAD.substring(0, 40);
    List<Unit> stories =
        stories("三座水厂全部并网", "", lead, "", WATER_LEAD.substring(40), "", WATER_MORE);
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).body()).isEqualTo(WATER_LEAD + "\n" + WATER_MORE);
  }

  @Test
  void joinsAStoryAroundABlockOfAnother() {
    List<Unit> units =
        units(
            "三座水厂全部并网",
            "",
            WATER_LEAD.substring(0, 40),
            "",
            "2031年5月6日 星期二",
            "",
            "责编/林一舟 美编/何望",
            "",
            "市民在水厂参观。苏小满 摄",
            "",
            WATER_LEAD.substring(40),
            "",
            WATER_MORE);
    assertThat(units)
        .extracting(Unit::kind)
        .containsExactly(UnitKind.ARTICLE, UnitKind.MASTHEAD, UnitKind.PHOTO_CAPTION);
    assertThat(units.get(0).body()).isEqualTo(WATER_LEAD + "\n" + WATER_MORE);
    assertThat(units.get(1).spans()).hasSize(1);
    assertThat(units.get(2).byline().photographers()).containsExactly("苏小满");
  }

  @Test
  void readsAParagraphInAPictureGapAsACaption() {
    List<Unit> units =
        units(
            "三座水厂全部并网",
            "",
            WATER_LEAD.substring(0, 40),
            "",
            "",
            "",
            "市民在新水厂的展厅里参观。",
            "",
            WATER_LEAD.substring(40),
            "",
            WATER_MORE);
    assertThat(units)
        .extracting(Unit::kind)
        .containsExactly(UnitKind.ARTICLE, UnitKind.PHOTO_CAPTION);
    assertThat(units.get(0).body()).isEqualTo(WATER_LEAD + "\n" + WATER_MORE);
  }

  @Test
  void removesHardWraps() {
    List<Unit> stories =
        stories(
            "渡口新桥",
            "建成通车",
            "",
            "海州日报讯（记者/林一舟 通讯员/苏",
            "小满）昨日，渡口新桥建成通车，两岸",
            "居民过江只需五分钟。新桥全长三公里，",
            "双向六车道，由市交通局历时四年建成。",
            "",
            "市交通局负责人表示，新桥通车后，",
            "老渡轮仍将保留两班，供居民和游客乘",
            "坐，票价不变。");
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).headline()).isEqualTo("渡口新桥建成通车");
    assertThat(stories.get(0).byline().correspondents()).containsExactly("苏小满");
    assertThat(stories.get(0).body())
        .isEqualTo(
            "海州日报讯（记者/林一舟 通讯员/苏小满）昨日，渡口新桥建成通车，两岸居民过江只需五分钟。新桥全长三公里，双向六车道，由市交通局历时四年建成。\n"
                + "市交通局负责人表示，新桥通车后，老渡轮仍将保留两班，供居民和游客乘坐，票价不变。");
  }

  @Test
  void readsAJumpMarkInOrAboveTheStory() {
    List<Unit> stories =
        stories(
            "三座水厂全部并网",
            "",
            "◆ 上接 A01 版",
            "",
            "水厂建设由市水务局负责，去年三月开工，今年四月完工，比计划提前了两个月。",
            "",
            WATER_MORE,
            "",
            "渡口新桥建成通车",
            "",
            FERRY_LEAD,
            "",
            FERRY_MORE,
            "",
            "（上接第2版）新港区将分三期建设，一期工程包括两座深水码头和一座仓库。");
    assertThat(stories)
        .extracting(Unit::kind)
        .containsExactly(UnitKind.CONTINUATION, UnitKind.ARTICLE, UnitKind.CONTINUATION);
    assertThat(stories).extracting(Unit::continuedFromLabel).containsExactly("A01", null, "2");
    assertThat(stories.get(0).headline()).isEqualTo("三座水厂全部并网");
    assertThat(stories.get(2).headline()).isEmpty();
    assertThat(stories.get(2).body()).startsWith("新港区");
  }

  @Test
  void distinguishesKickerHeadlineAndSubheadline() {
    List<Unit> stories =
        stories("市交通局：", "", "渡口新桥建成通车", "——两岸过江只需五分钟", "", FERRY_LEAD, "", FERRY_MORE);
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).kicker()).isEqualTo("市交通局：");
    assertThat(stories.get(0).headline()).isEqualTo("渡口新桥建成通车");
    assertThat(stories.get(0).subheadline()).isEqualTo("——两岸过江只需五分钟");
    assertThat(stories.get(0).body()).doesNotContain("——");
  }

  @Test
  void keepsSectionHeadsInTheBody() {
    List<Unit> stories =
        stories(
            "# 渡口新桥建成通车",
            "",
            "海州日报记者 林一舟",
            "",
            FERRY_LEAD.substring(13),
            "",
            "#### 老渡轮仍将保留两班",
            "",
            FERRY_MORE,
            "",
            "#### 桥头公园年底开放",
            "",
            "桥头公园年底开放，园内有步道、球场和观景台，居民可以在那里看新桥夜景。");
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).headline()).isEqualTo("渡口新桥建成通车");
    assertThat(stories.get(0).sectionHeads()).containsExactly("老渡轮仍将保留两班", "桥头公园年底开放");
    assertThat(stories.get(0).body().split("\n")).hasSize(5).contains("老渡轮仍将保留两班");
    assertThat(stories.get(0).byline().reporters()).containsExactly("林一舟");
  }

  @Test
  void separatesMastheadsBannersAndImprints() {
    List<Unit> units =
        units(
            "聚焦渡口新城聚焦渡口新城",
            "",
            "渡口新桥建成通车",
            "",
            FERRY_LEAD,
            "",
            FERRY_MORE,
            "",
            "爱护渡口 公益广告",
            "",
            "节约用水 从我做起",
            "",
            "本报地址:渡口路1号 电话:000000 广告许可证号:00 承印:渡口彩印厂");
    assertThat(units)
        .extracting(Unit::kind)
        .containsExactly(
            UnitKind.COLUMN_BANNER, UnitKind.ARTICLE, UnitKind.ADVERTISEMENT, UnitKind.IMPRINT);
    assertThat(units.get(0).headline()).isEqualTo("聚焦渡口新城");
    assertThat(units.get(2).body()).isEqualTo("爱护渡口 公益广告\n节约用水 从我做起");
  }

  @Test
  void separatesABylineFromABannerOnTheSameLine() {
    List<Unit> units =
        units(
            "渡口新桥建成通车",
            "",
            "栏目策划:市交通局□文/图 海州日报记者 林一舟",
            "",
            FERRY_LEAD.substring(13),
            "",
            FERRY_MORE);
    assertThat(units)
        .extracting(Unit::kind)
        .containsExactly(UnitKind.ARTICLE, UnitKind.COLUMN_BANNER);
    assertThat(units.get(0).byline().reporters()).containsExactly("林一舟");
  }

  @Test
  void readsTheRolesOfASignatureFromThePage() {
    List<Unit> stories =
        stories(
            "三座水厂全部并网",
            "",
            WATER_LEAD,
            "",
            WATER_MORE,
            "",
            "渡口新桥建成通车",
            "",
            FERRY_LEAD.substring(13),
            "",
            FERRY_MORE + "（林一舟 苏小满）");
    assertThat(stories).hasSize(2);
    assertThat(stories.get(1).byline().reporters()).containsExactly("林一舟");
    assertThat(stories.get(1).byline().correspondents()).containsExactly("苏小满");
  }

  @Test
  void readsNewspaperAndPageLabel() {
    PageReading reading = PageChecks.check("海州日报 2031年5月6日 星期二 A02\n\n渡口新桥建成通车\n\n" + FERRY_LEAD);
    assertThat(reading.newspaper()).isEqualTo("海州日报");
    assertThat(reading.pageLabel()).isEqualTo("A02");
    assertThat(new BeamPageReader().read("渡口新桥建成通车").newspaper()).isNull();
    assertThat(new BeamPageReader().read("渡口新桥建成通车").pageLabel()).isNull();
  }

  @Test
  void isDeterministic() {
    String page =
        String.join(
            "\n", FERRY_LEAD, "", "渡口新桥建成通车", "", WATER_LEAD, "", WATER_MORE, "", FERRY_MORE);
    assertThat(new BeamPageReader().read(page)).isEqualTo(new BeamPageReader().read(page));
  }
}
