package org.baomai.page.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineClassifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JUMP_FROM       | 上接A01版",
        "JUMP_FROM       | ▲上接A01版",
        "JUMP_FROM       | ◆ 上接 A01 版",
        "JUMP_FROM       | ◆ 紧接 A01版",
        "JUMP_FROM       | （上接第1版）",
        "JUMP_FROM       | (上接一版)",
        "JUMP_FROM       | 上接A1版▶",
        "JUMP_FROM       | 接A01版",
        "JUMP_FROM       | ■上接第三版",
        "JUMP_TO         | （下转A03版）",
        "JUMP_TO         | ▶下转第3版",
        "JUMP_TO         | 下转三版",
        "BYLINE          | □海州日报记者 林一舟 通讯员 何望",
        "CAPTION         | 渡船驶过新桥。林一舟 摄",
        "CAPTION         | 渡船驶过新桥。　林一舟 摄",
        "CAPTION         | 渡船驶过新桥。（林一舟 摄）",
        "CAPTION         | 渡船驶过新桥。(林一舟 何望 摄)",
        "CAPTION         | 渡船驶过新桥。本报记者 林一舟 摄",
        "CAPTION         | 渡船驶过新桥。 （新华社发）",
        "CAPTION         | 渡口游客创新高。图为候船大厅。",
        "FOLIO           | 2031年5月6日 星期二",
        "FOLIO           | 2031年5月6日　星期二　A02版 要闻",
        "FOLIO           | 海州日报 2031年5月6日 星期二 第3210期",
        "FOLIO           | 责编/林一舟 美编/何望",
        "FOLIO           | 责任编辑：林一舟 版式：何望",
        "FOLIO           | 夜班编辑部主编 责编/林一舟 美编/何望",
        "FOLIO           | 2031年5月6日 星期二  责任编辑：林一舟 版式：何望",
        "IMPRINT         | 本报地址:渡口路1号 电话:000000 广告许可证号:00 承印:渡口彩印厂",
        "BANNER          | 聚焦渡口新城聚焦渡口新城",
        "BANNER          | 栏目策划:市交通局",
        "ADVERTISEMENT   | 爱护渡口 公益广告",
        "CROSS_REFERENCE | (相关报道见A04版)",
        "CROSS_REFERENCE | （相关报道见第三版）",
        "TEASER          | 渡口新桥五月通车　A03版",
        "JUMP_FROM       | <<上接A01版",
        "JUMP_FROM       | ◀上接01版",
        "BYLINE          | （记者 林一舟）",
        "BYLINE          | □林一舟",
        "BYLINE          | 本报评论员",
        "CAPTION         | 林一舟/摄",
        "CAPTION         | ▲新桥夜景。（资料图片）",
        "CAPTION         | 图①：新桥夜景。图②：渡口老街。",
        "FOLIO           | A02 要闻",
        "FOLIO           | 要闻 A02",
        "FOLIO           | 02版 综合",
        "FOLIO           | ■责编 林一舟 ■美编 何望",
        "FOLIO           | 2031年5月6日 星期二 辛亥年三月十五",
        "FOLIO           | 海州日报 HAIZHOU DAILY 2031年5月6日 星期二",
        "FOLIO           | 二〇三一年五月六日 星期二",
        "IMPRINT         | 新闻热线：0000-1234567 投稿邮箱：a@b.cn",
        "CROSS_REFERENCE | 相关报道见A02、A03版",
        "TEXT            | 市民举报电话：0001，投诉电话：0002。市交通局提醒，请拨打。",
        "TEXT            | 渡口新桥五月通车",
        "TEXT            | 记者昨日从市水务局获悉，三座水厂并网。",
        "TEXT            | 2031年5月6日，渡口新桥通车。",
        "TEXT            | 上接东港下连西山的渡口新桥通车",
        "TEXT            | 摄影展在渡口开幕",
        "TEXT            | 他转到第3版块工作。",
        "TEXT            | 哈哈",
      })
  void classifiesLines(LineKind kind, String words) {
    assertThat(LineClassifier.kindOf(words)).isEqualTo(kind);
  }
}
