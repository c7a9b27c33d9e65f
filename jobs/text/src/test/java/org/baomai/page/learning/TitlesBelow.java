package org.baomai.page.learning;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;

/** Pages of an invented newspaper of Yunxi, which prints the title of each story below it. */
public final class TitlesBelow {

  private static final String[][] STORIES = {
    {"云溪渡口修好旧码头", "云溪镇渡口的旧码头昨天修好。", "码头的石阶换了新石，渡船可以靠岸，赶集的人不必再绕路。"},
    {"山村小学添置新桌椅", "青石村小学昨天收到四十套桌椅。", "桌椅由镇上木匠打制，老师把旧桌椅搬去库房，孩子们高兴。"},
    {"茶农抢在雨前采春茶", "清明将近，南坡的茶农忙着采茶。", "今年春茶比去年早了五天，茶厂连夜开锅炒制，收价也高。"},
    {"镇图书室夜里也开门", "云溪镇图书室从本周起夜里开门。", "读者说下班后终于能借书，图书室添了六盏灯和一架新书。"},
    {"河堤两岸种下新柳树", "三百名居民上周在河堤种柳树。", "柳树由苗圃送来，每人种两棵，水务站负责浇水到秋天。"},
    {"老戏台重开唱了三天", "停演多年的老戏台昨晚重新开台。", "戏班连唱三天，台下坐满了人，卖糖的小贩也来了不少。"},
    {"粮站秋收前清扫仓房", "云溪粮站赶在秋收前清扫仓房。", "工人晒了麻袋，修补漏雨的屋顶，又给每座仓房换了锁。"},
    {"渔民学会修补新渔网", "湖边的渔民昨天学习修补渔网。", "师傅来自邻县，教大家用新线打结，一天补好二十张网。"},
    {"卫生院为老人量血压", "镇卫生院本月为老人免费量血压。", "医生走进六个村子，已经量了五百人，药品也送到家里。"},
    {"集市搬到桥头不堵路", "每逢初五的集市昨天搬到桥头。", "桥头地方宽，车辆可以通过，摊主们抽签分得自己的位置。"},
    {"果园请来蜜蜂传花粉", "东山果园今年租来八十箱蜜蜂。", "养蜂人说花期有半个月，果农不用再爬梯子给梨花授粉。"},
    {"水电站换上新水轮机", "上游水电站本月换上新水轮机。", "新机器发电多两成，夜里村子的灯更亮，磨坊也改用电。"}
  };

  private TitlesBelow() {}

  /** The page with a number from 0 to 5: two stories, each with its title below. */
  public static AnnotatedPage page(int number) {
    StringBuilder text = new StringBuilder();
    List<AnnotatedUnit> units = new ArrayList<>();
    for (int story = 2 * number; story < 2 * number + 2; story++) {
      String[] words = STORIES[story];
      int start = text.length();
      text.append(words[1]).append(words[2]).append("\n\n## ").append(words[0]).append("\n\n");
      units.add(
          new AnnotatedUnit(
              "article",
              List.of(new Span(start, text.length())),
              List.of(words[0]),
              List.of(words[0]),
              List.of()));
    }
    return new AnnotatedPage("yunxi-" + number, text.toString(), units);
  }
}
