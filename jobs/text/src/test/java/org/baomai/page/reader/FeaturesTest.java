package org.baomai.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long reports with section heads, and credits at their end. The place is invented. */
class FeaturesTest {
  private static final String HEAD = "云溪日报 2031年5月6日 星期二\n第3版\n\n";
  private static final String BYLINE = "\n本报记者\n\n沈岚\n\n\n\n";
  private static final String FIRST =
      "茶山上的雾还没有散，合作社的三十个人已经上了山。今年雨水匀，叶\n子比往年厚，收购价也高了一成，家家户户都添了新的炒茶锅。\n";
  private static final String SECOND =
      "下山的路修到了村口，收茶的车一直开到晒场。司机说，往年这一段要\n走两个钟头，如今一支烟的工夫就到，一天能多跑三趟。\n";
  private static final String THIRD = "镇上的小学把一间教室让出来，做了炒茶的课堂。六个老师傅轮流来上\n课，孩子们说，闻着香气写作业，字也写得好些。\n";

  private static List<Unit> stories(String page) {
    return PageChecks.check(page).units().stream()
        .filter(unit -> unit.kind() == UnitKind.ARTICLE)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "茶农的“早起”——/第二茬茶采得又快又好, 司机的“顺路”——/村口的路让茶叶早下山",
    "茶叶采得怎么样？/第二茬茶比往年厚实, 茶叶运得怎么样？/村口的路让茶叶早下山",
    "一、采得早, 二、运得快",
    "（一）采得早, （二）运得快"
  })
  void keepsSectionHeadsInsideTheirStory(String firstHead, String secondHead) {
    String page =
        HEAD
            + "云溪的茶香飘得更远"
            + BYLINE
            + THIRD
            + "\n"
            + firstHead.replace('/', '\n')
            + "\n"
            + FIRST
            + "\n"
            + secondHead.replace('/', '\n')
            + "\n"
            + SECOND;
    List<Unit> stories = stories(page);
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).headline()).isEqualTo("云溪的茶香飘得更远");
    assertThat(stories.get(0).body()).contains("三十个人", "多跑三趟");
  }

  @Test
  void readsACreditInBracketsOverSeveralLinesAsTheEndOfItsStory() {
    String page =
        HEAD
            + "云溪的茶香飘得更远\n\n\n"
            + FIRST
            + "（本报云溪、石浦、老渡口5月5日电\n\n记者沈岚、陆峻、何\n\n望、林一舟）\n\n"
            + "小学里的炒茶课\n\n\n"
            + THIRD;
    List<Unit> stories = stories(page);
    assertThat(stories).extracting(Unit::headline).containsExactly("云溪的茶香飘得更远", "小学里的炒茶课");
    assertThat(stories.get(0).byline().reporters()).contains("沈岚", "陆峻", "林一舟");
    assertThat(stories.get(1).byline().reporters()).isEmpty();
  }

  @Test
  void readsNamesBelowTheLastSentenceAsItsAuthors() {
    String page = HEAD + "小学里的炒茶课\n\n" + THIRD + "沈岚 陆峻  何望\n\n村口的路修好了\n\n" + SECOND;
    List<Unit> stories = stories(page);
    assertThat(stories).extracting(Unit::headline).containsExactly("小学里的炒茶课", "村口的路修好了");
    assertThat(stories.get(0).byline().reporters()).containsExactly("沈岚", "陆峻", "何望");
  }

  @Test
  void readsAPhotographerBelowTheRole() {
    String page = HEAD + "小学里的炒茶课\n\n" + THIRD + "\n本报记者\n\n何望摄\n\n村口的路修好了\n\n" + SECOND;
    assertThat(stories(page)).extracting(Unit::kicker).allMatch(kicker -> !kicker.contains("记者"));
    assertThat(PageChecks.check(page).units())
        .anySatisfy(
            unit -> {
              assertThat(unit.kind()).isEqualTo(UnitKind.PHOTO_CAPTION);
              assertThat(unit.byline().photographers()).containsExactly("何望");
            });
  }

  @Test
  void takesNoLineThatBeginsWithADateAsTheHeadline() {
    String page = HEAD + "“把茶山守好”\n本报记者\n\n沈岚\n\n\n2030年9月 在云溪看茶山\n\n" + FIRST;
    assertThat(stories(page)).extracting(Unit::headline).containsExactly("“把茶山守好”");
  }

  @Test
  void readsACorrespondentAfterTheLastSentence() {
    String page = HEAD + "村口的路修好了\n\n　　本报讯（记者 沈岚）村口的路昨天修好，收茶的车开到了晒场。通讯员赵敏\n";
    Unit story = stories(page).get(0);
    assertThat(story.byline().reporters()).containsExactly("沈岚");
    assertThat(story.byline().correspondents()).containsExactly("赵敏");
  }

  @Test
  void beginsAStoryThatIsSignedAtItsEnd() {
    String page =
        HEAD
            + "村口的路修好了\n\n　　本报讯（记者 沈岚）村口的路昨天修好，收茶的车开到了晒场。\n\n"
            + "走好自己的种茶路\n\n　　我是土生土长的本村人，从前在外面打工，如今回到茶山上种茶，日子越过越好。\n　　（本报记者陆峻采访整理）\n";
    assertThat(stories(page)).extracting(Unit::headline).containsExactly("村口的路修好了", "走好自己的种茶路");
    assertThat(stories(page).get(1).byline().reporters()).containsExactly("陆峻");
  }

  @Test
  void leavesDebrisOutOfTheSubheadline() {
    String page = HEAD + "村口的路修好了\n\n建\n\n　　本报讯（记者 沈岚）村口的路昨天修好，收茶的车开到了晒场。\n";
    Unit story = stories(page).get(0);
    assertThat(story.headline()).isEqualTo("村口的路修好了");
    assertThat(story.subheadline()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "云溪茶农忙采茶/第二茬茶比往年厚实收购价高一成, 云溪茶农忙采茶 第二茬茶比往年厚实收购价高一成",
    "云溪茶农忙着采第二茬茶收购价比往/年高一成, 云溪茶农忙着采第二茬茶收购价比往年高一成"
  })
  void separatesThePhrasesOfAHeadlineButNotAWrappedOne(String lines, String headline) {
    String page =
        HEAD + lines.replace('/', '\n') + "\n\n　　本报讯（记者 沈岚）云溪茶农忙着采第二茬茶，第二茬茶比往年厚实，收购价比往年高一成。\n";
    Unit story = stories(page).get(0);
    String whole = story.kicker() + " " + story.headline();
    assertThat(whole.strip()).isEqualTo(headline);
  }
}
