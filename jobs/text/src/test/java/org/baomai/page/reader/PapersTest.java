package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baomai.page.PageReading;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages in the manner of several papers, files and periods. The place is invented. */
class PapersTest {
  private static final String HEAD = "云溪日报 2031年5月6日 星期二\n第3版\n\n";
  private static final String TEXT =
      "　　入夏以来，云溪两岸的茶农忙着采第二茬茶。镇上的合作社说，今年雨水匀，叶子比往年厚，\n收购价也高了一成，家家户户都添了新的炒茶锅。\n";

  private static List<Unit> stories(String page) {
    return PageChecks.check(page).units().stream()
        .filter(unit -> unit.kind() == UnitKind.ARTICLE || unit.kind() == UnitKind.CONTINUATION)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报记者\n\n沈岚\n\n陆峻\n\n",
        "本报记者\n\n沈\n\n岚\n\n陆峻\n\n",
        "本报记者 沈 岚 陆 峻\n",
        "本报特约记者\n沈岚 陆峻\n\n",
        "沈岚 陆峻\n\n",
        "\n沈岚　陆峻\n\n",
        "\n（沈岚 陆峻）\n\n",
        "作者：沈岚 陆峻\n\n",
        "本报记者 沈岚 陆峻 文/摄\n\n",
        "本报评论员 沈岚 陆峻\n\n",
        "沈岚 陆峻\n2031年05月06日 来源：云溪日报\n\n",
        "沈 岚 陆 峻\n《云溪日报》（2031年5月6日 第 03 版）\n\n",
        "本報記者\n\n沈岚\n\n陆峻\n\n"
      })
  void readsAuthorsBetweenHeadlineAndText(String authors) {
    Unit story = stories(HEAD + "第二茬茶采得忙\n" + authors + TEXT).get(0);
    assertThat(story.headline()).isEqualTo("第二茬茶采得忙");
    assertThat(story.byline().reporters()).containsExactly("沈岚", "陆峻");
    assertThat(story.body()).startsWith("入夏以来");
  }

  @ParameterizedTest
  @ValueSource(strings = {"第 5 页", "- 5 -", "— 12 —", "5/12", "第5页 共12页", "Page 5 of 12"})
  void readsSentencesAcrossTheFootOfAPage(String foot) {
    String page =
        HEAD
            + "堤上来了新的巡堤队\n\n　　云溪县今年换了一支巡堤队，队员都是本村的年轻人，两人一班，昼夜轮\n"
            + foot
            + "\n\n流走堤。队长说，汛期还有一个月，谁也不敢松劲，晚上也有人守着水尺。\n";
    List<Unit> stories = stories(page);
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).body()).contains("昼夜轮流走堤").doesNotContain(foot);
  }

  @Test
  void readsADatelineAloneOnItsLine() {
    String page = HEAD + "茶叶节开幕\n\n本报云溪5月5日电\n\n（记者沈岚、陆峻）第九届茶叶节昨天在云溪开幕，\n来自邻县的四十家茶厂参加。\n";
    Unit story = stories(page).get(0);
    assertThat(story.headline()).isEqualTo("茶叶节开幕");
    assertThat(story.byline().reporters()).containsExactly("沈岚", "陆峻");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "【記者沈嵐／臺北報導】",
        "〔記者沈嵐／臺北報導〕",
        "〔記者沈嵐／臺北－高雄報導〕",
        "本報訊（記者沈嵐）",
        "〔本報訊〕（記者 沈嵐）",
        "（中央社記者沈嵐臺北七日電）",
        "（記者沈嵐臺北5日電）",
        "【本報記者沈嵐臺北報導】",
        "【本報記者沈嵐新竹縣報導】",
        "【特約記者沈嵐專訪】",
        "【云溪日報訊】記者沈嵐報道：",
        "記者沈嵐／臺北報導　",
        "本報記者沈嵐　"
      })
  void readsReportersInTraditionalScript(String dateline) {
    Unit story =
        stories("云溪日報 2031年5月6日 星期二\n\n老街夜市開張\n\n　　" + dateline + "老街夜市昨晚開張，攤商說生意不錯。\n").get(0);
    assertThat(story.headline()).isEqualTo("老街夜市開張");
    assertThat(story.byline().reporters()).containsExactly("沈嵐");
  }

  @ParameterizedTest
  @CsvSource({
    "云溪日報 中華民國三十六年二月廿日 星期四, 1947-02-20",
    "云溪日报 二〇三一年五月六日 星期二, 2031-05-06",
    "云溪日报 二O三一年五月廿六日, 2031-05-26",
    "'云溪日报 Tuesday, May 6, 2031', 2031-05-06",
    "TUE 6 MAY 2031 云溪日报, 2031-05-06",
    "二〇三一年/五月六日/星期二, 2031-05-06",
    "云溪日報 民國一百一十三年七月八日, 2024-07-08",
    "云溪報 宣統三年八月十九日, 1911-10-10",
    "云溪報 光緒二十四年四月廿三日 西曆一千八百九十八年六月十一號, 1898-06-11",
    "云溪日报 公元二〇三一年五月六日, 2031-05-06",
    "云溪日报 2031年5月6日(星期二) 责任编辑 沈岚 A02, 2031-05-06",
    "云溪晚报 2031年5月6日 辛亥年闰三月十五 星期二 国内统一刊号CN00-0000, 2031-05-06"
  })
  void readsTheDateOfTheMasthead(String masthead, LocalDate date) {
    PageReading reading =
        PageChecks.check(masthead.replace('/', '\n') + "\n\n山路通车\n\n　　本报讯（记者 沈岚）山路昨天通车。\n");
    assertThat(reading.date().earliest()).isEqualTo(date);
    assertThat(reading.date().latest()).isEqualTo(date);
    assertThat(reading.units().get(0).kind()).isEqualTo(UnitKind.MASTHEAD);
    assertThat(reading.units().get(1).headline()).isEqualTo("山路通车");
    assertThat(reading.units().get(1).kicker()).isEmpty();
  }

  @Test
  void beginsAStoryAtTheTitleDirectlyAboveItsDateline() {
    String page =
        HEAD
            + "县里办起茶叶课堂\n本报讯（记者 沈岚）昨天，县里的茶叶课堂开了第一课，来自五个村的\n三十名茶农坐进教室，听农技员讲怎么修枝。课堂明年还要接着\n办，把云溪茶的名气打出去。\n"
            + "青石村用上新炒锅\n本报讯（记者 陆峻）近年来，青石村的茶厂换上了新炒锅，火候由机\n器管着，炒出来的茶一锅和一锅一样。\n";
    assertThat(stories(page)).extracting(Unit::headline).containsExactly("县里办起茶叶课堂", "青石村用上新炒锅");
  }

  @Test
  void doesNotReadEditorsNamesAsAStory() {
    String page = HEAD + "茶农丰收\n沈岚\n\n" + TEXT + "\n本版责编：陈\n\n凌\n\n石\n\n羚\n";
    List<Unit> units = PageChecks.check(page).units();
    assertThat(units.stream().filter(unit -> unit.headline().contains("责编"))).isEmpty();
    assertThat(units.get(units.size() - 1).kind()).isEqualTo(UnitKind.MASTHEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"文\u200B化\u200B站", "⽂化站", "文\u00AD化站", "⽂文化站", "文\uE001化站"})
  void dropsInvisibleCharacters(String printed) {
    Unit story =
        stories(HEAD + "茶乡办起" + printed + "\n\n　　本报讯（记者 沈岚）茶乡的" + printed + "昨天开门。\n").get(0);
    assertThat(story.headline()).isEqualTo("茶乡办起文化站");
    assertThat(story.body()).contains("茶乡的文化站昨天开门");
  }

  @Test
  void readsLinesWithBlanksBetweenAllCharacters() {
    String body = "本 报 讯 （ 记 者 沈 岚 ） 云 溪 县 今 年 新 修 了 三 条 山 路 ， 班 车 开 到 了 每 个 村 口 。\n";
    Unit story = stories("云 溪 日 报 2031 年 5 月 6 日 星 期 二\n\n山 路 修 到 村 口\n\n" + body).get(0);
    assertThat(story.headline()).isEqualTo("山路修到村口");
    assertThat(story.byline().reporters()).containsExactly("沈岚");
    assertThat(story.body()).contains("新修了三条山路");
  }

  @ParameterizedTest
  @CsvSource({"〔下接十三版〕, 十三", "（下转A04版）, A04", "（下轉第三版）, 三"})
  void removesJumpMarks(String mark, String label) {
    Unit story =
        stories(HEAD + "茶农丰收\n\n　　本报讯（记者 沈岚）茶农今年丰收，家家添了新炒锅，游客也多了起来，镇上的客栈" + mark + "\n").get(0);
    assertThat(story.continuesOnLabel()).isEqualTo(label);
    assertThat(story.body()).doesNotContain(mark);
  }

  @Test
  void survivesAnyMixOfConventions() {
    long seed = new java.util.Random().nextLong();
    java.util.Random random = new java.util.Random(seed);
    String[] lines = {
      "本报记者",
      "沈",
      "岚",
      "沈岚 陆峻",
      "第 5 页",
      "《云溪日报》（2031年5月6日 第 03 版）",
      "",
      "",
      "——编",
      "者",
      "本报云溪5月5日电",
      "（记者沈岚）茶农丰收",
      "云溪日报",
      "二〇三一年",
      "五月六日",
      "本版责编：陈",
      "\u200B",
      "\uE001",
      "茶 农 今 年 丰 收 了 很 多",
      "（本报记者沈岚采访整理）",
      "【記者沈嵐／臺北報導】",
      "茶农今年丰收，家家添了新炒锅，游客也多了起来。"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder page = new StringBuilder();
      IntStream.range(0, random.nextInt(20))
          .forEach(at -> page.append(lines[random.nextInt(lines.length)]).append('\n'));
      try {
        PageChecks.check(page.toString());
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + " round " + round + ":\n" + page, failure);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void readsAHeadingPrintedDownwards(String lineEnd) {
    String downwards = String.join(lineEnd, "第二茬茶采得忙".split(""));
    Unit story = stories(HEAD + downwards + "\n\n" + TEXT).get(0);
    assertThat(story.headline()).isEqualTo("第二茬茶采得忙");
    assertThat(story.headlineMap()).hasSize(7);
  }

  @Test
  void readsAnExportedFileWithLabels() {
    String page = "标题：第二茬茶采得忙\n作者：沈岚\n日期：2031-05-06\n版次：02\n\n" + TEXT;
    Unit story = stories(page).get(0);
    assertThat(story.headline()).isEqualTo("第二茬茶采得忙");
    assertThat(story.byline().reporters()).containsExactly("沈岚");
    assertThat(PageChecks.check(page).date().earliest()).isEqualTo(LocalDate.of(2031, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报评论员", "社论", "本报编辑部"})
  void takesAnOfficeForNoReporter(String office) {
    Unit story = stories(HEAD + "把茶山守好\n" + office + "\n\n" + TEXT).get(0);
    assertThat(story.headline()).isEqualTo("把茶山守好");
    assertThat(story.byline().reporters()).isEmpty();
  }
}
