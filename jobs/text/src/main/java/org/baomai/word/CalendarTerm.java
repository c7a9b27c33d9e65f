package org.baomai.word;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calendar terms: bare numbers, dates and their parts. They are counted, but by default not tested,
 * compared, or used for topics, because they follow the calendar and not the news.
 *
 * <table>
 *   <caption>The class</caption>
 *   <tr><td>bare numbers</td><td>三百, 2023, 12.5%, 30万, 百分之八, 数十; ordinals 第一, 第三季度</td></tr>
 *   <tr><td>dates and their parts</td><td>2023年, 二〇二三年, 五月, 12月29日, 初一, 正月, 月份</td></tr>
 *   <tr><td>weekdays, times of day</td><td>星期三, 周六; 上午, 8时30分, 三点</td></tr>
 *   <tr><td>words relative to a day, month or year</td><td>今天, 昨晚, 去年, 上半年, 月底, 日前</td></tr>
 *   <tr><td>not in it: events and eras</td><td>春节, 国庆, 中秋, 五一, 九一八, 双十一, 十四五, 百年, 新时代, 春季, 周末</td></tr>
 *   <tr><td>not in it: numbers of things</td><td>三号, 一次, 两会, 万一, 5g</td></tr>
 * </table>
 *
 * <p>The form alone decides. HanLP's tags for time (t) and numbers (m) also cover 新时代, 当前 and 许多,
 * and differ from sentence to sentence.
 */
public final class CalendarTerm {
  private static final String DIGITS = "\\d[\\d.,:/·~—–-]*";
  private static final String UNIT = "[一二两三四五六七八九]";

  /** 三, 十二, 三百零五, 百, 千: below ten thousand. */
  private static final String BELOW_MYRIAD =
      "(?:" + UNIT + "?千)?(?:零?" + UNIT + "?百)?(?:零?" + UNIT + "?十)?(?:[零〇]?" + UNIT + ")?";

  /** A number in Chinese characters. 五一 and 十四五 are none: after 五 or 十四 no digit can follow. */
  private static final String CHINESE =
      "(?=[〇零一二两三四五六七八九十百千万亿])(?:(?:"
          + BELOW_MYRIAD
          + "万)?"
          + BELOW_MYRIAD
          + "亿)?(?:"
          + BELOW_MYRIAD
          + "万)?"
          + BELOW_MYRIAD
          + "(?:点[〇零一二三四五六七八九]+)?";

  /** A year in single digits: 二〇二三. */
  private static final String YEAR_IN_DIGITS = "[〇零一二三四五六七八九]{4}";

  private static final String NUMBER =
      "(?:" + DIGITS + "[百千]?[万亿]*|" + YEAR_IN_DIGITS + "|" + CHINESE + "|[〇零])";

  /** Inexact numbers: 数十, 上千, 十余, 百余万. */
  private static final String INEXACT = "(?:[数几上近约逾超][十百千万亿]+|[一二两三四五六七八九]?[十百千万][余多几][万亿]?|几十|十几)";

  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "(?:第|百分之|千分之|万分之|[负正+-])?(?:" + NUMBER + "|" + INEXACT + ")(?:[%‰％]|个百分点)?(?:余|多)?");

  /** A month or day of the lunar calendar; 初三 may also be a grade of school. */
  private static final String LUNAR =
      "(?:闰?(?:正|腊|冬)月|初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)";

  private static final String ERA = "(?:公元前?|西元|民国|光绪|宣统|昭和|平成|令和|农历|阴历|阳历)";

  private static final String COUNTED_TIME =
      "(?:第?"
          + "(?:"
          + DIGITS
          + "|"
          + YEAR_IN_DIGITS
          + "|(?![百千万]年|[百千万]日)"
          + CHINESE
          + "|元)"
          + "(?:年代|年度|年|世纪|个?季度|个?月份?|日|天|周|个?小时|时许?|点钟?半?|分钟?|秒钟?)"
          + "(?:份|底|初|末|中|内|间|许|整|多|来|起|以来|以后|以前|前|后)?)";

  private static final String WEEKDAY = "(?:(?:上|下|本|每)?(?:星期|礼拜|周)[一二三四五六日天])";

  /** Words that name a period by its distance from the day of writing, and parts of periods. */
  private static final String RELATIVE =
      "(?:(?:今|昨|明|当|次|翌|前|后|同|每|即|大前)[天日晚晨早夜年月周]"
          + "|[去全]年|[本上下每]个?[周月]|[本上]?世纪|上个?[月周]|[今去明当]年(?:初|底|末|春|夏|秋|冬)"
          + "|(?:今|去|明|前|后|当|同)年(?:[上下]半年|以来|内|同期)?|[上下]半[年月]|半[年月天]|前[一二三]季度|[年月季][初底末中内]"
          + "|[上中下]旬|[近日]日|日前|即日起?|连日来?|隔[天日]|整[天日年]|[上下]午|凌晨|中午|正午|午[前后间]|年月日?|月份|年份|[年月日])";

  private static final String ATOM =
      "(?:"
          + ERA
          + "?"
          + COUNTED_TIME
          + "|"
          + LUNAR
          + "|"
          + WEEKDAY
          + "|"
          + RELATIVE
          + "|公元|西元|[农阴阳]历)";

  private static final Pattern DATE =
      Pattern.compile(ATOM + "(?:[至到和、~—-]?" + ATOM + "|[上中下]旬|以来|前后|左右|同期|至今)*");

  /** Words of characters of numbers and times: 万一, 明月; 千万 is a number, 万千 is not. */
  private static final Set<String> WORDS = Set.of("万一", "万千", "十分", "百分", "万分", "一时", "明月", "日月");

  private static final Pattern BEGINS_LIKE_ONE =
      Pattern.compile(
          "[\\d〇零一二两三四五六七八九十百千万亿第数几上近约逾超负正+元闰腊冬初廿甲乙丙丁戊己庚辛壬癸公西民光宣昭平令农阴阳星礼周本每今昨明当次翌前后同即大去全下世半年月季中日连隔整凌午-].*");

  private CalendarTerm() {}

  /**
   * Tests whether a term is a calendar term.
   *
   * @param term a term, folded; numbers may be in Arabic or Chinese figures
   * @return true for a bare number, a date or a part of one
   */
  public static boolean is(String term) {
    return BEGINS_LIKE_ONE.matcher(term).matches()
        && !WORDS.contains(term)
        && (BARE_NUMBER.matcher(term).matches() || DATE.matcher(term).matches());
  }
}
