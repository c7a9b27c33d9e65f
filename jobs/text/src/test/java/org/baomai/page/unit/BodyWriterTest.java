package org.baomai.page.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.BlockReader;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.reader.PageChecks;
import org.baomai.page.text.PageText;
import org.junit.jupiter.api.Test;

/** Paragraphs of a story, through a whole page. */
class BodyWriterTest {

  /** A page of one story in a column of twenty characters. */
  private static String bodyOf(String... lines) {
    String page = "渡口新桥建成通车\n\n" + String.join("\n", lines) + "\n";
    List<Unit> units = PageChecks.check(page).units();
    return String.join("\n", units.stream().map(Unit::body).toList());
  }

  @Test
  void removesLineEndsAndColumnBreaksInsideAWord() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "建成通车，两岸居民过江只需五分钟，不必再",
                "等渡轮。新桥全长三公里，双向六车道，由市",
                "",
                "交通局历时四年建成，是全市第六座跨江大桥。"))
        .isEqualTo(
            "海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟，不必再等渡轮。新桥全长三公里，双向六车道，由市交通局历时四年建成，是全市第六座跨江大桥。");
  }

  @Test
  void joinsAParagraphWhoseEveryLineIsFollowedByABlankLine() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "",
                "建成通车，两岸居民过江只需五分钟，不再等。",
                "",
                "新桥全长三公里，双向六车道，由市交通局历",
                "",
                "时四年建成。"))
        .isEqualTo("海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟，不再等。新桥全长三公里，双向六车道，由市交通局历时四年建成。");
  }

  @Test
  void endsAParagraphAtAShortLine() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "建成通车，两岸居民过江只需五分钟，不必再",
                "等渡轮。",
                "新桥全长三公里，双向六车道，由市交通局",
                "历时四年建成，是全市第六座跨江大桥。"))
        .isEqualTo(
            "海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟，不必再等渡轮。\n新桥全长三公里，双向六车道，由市交通局历时四年建成，是全市第六座跨江大桥。");
  }

  @Test
  void endsAFullLineParagraphWhereTheNextHasLostItsIndent() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "建成通车，两岸居民过江只需五分钟车程了。",
                "新桥全长三公里，双向六车道，由市交通",
                "局历时四年建成，是全市第六座跨江大桥，也",
                "是最长的一座。"))
        .isEqualTo(
            "海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟车程了。\n新桥全长三公里，双向六车道，由市交通局历时四年建成，是全市第六座跨江大桥，也是最长的一座。");
  }

  @Test
  void endsAFullLineParagraphWhereTheNextHasItsIndent() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "建成通车，两岸居民过江只需五分钟车程了。",
                "　　新桥全长三公里，双向六车道，由市交通",
                "局历时四年建成，是全市第六座跨江大桥。"))
        .isEqualTo(
            "海州日报讯（记者/林一舟）昨日，渡口新桥建成通车，两岸居民过江只需五分钟车程了。\n新桥全长三公里，双向六车道，由市交通局历时四年建成，是全市第六座跨江大桥。");
  }

  @Test
  void keepsTheParagraphWhereANumberDidNotFitOnTheLine() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥",
                "建成通车，两岸居民过江只需五分钟车程了。",
                "新桥全长三公里，双向六车道，历时四年",
                "2027—2031建成，是全市第六座跨江大桥，也",
                "是最长的一座。"))
        .doesNotContain("\n");
  }

  /** The body of lines that were all taken for body, heads too. */
  private static BodyWriter written(String... lines) {
    PageText text = new PageText(String.join("\n", lines));
    List<Line> read = LineReader.read(text);
    PageShape shape = PageShape.of(text, read);
    List<Story.Part> parts =
        BlockReader.read(text, read, shape).stream()
            .map(block -> new Story.Part(block, Role.BODY))
            .toList();
    return BodyWriter.write(text, new Story(UnitKind.ARTICLE, parts, 1), shape);
  }

  @Test
  void separatesASectionHeadWithoutABlankLineBelow() {
    BodyWriter body =
        written(
            "昨日，渡口新桥建成通车，两岸居民过江只",
            "需五分钟，不必再等渡轮，也不必再绕行八里",
            "外的老桥。",
            "",
            "老渡轮仍留两班",
            "新桥通车后，老渡轮仍将保留两班，供居",
            "民和游客乘坐，票价不变，早晚班次也不变，",
            "码头仓库改作展馆。");
    assertThat(body.sectionHeads()).containsExactly("老渡轮仍留两班");
    assertThat(body.reading().words()).contains("老桥。\n老渡轮仍留两班\n新桥通车后，老渡轮仍将保留两班，供居民和");
  }

  @Test
  void doesNotReadAnIndentedLineAsASectionHead() {
    BodyWriter body =
        written("昨日，渡口新桥建成通车，两岸居民过江", "只需五分钟，不必再等渡轮，也不必再绕行八", "里外的老桥，早晚高峰不再拥堵，货车也能通", "行。");
    assertThat(body.sectionHeads()).isEmpty();
    assertThat(body.reading().words()).doesNotContain("\n");
  }

  @Test
  void keepsASpaceAtALineEnd() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟 通讯员/何望 ",
                "苏小满）昨日，渡口新桥建成通车，两岸居民",
                "过江只需五分钟。新桥全长三公里，双向六车",
                "道，由市交通局历时四年建成，大会的口号是",
                "“党员带头",
                " 渡口争先”。"))
        .contains("何望 苏小满")
        .contains("带头 渡口");
  }

  @Test
  void dropsSpacesAtAllLineEnds() {
    assertThat(
            bodyOf(
                "海州日报讯（记者/林一舟）昨日，渡口新桥 ",
                "建成通车，两岸居民过江只需五分钟，不必再 ",
                "等渡轮。新桥全长三公里，双向六车道，由市 ",
                "交通局历时四年建成，是全市第六座跨江大桥。"))
        .contains("新桥建成")
        .contains("不必再等渡轮")
        .contains("由市交通局");
  }

  @Test
  void endsAParagraphAfterASignatureSplitByALineEnd() {
    List<Unit> units =
        PageChecks.check(
                "渡口新桥建成通车\n\n昨日，渡口新桥建成通车，两岸居民过江只需五\n分钟，不必再等渡轮。新桥全长三公里，双向\n六车道，由市交通局历时四年建成。（林一舟 \n何望）\n")
            .units();
    assertThat(units.get(0).body()).endsWith("（林一舟 何望）");
    assertThat(units.get(0).byline().reporters()).containsExactly("林一舟", "何望");
  }

  @Test
  void splitsParagraphsAtASpaceWhereWrapsAreSpaces() {
    String first = "渡口新城今年将改造十二座老旧渡船码头和 码头仓库并为两岸的居民新建渡口广场三座 并改造十二座老旧渡船码头和八座码头仓库 同时新建广场。";
    String second = "二、各区要抓紧动工并在年底前完成全部工程的 验收，把好事办好。";
    String page = "渡口新城改造码头\n\n" + first + " " + second + "\n";
    List<Unit> units = PageChecks.check(page).units();
    assertThat(units.get(0).body())
        .isEqualTo(first.replace(" ", "") + "\n" + second.replace(" ", ""));
  }

  @Test
  void keepsAParagraphWhoseFirstLineIsIndented() {
    String words =
        "渡口新城今年将改造十二座老旧渡船。 码头仓库并为两岸的居民新建渡口广场三座并 改造十二座老旧渡船码头和八座码头仓库改作 展馆和书店同时新建广场三座并绿化两岸江堤 共八公里。";
    List<Unit> units = PageChecks.check("渡口新城改造码头\n\n" + words + "\n").units();
    assertThat(units.get(0).body()).isEqualTo(words.replace(" ", ""));
  }
}
