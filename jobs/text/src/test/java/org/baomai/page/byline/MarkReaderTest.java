package org.baomai.page.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baomai.page.Mark;
import org.baomai.page.MarkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datelines, bylines, credits and jump marks; in the tests ¦ is a line end. */
class MarkReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "海州日报讯（记者/沈岚 通讯员/陆峻）渡口明日停航。 | 海州日报讯（记者/沈岚 通讯员/陆峻） | dateline",
        "海州日报讯（沈岚）渡口明日停航。 | 海州日报讯（沈岚） | dateline",
        "本报讯 渡口明日停航。 | 本报讯 | dateline",
        "本报海州9月3日电（记者沈岚）渡口明日停航。 | 本报海州9月3日电（记者沈岚） | dateline",
        "本报海州9月3日电¦（记者沈岚）为守渡口，船工上岸。 | 本报海州9月3日电¦（记者沈岚） | dateline",
        "新华社海州十月十九日电 渡口停航。 | 新华社海州十月十九日电 | dateline",
        "海州网消息：渡口停航。 | 海州网消息： | dateline",
        "〔本報海州卅日電〕渡口停航。 | 〔本報海州卅日電〕 | dateline",
        "【記者沈嵐／海州報導】渡口停航。 | 【記者沈嵐／海州報導】 | dateline",
        "（中央社記者沈嵐海州七日電）渡口停航。 | （中央社記者沈嵐海州七日電） | dateline",
        "【海州日报讯】记者沈岚报道：渡口停航。 | 【海州日报讯】记者沈岚报道： | dateline",
        "（记者沈岚）为守渡口，船工上岸。 | （记者沈岚） | byline",
        "本报记者 沈岚 陆峻¦渡口停航。 | 本报记者 沈岚 陆峻 | byline",
        "渡口停航。（沈岚 海组宣） | （沈岚 海组宣） | credit",
        "渡口停航。通讯员赵敏 | 通讯员赵敏 | byline",
        "聚焦乡村海州日报记者 沈岚¦高质量的渡口停航。 | 聚焦乡村海州日报记者 沈岚 | byline",
        "聚焦乡村海州日报记者 沈岚 江苏省的渡口停航。 | 聚焦乡村海州日报记者 沈岚 | byline",
        "渡口停航。 （沈岚） | （沈岚） | credit",
        "船工上岸。（陆峻 摄）¦渡口停航。 | （陆峻 摄） | credit",
        "船工上岸。　陆峻 摄 | 陆峻 摄 | credit",
        "渡口停航。（作者为船工，本报记者沈岚采访整理） | （作者为船工，本报记者沈岚采访整理） | credit",
        "渡口停航。¦本版责编：沈岚 | 本版责编：沈岚 | credit",
        "渡口停航。¦来源：海州日报 | 来源：海州日报 | credit",
        "（上接第一版）渡口停航。 | （上接第一版） | jump_mark",
        "渡口停航，（下转A03版） | （下转A03版） | jump_mark",
        "渡口停航（相关报道见A04版）。 | （相关报道见A04版） | jump_mark",
      })
  void findsTheMark(String text, String mark, String kind) {
    String body = text.replace('¦', '\n');
    List<Mark> marks = MarkReader.read(body);
    assertThat(marks).hasSize(1);
    assertThat(marked(body, marks.get(0))).isEqualTo(mark.replace('¦', '\n'));
    assertThat(marks.get(0).kind().label()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者从渡口获悉，轮渡明日停航。",
        "他告诉记者，渡口的船工都上岸了。",
        "据渡口通讯社报道，轮渡停航。",
        "渡口的通讯中断了（2023年版）。",
        "用灯照亮渡口（记者手记）",
        "外交部发言人答记者问。",
        "会议审议了有关文件（草案）。",
        "海州电网抢修，本报读者来电话说灯亮了。",
        "他在渡口拍摄了一张照片。",
        "人民日报评论员文章：守好渡口",
        "记者连日来，在渡口采访。",
        "记者于昨日，到渡口采访。"
      })
  void leavesTheStorysOwnWords(String text) {
    assertThat(MarkReader.read(text)).isEmpty();
  }

  @Test
  void countsCodePointsAndHasNothingToFindInNoText() {
    String body = "𠮷田港停航。（沈岚 摄）";
    assertThat(MarkReader.read(body)).containsExactly(new Mark(MarkKind.CREDIT, 6, 12));
    assertThat(MarkReader.read(null)).isEmpty();
    assertThat(MarkReader.read("")).isEmpty();
  }

  /** Marks between paragraphs of stories: exactly they are found. */
  @Test
  void findsExactlyTheMarksOfRandomBodies() {
    String[] heads = {"海州日报讯（记者/沈岚）", "本报海州9月3日电（记者 陆峻）", "〔本報渡口廿二日電〕", "本报讯（通讯员 赵敏）"};
    String[] tails = {"（陆峻 摄）", "（沈岚 海组宣）", "（下转A03版）", "（记者沈岚）"};
    String[] stories = {"𠮷田渡口的轮渡明日停航。", "船工上岸，老人说：“不怕雾了。”", "灯亮了，桥通了。", "雨停后水位回落。"};
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder body = new StringBuilder();
      List<String> planted = new ArrayList<>();
      for (int paragraph = random.nextInt(4); paragraph >= 0; paragraph--) {
        body.append(body.isEmpty() ? "" : "\n");
        if (random.nextInt(3) == 0) {
          planted.add(heads[random.nextInt(heads.length)]);
          body.append(planted.get(planted.size() - 1));
        }
        for (int sentence = random.nextInt(3); sentence >= 0; sentence--) {
          body.append(stories[random.nextInt(stories.length)]);
        }
        if (random.nextInt(3) == 0) {
          planted.add(tails[random.nextInt(tails.length)]);
          body.append(planted.get(planted.size() - 1));
        }
      }
      String text = body.toString();
      assertThat(MarkReader.read(text).stream().map(mark -> marked(text, mark)))
          .as("seed %d, round %d: %s", seed, round, text)
          .containsExactlyElementsOf(planted);
    }
  }

  private static String marked(String text, Mark mark) {
    return text.substring(
        text.offsetByCodePoints(0, mark.start()), text.offsetByCodePoints(0, mark.end()));
  }
}
