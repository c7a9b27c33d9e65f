package org.baomai.page.byline;

import java.util.regex.Pattern;
import org.baomai.page.convention.Conventions;

/**
 * The forms of datelines, bylines, credits and jump marks inside running text, in simplified
 * characters; they match both scripts. Group 1 is the mark, and group 2, if there is one, its
 * names. Different from {@link Conventions}, which describe whole lines of a page.
 */
final class MarkConventions {
  /** The end of a paragraph, or of the text that is searched. */
  private static final String END = "(?=[\\s。]*(?:\\n|$))";

  private static final String PAPER = "(?:日报|晚报|时报|早报|晨报|商报|快报|新报|都市报|青年报|周报|导报|农报|融媒)";

  private static final String SENDER = "(?:本[报社市刊台网]|[一-龥]{1,9}?(?:报|社|网|台|客户端|融媒|广播|通讯|频道))";

  private static final String ROLE =
      "(?:(?:特约|特派|驻[一-龥]{2,4}|首席|见习|实习|全媒体|融媒体?)?(?:记者|通讯员|撰稿人?)|实习生)";

  private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})";

  private static final String DAY = "(?:" + NUMBER + "\\s?月)?\\s?" + NUMBER + "\\s?日";

  private static final String OPEN = "[【〔\\[［（(]";
  private static final String CLOSE = "[】〕\\]］）)]";

  /** Words inside brackets, at most a given number. */
  private static String inside(int most) {
    return "[^【〔\\[［（(】〕\\]］）)\\n。！？]{0," + most + "}?";
  }

  /** 〔本報南京卅日電〕, （中央社記者沈嵐台北七日電）, 【海州日报讯】. */
  static final Pattern BRACKETED_DATELINE =
      Conventions.pattern(
          "("
              + OPEN
              + "据?(?:"
              + SENDER
              + inside(40)
              + "|"
              + ROLE
              + inside(40)
              + "|"
              + inside(24)
              + DAY
              + ")(?:电|讯|专电|特稿|报导|报道|通讯|航讯)"
              + CLOSE
              + ")");

  /** 海州日报讯（记者/沈岚 通讯员/陆峻）, 本报北京9月3日电（记者沈岚）. */
  static final Pattern DATELINE_WITH_NAMES =
      Conventions.pattern(
          "(据?"
              + SENDER
              + "[^（(\\n。，！？；：]{0,24}?(?:讯|电|消息)\\s*[】\\]]?\\s*"
              + "[（(]([^（()）\\n。]{1,160})[）)])");

  /** 新华社北京9月3日电, 本报南昌10月19日电. */
  static final Pattern DATELINE_WITH_DAY =
      Conventions.pattern(
          "(据?" + SENDER + "[一-龥、·\\s]{0,16}?" + DAY + "\\s?(?:专|讯)?电)(?![话影视力子网台器报信])");

  /** 本报讯, 海州日报讯, 央视网消息：. */
  static final Pattern PLAIN_DATELINE =
      Conventions.pattern(
          "((?:(?:本[报社市刊台网]|[一-龥]{2,6}"
              + PAPER
              + ")\\s?讯(?![息员号问速飞流访])|"
              + SENDER
              + "(?:综合)?(?:快讯|讯|消息|电)(?=[\\s：:]|$))[：:]?)");

  /** The role in front of names: 本报记者, 通讯员. */
  static final Pattern ROLE_AT_START =
      Conventions.pattern("((?:" + SENDER + ")?" + ROLE + ")(?=[\\s/／：:]*[一-龥])");

  /** A byline that follows the name of a column without a line end: 聚焦乡村海州日报记者 沈岚. */
  static final Pattern ROLE_OF_PAPER =
      Conventions.pattern("((?:本报|[一-龥]{2}" + PAPER + ")" + ROLE + ")(?=[\\s/／：:]+[一-龥])");

  /** The role of a further name. */
  static final Pattern NEXT_ROLE = Conventions.pattern("[\\s、，,／/]*" + ROLE + "[\\s/／：:]*");

  /** A name with a separator behind it, or the end of the text. */
  static final Pattern NAME =
      Conventions.pattern(
          "[\\s、，,/／：:]*([一-龥]{2,4}?|[一-龥]\\s[一-龥])(?=[\\s、，,:：]|$|(?:综合)?报[道导]|" + ROLE + ")");

  /** Words of time that look like names after a role: 记者于昨日，, 记者连日来，. */
  static final Pattern TIME = Conventions.pattern("[昨今近连当翌次日]日|[昨今明当]天|日[前来]|时节|[本上下][周月]|期间");

  /** What closes names: 报道：, ／台北報導. */
  static final Pattern REPORTS =
      Conventions.pattern("\\s*(?:[／/][一-龥－—~-]{2,8})?(?:综合|连线)?(?:报道|报导)[:：]?");

  /** A role with names in brackets, anywhere: （本报记者 沈岚 陆峻）. */
  static final Pattern NAMES_WITH_ROLE =
      Conventions.pattern(
          "("
              + OPEN
              + "((?:"
              + SENDER
              + ")?(?:"
              + ROLE
              + "|文/图|图/文|文图|图文|撰文|采写|整理|统筹|执笔|作者)[^【〔\\[［（(】〕\\]］）)\\n。！？]{2,160})"
              + CLOSE
              + ")");

  /** Who took part: （作者为…，本报记者沈岚采访整理）, （本报记者沈岚参与采写）. */
  static final Pattern CLOSING_NOTE =
      Conventions.pattern(
          "([（(](?:[^（()）\\n。]{0,60}?"
              + ROLE
              + "[^（()）\\n。，]{2,30}?(?:参与采写|参与报道|采访整理|采写整理|采访|采写|整理|翻译|编译|综合报道|摄影报道|报道|摄|供图)"
              + "|作者(?:为|系|是|单位|:|：)[^（()）\\n]{2,80}"
              + "|(?:据|综合|摘自|摘编自|原载|转载自|来源|稿源|稿件来源|素材来源)[^（()）\\n]{0,40}?(?:报|社|网|台|客户端|频道|融媒|发布|》)[^（()）\\n]{0,30}"
              + "|(?:全文|本文|未)?完|未完待续)[）)])");

  /** Names without a role in brackets at the end of a paragraph: （沈岚 海组宣）. */
  static final Pattern SIGNATURE =
      Conventions.pattern("(?<=[。！？!?…”]\\s{0,3})([（(]([一-龥、，\\s·]{2,40})[）)])" + END);

  /** 。通讯员 赵敏 at the end of a paragraph. */
  static final Pattern NAMES_AFTER_SENTENCE =
      Conventions.pattern(
          "(?<=[。！？!?…”])\\s*((?:"
              + SENDER
              + ")?"
              + ROLE
              + "[\\s：:/／]*[一-龥]{2,4}(?:[、\\s]+(?:"
              + ROLE
              + "[\\s：:/／]*)?[一-龥]{2,4}){0,5})"
              + END);

  /** A picture's credit in brackets: （沈岚 摄）, （陆峻供图）, （新华社发）. */
  static final Pattern PICTURE_CREDIT =
      Conventions.pattern(
          "([（(](?:(?:本报|[一-龥]{2,6}报|新华社|图片|图/|图：|图源|摄影)?[^（()）\\n。，；]{0,30}?(?:摄影报道|摄影|摄|供图|制图|绘图|/图|图/文|文/图)"
              + "|(?:新华社|中新社|人民视觉|视觉中国|影像中国|[一-龥]{2,6}报)[^（()）\\n。，；]{0,8}发"
              + "|资料图片?|资料照片|视频截图|效果图|网络图片|图片来[源自][^（()）\\n。]{0,20})[）)])");

  /** A picture's credit without brackets at the end of a paragraph: 沈岚 摄, 本报记者 沈岚 摄（新华社发）. */
  static final Pattern OPEN_PICTURE_CREDIT =
      Conventions.pattern(
          "(?<![^。！？!?…”\\s])((?:"
              + SENDER
              + "|新华社发)?\\s*(?:"
              + ROLE
              + "|摄影)?[\\s/／：:]*((?:[一-龥]{2,4}[\\s、/]*){1,4}?|[一-龥]\\s[一-龥]\\s*)(?:摄影报道|摄影|摄|供图|/图)(?:[（(][^（()）\\n]{2,12}[）)])?)"
              + END);

  /** 本版责编：沈岚, 责编/沈岚 美编/陆峻 at the beginning or the end of a paragraph. */
  static final Pattern EDITOR =
      Conventions.pattern(
          "(?<![^。！？!?…”\\s（(])((?:(?:本版|[一二三四五六七八九十]{1,3}版|本期)?(?:责任编辑|美术编辑|责编|美编|版式设计|版式|校对|组版|制图|值班编委|值班主任|主编|编辑|一读|二审|三审|审读|审核|监制)\\s?[/／:：]\\s*(?:[一-龥]{2,4}|[一-龥]\\s[一-龥])(?:[\\s、]+[一-龥]{2,4}(?=$|[\\s、）)/／:：]))*\\s*)+)(?=[）)]?\\s*(?:\\n|$))");

  /** A whole paragraph that names the source: 来源：海州日报. */
  static final Pattern SOURCE =
      Conventions.pattern(
          "(?<![^\\n])\\s*((?:稿件?)?(?:来源|稿源|出处|原载)\\s?[:：]\\s?\\S{2,30}|[—-]{1,2}编者?|（?编者按[:：]?）?)\\s*$");

  private static final String PAGE =
      "第?\\s?(?:本报)?\\s?(?:[A-Za-z]?\\s?\\d{1,3}|[一二三四五六七八九十]{1,3}|头)\\s?版";

  private static final String JUMP_WORD = "(?:上接|下接|下转|紧接|紧转|续接|承接|转|接)\\s?";

  /** What may follow the page of a jump mark. */
  private static final String JUMP_END = "[^一-龥A-Za-z0-9“\"《\\n]{0,4}";

  /** （下转A03版）, [上接第一版）: in brackets. */
  static final Pattern JUMP =
      Conventions.pattern("(" + OPEN + "\\s?" + JUMP_WORD + PAGE + "\\s?" + JUMP_END + ")");

  /** 上接第一版 at the beginning of a paragraph. */
  static final Pattern JUMP_FROM =
      Conventions.pattern("((?:上接|紧接|续接|承接)\\s?" + PAGE + "\\s?" + JUMP_END + ")");

  /** 下转A03版 at the end of a paragraph. */
  static final Pattern JUMP_TO =
      Conventions.pattern(
          "([▲▼■◆●►▶◀◁▷\\s]*(?<![一-龥])" + JUMP_WORD + PAGE + "\\s?" + JUMP_END + ")$");

  /** （相关报道见A04版）, （全文见第三版）, （详见A04版）. */
  static final Pattern CROSS_REFERENCE =
      Conventions.pattern(
          "([（(][^（()）\\n。]{0,24}?(?:详?见|刊|请看|另见)\\s?(?:今日)?(?:本报)?\\s?(?:"
              + PAGE
              + "[、,，至-]?)+[^（()）\\n。]{0,8}[）)])");

  private MarkConventions() {}
}
