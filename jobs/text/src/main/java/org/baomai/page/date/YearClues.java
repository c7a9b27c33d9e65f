package org.baomai.page.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.convention.Conventions;
import org.baomai.page.date.YearClue.Form;
import org.baomai.page.text.ChineseNumerals;

/** Finds the years in running text without blanks and classifies how the text refers to them. */
final class YearClues {

  /** Marks the end of a byline in the text. */
  static final char BYLINE_END = '\f';

  /** The text directly before a lead (导语). */
  private static final Pattern LEAD_BEFORE =
      Conventions.pattern("(?:" + BYLINE_END + "|[讯电][（(][^）)]{1,80}[）)])$");

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:年|[—-](?:19|20)?\\d{2,4}年)(?!代|以前)");

  private static final Pattern PLAN_BEFORE =
      Conventions.pattern(
          "(?:到|至|力争|计划|预计|将于|将在|将从|将自|定于|拟定于|确保|面向|迈向|展望|力争到|争取|—|-|拟于|延续|未来|随着)$");

  private static final Pattern PLAN_AFTER =
      Conventions.pattern(
          "^(?:.{0,6}(?:议程|愿景|远景|规划|目标)|底?前(?!.?(?:季|个月))|.{0,8}(?:建成|完工|竣工|通车|投产|达到|力争))");

  /** The text before a year that is compared with another or with which something began. */
  private static final Pattern PAST_BEFORE =
      Conventions.pattern("(?:自|从|于|早在|始于|同比|比|较|与|和|、|曾在|相当于)$");

  private static final Pattern PAST_AFTER =
      Conventions.pattern(
          "^(?:以来|至今|起|开始|首次|成立|创办|创建|设立|启动|开通|出生|获|曾|的|度|[春夏秋冬金][天日秋]|.{0,4}决算|.{0,2}财政|年?末?与|[^，。]{0,10}榜单)");

  /** A period that ends in the year: group 1 a word for it, groups 2 and 3 its last month. */
  private static final Pattern PART_AFTER =
      Conventions.pattern(
          "^(?:(底|末|年底|年末|全年|上半年|前三季度|一季度|第一季度|前[一二三四五六七八九十\\d]{1,2}个月)|\\d{1,2}月?[—-](\\d{1,2})月(?!\\d)|(\\d{1,2})月[底末])");

  private static final Pattern DAY_AFTER =
      Conventions.pattern(
          "^(\\d{1,2})月(?:(\\d{1,2})日)?(?:[至—到-](?:((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?)?");

  private static final Pattern DAY_OF_MONTH = Conventions.pattern("\\d{1,2}月\\d{1,2}日");

  private static final Pattern NEWS_AFTER =
      Conventions.pattern("^\\d{1,2}月\\d{1,2}日[^，。]{0,16}?(?:通过[，。]|逝世|去世)");

  private static final Pattern RULE_AFTER =
      Conventions.pattern("^\\d{1,2}月\\d{1,2}日起(?:正式)?(?:施行|实施|执行|生效)");

  private static final Pattern AHEAD_AFTER =
      Conventions.pattern(
          "^[^，。、；：]{0,8}?(?:元旦|春节|春运|新春|全国两会|经济工作|重点工作|工作(?:要点|计划|主题|安排|任务|部署)|[一-龥]{0,6}计划|预算)");

  private static final Pattern CURRENT_BEFORE = Conventions.pattern("(?:进入|步入|迈入|走进)$");

  private static final Pattern CURRENT_AFTER =
      Conventions.pattern(
          "^(?:[^，。；：]{0,18}?(?:会议|大会|论坛|年会|峰会|博览会|交易会|展览会|展销会|活动|比赛|联赛|锦标赛|系列赛|运动会|马拉松|晚会|演习|演练|考试|招生|招聘|读物|学期|春季|夏季|秋季|冬季|春运|暑运|暑期|暑假|寒假|假期|五一|国庆|清明|端午|中秋|高考|中考|专项行动|[一-龥]{1,8}(?:节(?![水能约点省])|(?:周|月|日)(?:[活启开系上在，”]|$)|会(?:召开|举行|在|上)))"
              + "|.{0,8}第[一二三四五六七八九十\\d]{1,3}[次届号期批场]|确定为|定为)");

  private static final Pattern WILL_AFTER =
      Conventions.pattern("^(?:，?[^，。]{0,12}将(?!近)|(?:，[^，。]{0,12})?(?<![重主需必摘纪])要(?![求点闻领素]))");

  private static final Pattern FIGURE_AFTER =
      Conventions.pattern("^[，,]?[^。；\\d]{0,40}?\\d[\\d.]*(?:[%％个万亿]|百分)");

  /** The greatest length of a dateline. */
  private static final int LEAD = 100;

  private final String words;
  private final IntUnaryOperator offsets;
  private final List<YearClue> clues = new ArrayList<>();

  private YearClues(String words, IntUnaryOperator offsets) {
    this.words = words;
    this.offsets = offsets;
  }

  /** Finds all years that are not plans, in the order of the text. */
  static List<YearClue> in(String words, IntUnaryOperator offsets) {
    YearClues finder = new YearClues(words, offsets);
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      finder.add(year);
    }
    return finder.clues;
  }

  private void add(Matcher found) {
    int year = Integer.parseInt(found.group(1));
    String before = words.substring(Math.max(0, found.start() - 8), found.start());
    String after = words.substring(found.end(), Math.min(words.length(), found.end() + 44));
    int lineEnd = after.indexOf('\n');
    after = lineEnd < 0 ? after : after.substring(0, lineEnd);
    boolean reportedUntil = before.endsWith("截至");
    if (RULE_AFTER.matcher(after).find()) {
      day(year, after).ifPresent(day -> put(Form.RULE_FROM, year, day, found));
    } else if (!reportedUntil
        && (PLAN_BEFORE.matcher(before).find() || PLAN_AFTER.matcher(after).find())) {
      return;
    } else {
      addPast(year, before, after, lineEnd >= 0, found);
    }
  }

  private void addPast(int year, String before, String after, boolean lineEnd, Matcher found) {
    LocalDate start = LocalDate.of(year, 1, 1);
    Optional<LocalDate> partEnd = partEnd(year, after);
    Optional<LocalDate> day = day(year, after);
    boolean range = found.group().length() > 5;
    boolean headed = found.start() == 0 || words.charAt(found.start() - 1) == '\n';
    if (partEnd.isPresent() && !PAST_BEFORE.matcher(before).find()) {
      put(Form.PERIOD_END, year, partEnd.get(), found);
    } else if (day.isPresent()) {
      int lead = Math.max(0, found.start() - LEAD);
      boolean news =
          NEWS_AFTER.matcher(after).find()
              || LEAD_BEFORE.matcher(words.substring(lead, found.start())).find();
      boolean toTheDay = DAY_OF_MONTH.matcher(after).lookingAt();
      put(
          news && toTheDay ? Form.NEWS_DAY : toTheDay ? Form.PAST_DAY : Form.PAST,
          year,
          day.get(),
          found);
    } else if (CURRENT_BEFORE.matcher(before).find()) {
      put(Form.CURRENT, year, start, found);
    } else if (PAST_BEFORE.matcher(before).find() || PAST_AFTER.matcher(after).find() || range) {
      put(Form.PAST, year, start, found);
    } else if (AHEAD_AFTER.matcher(after).find()) {
      put(Form.AHEAD, year, null, found);
    } else if (CURRENT_AFTER.matcher(after).find()) {
      put(Form.CURRENT, year, start, found);
    } else if (headed && lineEnd && after.indexOf('。') < 0) {
      put(Form.HEADING, year, start, found);
    } else {
      putPlain(year, after, found);
    }
  }

  /** Classifies a year by the rest of its sentence. */
  private void putPlain(int year, String after, Matcher found) {
    LocalDate start = LocalDate.of(year, 1, 1);
    if (WILL_AFTER.matcher(after).find()) {
      put(Form.WILL, year, null, found);
    } else if (FIGURE_AFTER.matcher(after).find()) {
      put(Form.FIGURE, year, start, found);
    } else {
      put(
          after.startsWith("，") || after.startsWith(",") ? Form.RETROSPECT : Form.PAST,
          year,
          start,
          found);
    }
  }

  private void put(Form form, int year, LocalDate known, Matcher found) {
    clues.add(new YearClue(form, year, known, found.group(), offsets.applyAsInt(found.start())));
  }

  /** The last day of the named part of a year. */
  private static Optional<LocalDate> partEnd(int year, String after) {
    Matcher part = PART_AFTER.matcher(after);
    if (!part.find()) {
      return Optional.empty();
    }
    String word = part.group(1);
    if (word == null) {
      return lastOf(year, Integer.parseInt(part.group(2) != null ? part.group(2) : part.group(3)));
    }
    if (word.startsWith("前") && word.endsWith("个月")) {
      String months = ChineseNumerals.toDigits(word.substring(1, word.length() - 2) + "月");
      return lastOf(year, Integer.parseInt(months.substring(0, months.length() - 1)));
    }
    return switch (word) {
      case "上半年" -> lastOf(year, 6);
      case "前三季度" -> lastOf(year, 9);
      case "一季度", "第一季度" -> lastOf(year, 3);
      default -> lastOf(year, 12);
    };
  }

  private static Optional<LocalDate> lastOf(int year, int month) {
    boolean possible = month >= 1 && month <= 12;
    return possible
        ? Optional.of(LocalDate.of(year, month, 1).plusMonths(1).minusDays(1))
        : Optional.empty();
  }

  /** The day after a year: the last of a range; the first of the month if no day is printed. */
  private static Optional<LocalDate> day(int year, String after) {
    Matcher day = DAY_AFTER.matcher(after);
    if (!day.find()) {
      return Optional.empty();
    }
    boolean range = day.group(4) != null || day.group(5) != null;
    String lastYear = range ? day.group(3) : null;
    String month = day.group(4) != null ? day.group(4) : day.group(1);
    String dayOfMonth = range ? day.group(5) : day.group(2);
    try {
      return Optional.of(
          LocalDate.of(
              lastYear == null ? year : Integer.parseInt(lastYear),
              Integer.parseInt(month),
              dayOfMonth == null ? 1 : Integer.parseInt(dayOfMonth)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
