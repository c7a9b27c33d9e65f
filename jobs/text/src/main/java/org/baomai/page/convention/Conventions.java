package org.baomai.page.convention;

import java.util.regex.Pattern;

/**
 * The printing conventions of Chinese newspapers: datelines, jump marks, credits, folio lines. All
 * wording that is typical of the genre is defined here. Conventions marked <em>stripped</em> expect
 * text without any blanks, since text extraction may insert blanks anywhere.
 */
public final class Conventions {

  private Conventions() {}

  /**
   * Compiles a regular expression in which {@code \s} and {@code \d} follow Unicode and so include
   * the full-width space and full-width digits.
   *
   * @param expression the expression in simplified characters; it matches traditional ones too
   * @return the pattern
   */
  public static Pattern pattern(String expression) {
    return Pattern.compile(BothScripts.expression(expression), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Endings of the names of newspapers and agencies. */
  private static final String PAPER =
      "(?:日报|晚报|时报|早报|晨报|商报|快报|新报|都市报|青年报|周报|导报|[一-龥]报|社|网|台|融媒|发布|客户端)";

  /** The newspaper, agency or broadcaster that sends a report. */
  private static final String SENDER = "(?:本[报社市台]|[一-龥]{2,8}?(?:报|社|台|网))";

  /** A dateline (电头) at the beginning: 海州日报讯（记者/…, 本报北京9月3日电. Stripped. */
  public static final Convention DATELINE =
      Convention.of(
          "讯电",
          "^[【\\[]?(?:据?(本报|[一-龥]{1,8}"
              + PAPER
              + "))(?:[一-龥]{0,6}(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:讯|电)(?=[】\\]（(]|记者|通讯员|[一-龥\\d“\"《])");

  /** A day in a dateline: 19日, 十月十九日, 廿七日. */
  private static final String DAY =
      "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日";

  /** A dateline in brackets, usual in Taiwan, Hong Kong and the Republican press. Stripped. */
  public static final Convention BRACKETED_DATELINE =
      Convention.of(
          "讯电导道稿",
          "^[【〔\\[（(［](?:"
              + SENDER
              + "[^】〕\\]）)］。，]{0,24}?(?:讯|电|专电|航讯|电讯|特稿|通讯|报导|报道)"
              + "|"
              + SENDER
              + "?(?:特派|驻[一-龥]{2,4})?记者[^】〕\\]）)］。，]{2,24}?(?:讯|电|专电|报导|报道|综合报导))[】〕\\]）)］]");

  /** A role in a dateline. */
  private static final String REPORTER = "(?:特约|特派|驻[一-龥]{2,4}|首席|见习|实习)?记者";

  /** A dateline in brackets with names: group 1 the paper, group 2 the names, perhaps a place. */
  public static final Convention DATELINE_OF_REPORTER =
      Convention.of(
          "者",
          "^\\s*[【〔\\[（(［]("
              + SENDER
              + ")?"
              + REPORTER
              + "\\s*([一-龥][^】〕\\]）)］。：:]{1,40}?)(?:(?:综合|连线)?(?:报导|报道)|专访|特稿|专电|电|讯)?[】〕\\]）)］]");

  /** Names behind a dateline in brackets: 【江城日报讯】记者沈岚报道：. Group 1 the paper, 2 the names. */
  public static final Convention REPORTER_AFTER_DATELINE =
      Convention.of(
          "者",
          "^\\s*[【〔\\[（(［]("
              + SENDER
              + ")[^】〕\\]）)］。]{0,12}?[讯电][】〕\\]）)］]\\s*[（(]?(?:本报)?"
              + REPORTER
              + "\\s*([一-龥]{2,4}?(?:[、，,\\s]+[一-龥]{2,4}?){0,4}?)(?:[）)]|(?:综合)?(?:报道|报导)|[:：])");

  /** Names without brackets: 本报记者沈岚 and a blank, or a slash. Group 1 the paper, 2 the names. */
  public static final Convention REPORTER_AT_START =
      Convention.of(
          "者",
          "^\\s*("
              + SENDER
              + ")?"
              + REPORTER
              + "\\s*([一-龥]{2,4}?(?:、[一-龥]{2,4}?){0,4}?)(?:[／/][一-龥－—~-]{2,8}(?:报导|报道)|\\s|(?:报道|报导)[:：])");

  /** A dateline on a separate line: 本报南昌10月19日电. Stripped, whole line. */
  public static final Convention DATELINE_ALONE =
      Convention.of("电讯", "^" + SENDER + "[一-龥]{0,8}" + DAY + "(?:电|讯)$");

  /** The photographer alone on a line, below the role: 何望摄. Stripped, whole line. */
  public static final Convention PHOTOGRAPHER =
      Convention.of("摄", "^[一-龥]{2,4}(?:、[一-龥]{2,4}){0,3}摄$");

  /** A dateline with names in brackets, with blanks: group 1 the paper, group 2 the names. */
  public static final Convention DATELINE_WITH_NAMES =
      Convention.of(
          "讯电",
          "^\\s*[【\\[]?(?:据?(本报|[一-龥]{1,8}"
              + PAPER
              + "))[^（(\\n]{0,16}?(?:讯|电)[】\\]]?\\s*[（(]([^）)\\n]{1,160})[）)]");

  /** A dateline inside a line, after a headline whose line end was lost. */
  public static final Convention DATELINE_INSIDE_LINE =
      Convention.of(
          "讯",
          "(?:本报|[一-龥]{2,6}(?:日报|晚报|时报|早报|晨报|商报|快报|都市报))讯\\s?[（(](?:文图\\s*|文/图\\s*)?(?:记者|通讯员)");

  /** The authors at the end of a body: （林一舟 何望）. Group 1 the names. */
  public static final Convention SIGNATURE =
      Convention.of(
          "（(",
          "[。！？”…][（(]((?:(?:记者|通讯员|文图|文/图)?[\\s/：:]*[一-龥]{2,4}[\\s、]*){1,6})[）)]\\s*(?:\\n|$)");

  /** Reporters with their role at the very end of a body: （本报记者何望采访整理）. Group 1 the names. */
  public static final Convention SIGNATURE_WITH_ROLE =
      Convention.of(
          "者员",
          "(?:^|[。！？”…\\n])\\s*[（(](?:"
              + SENDER
              + ")?(?:特约|特派|首席|见习|实习|驻[一-龥]{2,4})?(?:记者|通讯员)\\s*((?:[一-龥]{2,4}?[、\\s]*?){1,6}?)(?:采访整理|采写整理|采访|采写|整理|报道|综合报道|摄影报道)[）)]\\s*$");

  /** Roles and names after the last sentence of a body: 。通讯员赵敏. Group 1 roles and names. */
  public static final Convention CREDIT_AFTER_LAST_SENTENCE =
      Convention.of(
          "者员",
          "[。！？”…]\\s*((?:"
              + SENDER
              + ")?(?:特约|特派|首席|见习|实习|驻[一-龥]{2,4})?(?:记者|通讯员|实习生)[\\s：:/／]*[一-龥]{2,4}(?:[、\\s]+[一-龥]{2,4}){0,3})\\s*$");

  /** A jump mark (上接) at the beginning: group 1 the label of the page where the story begins. */
  public static final Convention JUMP_FROM =
      Convention.of(
          "接",
          "^[^一-龥A-Za-z0-9]{0,6}(?:上接|紧接|续接|承接|接)\\s*(?:本报)?\\s*第?\\s*([A-Za-z]?\\s*[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|头)\\s*(?:版|[^一-龥A-Za-z0-9]|$)[^一-龥A-Za-z0-9“\"《]*");

  /** A jump mark (下转) at the end: group 1 the label of the page where the story continues. */
  public static final Convention JUMP_TO =
      Convention.of(
          "转接",
          "[^一-龥A-Za-z0-9。！？”]{0,4}(?:下[转接]|转|紧转)\\s*(?:本报)?\\s*第?\\s*([A-Za-z]?\\s*[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*版?[^一-龥A-Za-z0-9]{0,4}$");

  /** A pointer to related reports: （相关报道见A04版）. */
  public static final Convention CROSS_REFERENCE =
      Convention.of(
          "见刊看",
          "^[（(]?(?:相关)?(?:报道|新闻|内容|全文|详情)?.{0,8}(?:详?见|刊|请看)\\s*(?:本报)?第?\\s*(?:[A-Za-z]?\\s*[0-9一二三四五六七八九十]{1,3}\\s*版?[、,，]?)+\\s*版[）)。]?$");

  /** A teaser (导读): a short line that ends in a page label. */
  public static final Convention TEASER =
      Convention.of(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          "^.{4,40}?[\\s　…·.▶►>（(]+(?:详?见)?[A-Z]\\s?\\d{1,2}\\s*版?[）)]?$");

  /** A full date: group 1 the year, group 2 the month, group 3 the day. */
  public static final Convention FULL_DATE =
      Convention.of("年", "((?:18[7-9]|19\\d|20\\d)\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

  /** A numeric date, 2024-07-08 or 2024.7.8: groups as in {@link #FULL_DATE}. */
  public static final Convention NUMERIC_DATE =
      Convention.of("-./", "((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");

  /** A page number of the PDF or the paper: 第 5 页, - 5 -. Whole line. */
  public static final Convention PAGE_FOOT =
      Convention.of(
          "页-—–－·•/／Pp",
          "^(?:第\\s*\\d{1,4}\\s*页(?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*页)?|[-—–－·•]{1,2}\\s*\\d{1,4}\\s*[-—–－·•]{1,2}|\\d{1,4}\\s*[/／]\\s*\\d{1,4}\\s*页?|[Pp]age\\s*\\d{1,4}(?:\\s*of\\s*\\d{1,4})?)$");

  /** The source of a story: 《海州日报》（2031年5月6日 第 02 版）, 2031年5月6日来源：海州日报. Stripped, whole line. */
  public static final Convention SOURCE =
      Convention.of(
          "年源-",
          "^(?:(?:来源|原载|载)?[:：]?《[^》]{1,16}》[（(]?\\d{4}年\\d{1,2}月\\d{1,2}日[^）)]{0,16}[）)]?"
              + "|(?:\\d{4}[年-]\\d{1,2}[月-]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[|｜]?)?(?:来源|稿源|出处)[:：]\\S{2,30})$");

  /** A year and a month at the beginning: 2031年5月. Stripped. */
  public static final Convention YEAR_AND_MONTH = Convention.of("年", "^\\d{4}年\\d{1,2}月");

  /** The label of the headline in an exported file: 标题：. */
  public static final Convention HEADLINE_LABEL = Convention.of("题", "^(?:标题|题目|主标题)[:：]\\s*");

  /** The signature of an editor's note (编者按): ——编者. Stripped, whole line. */
  public static final Convention EDITOR_SIGNATURE = Convention.of("编", "^[—-]{1,2}编者?$");

  /** The beginning of the credit that closes a report: （本报记者沈岚、. Stripped. */
  public static final Convention CLOSING_CREDIT =
      Convention.of(
          "者员", "^[（(](?:" + SENDER + ")?(?:特约|特派|首席|见习|实习|驻[一-龥]{2,4})?(?:记者|通讯员)[一-龥、]{2,}");

  /** A dateline in front of the reporters of a closing credit: 本报江城、石浦5月6日电. Stripped. */
  public static final Convention DATELINE_OF_CREDIT =
      Convention.of("电", "^" + SENDER + "[一-龥、]{0,60}?" + DAY + "电(?=记者|通讯员)");

  /** The number of a section at the beginning: （一）, 二、, 3. — but not 3.5. Stripped. */
  public static final Convention SECTION_NUMBER =
      Convention.of("", "^[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、．.](?!\\d)");

  /** A role without a name: 本报记者. Stripped, whole line. */
  public static final Convention ROLE_ALONE =
      Convention.of(
          "者员",
          "^[□■◎●（(]?(?:" + SENDER + ")?(?:特约|特派|首席|见习|实习|全媒体|驻[一-龥]{2,4})?(?:记者|通讯员|评论员)[:：]?$");

  /** Contact details at the foot of a page: e-mail address, telephone number. */
  public static final Convention CONTACT =
      Convention.of(
          "@＠话线箱址",
          "[\\w.-]+\\s*[@＠]\\s*[\\w-]+\\.[\\w.]+|(?:电话|热线|传真|邮箱|信箱|邮编)\\s*[:：]?\\s*[\\d(（+-][\\d\\s()（）-]{5,}");

  /** A weekday, with or without month and day: 7月8日 星期一. Stripped, whole line. */
  public static final Convention DAY_AND_WEEKDAY =
      Convention.of("星", "^(?:\\d{1,2}月\\d{1,2}日)?星期[一二三四五六日天]$");

  /** A weekday: group 1 its character (一 to 六, 日 or 天). */
  public static final Convention WEEKDAY = Convention.of("星周", "(?:星期|周)([一二三四五六日天])");

  /** What a folio line may have besides the date. Stripped. */
  public static final Convention FOLIO_REST =
      Convention.of(
          "",
          "^(?:日期|时间|版次|版面|报纸|报刊|刊期):?|(?:星期|周)[一二三四五六日天]|(?:农|夏|阴)历[一-龥]{2,12}|岁次[一-龥]{2,4}|公元|西元|[西公]历|大清|国内统一(?:连续出版物|刊)号:?(?:CN)?[\\d-]*|CN\\d\\d-\\d{4}|邮发代号:?[\\d-]*|总第?\\d{1,6}[期号]|第\\d{1,6}号|第?\\d{1,6}期|(?:今日|本期)\\d{1,3}版|[A-Z]?\\d{1,3}版?|第[一二三四五六七八九十\\d]+版|[一-龥]{1,4}报|[一-龥]{1,8}(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|周报)|要闻|综合|时政|本地|国内|国际|新闻|专题|民生|经济|社会|版");

  /** An editor's role with names (责编：沈岚). */
  public static final Convention EDITOR =
      Convention.of(
          "编版校制值读审",
          "(?:责任编辑|美术编辑|责编|美编|版式(?:设计|制作)?|校对|组版|制图|值班编委|值班主任|主编|编辑|一读|二审|三审|审读)[\\s/／:：]+(?:[一-龥]{2,4}|[一-龥]\\s[一-龥])(?:[\\s、]+(?:[一-龥]{2,4}|[一-龥]\\s[一-龥])(?=$|[\\s、]))*");

  /** An editor's role without a name, or with its first character. Stripped, whole line. */
  public static final Convention EDITOR_WITHOUT_NAME =
      Convention.of(
          "编版校制", "^(?:本版|[一二三四五六七八九十]{1,3}版)?(?:责任编辑|美术编辑|责编|美编|版式设计|校对|制图|编辑)[/／:：][一-龥]?$");

  /** Wording that only imprints have. */
  public static final Convention IMPRINT =
      Convention.of(
          "址许号售价权印", "本报地址|社址|广告许可证|广告经营许可|国内统一(?:连续出版物|刊)号|零售每份|每份定价|本报[^。]{0,12}著作权归|印务中心|承印");

  /** Wording that imprints and other texts have. */
  public static final Convention IMPRINT_HINT =
      Convention.of("编印线话箱顾址", "邮政编码|邮编|印刷|新闻热线|广告热线|发行热线|订阅热线|投诉电话|举报电话|投稿邮箱|法律顾问|网址");

  /** A date of the lunar calendar: 辛亥年三月十五. */
  public static final Convention LUNAR_DATE =
      Convention.of("甲乙丙丁戊己庚辛壬癸", "(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[正一二三四五六七八九十冬腊闰月初廿]{0,8}");

  /** A byline without a name: 本报评论员. */
  public static final Convention OFFICE_BYLINE =
      Convention.of("评编社", "^[^一-龥]{0,2}(?:本报|[一-龥]{2,6}报)?(?:特约)?(?:评论员|编辑部|社论)$");

  /** The label of an advertisement: 公益广告, 广告. */
  public static final Convention ADVERTISEMENT_LABEL =
      Convention.of("广", "^[^。，]{0,24}(?:公益广告|广告)$");

  /** The photographer's credit at the end of a caption (何望 摄): group 1 the names. */
  public static final Convention PHOTO_CREDIT =
      Convention.of(
          "摄图",
          "(?:^|[。！？”…\\s（(])(?:(?:本报|[一-龥]{2,6}报|新华社)?(?:特约)?(?:记者|通讯员|实习生)?[\\s/：:]*)((?:[一-龥]{2,4}[\\s、/]*){1,4}?)(?:摄影报道|摄影|摄|供图|/图)[）)]?(?:[（(][^（）()]{2,12}[）)])?$");

  /** The source of a picture at the end of a caption: （新华社发）, （资料图）. */
  public static final Convention PICTURE_SOURCE =
      Convention.of("华料频效", "[（(](?:新华社|资料图|视频截图|效果图)[^（()）]{0,8}[）)]$");

  /** Wording that only captions have: 图为, 资料图片. */
  public static final Convention CAPTION_WORDS =
      Convention.of("图", "(?:^|[。！？])[▲▼◀▶]?(?:图片说明|资料图片|[上下左右]?图(?:为|[:：]|[①-⑨]))");

  /** The typical name of a column (栏题): 聚焦…, …进行时. Stripped; apply to at most 20 characters. */
  public static final Convention COLUMN_NAME =
      Convention.of(
          "",
          "^(?:聚焦|关注|走基层|今日关注|今日聚焦|学习贯彻|深入学习|奋进|牢记嘱托|记者观察|热点|民生|百姓|文明).{0,16}$|.{2,14}(?:进行时|直通车|面对面|在行动|大家谈|观察哨|看变化|精神)$");

  /** The credit of a column: 策划：, 主办：. */
  public static final Convention COLUMN_CREDIT =
      Convention.of(":：/", "^(?:栏目|专题|本版)?(?:策划|统筹|主办|协办|执行|监制)[:：/]");

  /** The headline of a notice (公告, 启事). Stripped, whole line. */
  public static final Convention NOTICE =
      Convention.of("", "^[一-龥]{0,24}(?:公告|启事|通告|公示|更正|致歉声明|遗失声明|招租|拍卖)$");

  /** The label above a sidebar: 相关新闻, 记者手记. */
  public static final Convention SIDE_LABEL =
      Convention.of(
          "", "^[^一-龥]{0,3}(?:相关新闻|相关链接|延伸阅读|新闻链接|新闻背景|记者手记|编后|短评|记者观察|名词解释|链接)[^一-龥]{0,3}$");

  /** The ending of a kicker (引题) that names an event: 全市工作会议召开. Stripped. */
  public static final Convention EVENT_ENDING =
      Convention.of(
          "",
          "(?:召开|启动|举行|举办|开展|开课|开幕|闭幕|开班|开工|揭牌|调研|检查|督导|慰问|启用|签约|会议|大会|活动|活动月|活动周|协议|办法|条例|方案|意见|培训班|仪式|工作|工作会)[”’\"]?$");

  /** A typical beginning of a lead (导语): 近日, 记者从. Stripped. */
  public static final Convention LEAD_OPENING =
      Convention.of(
          "",
          "^(?:近日|日前|昨日|昨天|昨晚|今天|今日|今晨|今早|连日来|近期|眼下|当前|最近|\\d{1,2}月\\d{1,2}日|(?:当地时间)?\\d{1,2}日|当地时间|记者从|记者近日|记者昨日|据.{2,10}(?:消息|报道|预报|监测|测定)|\\d{4}年|应.{2,20}邀请|今年以来|国务院总理|国家主席|中共中央|[一-龥]{2,12}(?:近日|日前|昨日|今天|\\d{1,2}日))");

  /** A typical beginning of a later paragraph: 此外, 据介绍. Stripped. */
  public static final Convention FOLLOW_ON =
      Convention.of(
          "",
          "^(?:此外|同时|另外|随后|会后|会上|其中|据介绍|据悉|据了解|接下来|下一步|目前|此次|此前|与此同时|座谈会上|活动现场|会议(?:强调|指出|要求|认为|还|决定|通过)|他(?:说|表示|指出|强调|还)|她(?:说|表示)|双方|截至|最后|一方面|另一方面|不仅|而|但|还|并|[一-龥]{2,4}(?:说|表示|指出|强调|认为|还|希望|要求|介绍|主持|参加|出席|会见))");

  /**
   * A collective pen name: the place, an office, and 轩 or a similar sound (海组轩, 海应宣). It counts as
   * a correspondent.
   */
  public static final Convention COLLECTIVE_PEN_NAME =
      Convention.of("", "^[一-龥][组宣政应仁教公卫文旅农商税检法团妇工网统财环水安][轩宣萱法仁教]$");

  /** Marks in front of bylines and labels. */
  public static final String BYLINE_MARKS = "□■◎●○◆◇▲△";

  /** Characters that end a sentence. */
  public static final String SENTENCE_ENDS = "。！？!?…";

  /** Closing quotation marks and brackets. */
  public static final String CLOSING_MARKS = "”’』」》〉）)】]\"'";

  /** Marks that cannot begin a line or paragraph (避头). */
  public static final String NOT_AT_START = "，。、；：？！）》”’」』】%,.;:?!)";
}
