package org.baomai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.DateMention.Kind;

/** Finds the dates in a page's running text and how each bears on the issue date. */
final class DateMentions {

  private static final Pattern DATE =
      Conventions.pattern(
          "(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:(?:至|—|-|到)(?:(\\d{1,2})月)?(\\d{1,2})日)?");

  private static final Pattern DAY =
      Conventions.pattern("(?<![\\d月至—到-])(\\d{1,2})日(?:(?:至|—|-|到)(\\d{1,2})日)?(?![报均益渐子\\d])");

  private static final Pattern YEAR =
      Conventions.pattern("(?<!\\d)((?:19|20)\\d{2})(?:年|[—-](?:19|20)?\\d{2,4}年)(?!代|以前)");

  private static final Pattern TODAY_BEFORE = Conventions.pattern("(?:今天|今日|今晚|今晨|今早)[（(]$");
  private static final Pattern YESTERDAY_BEFORE = Conventions.pattern("(?:昨天|昨日|昨晚)[（(]$");
  private static final Pattern FUTURE_BEFORE =
      Conventions.pattern("(?:将于|将在|将从|定于|拟于|拟定于|预计|计划|计划于|将自|自|明天[（(]|后天[（(]|明日[（(]|即将于)$");
  private static final Pattern ASIDE_BEFORE =
      Conventions.pattern("(?:去年|前年|同年|当年|次年|翌年|每年|历年|上年|至|到|前|农历|年)$");
  private static final Pattern FUTURE_AFTER =
      Conventions.pattern("^(?:起(?:正式)?(?:施行|实施|执行|暂停|恢复|开始|启用|至)|前(?:完成|报名|提交)|将)");
  private static final Pattern ASIDE_AFTER = Conventions.pattern("^(?:起|前|以前|之前)");
  private static final Pattern PLAN_BEFORE =
      Conventions.pattern("(?:到|至|力争|计划|预计|将于|确保|面向|迈向|展望|力争到|争取|—|-|拟于|延续|未来)$");

  /** A year long past: 自2018年, 于1998年, 2014年设立. */
  private static final Pattern PAST_YEAR_BEFORE =
      Conventions.pattern("(?:自|从|于|早在|始于|同比|比|较|与|和|、|曾在)$");

  private static final Pattern PAST_YEAR_AFTER =
      Conventions.pattern("^(?:\\d{1,2}月|以来|至今|起|开始|首次|成立|创办|创建|设立|启动|开通|出生|获|曾|的\\d)");

  private static final Pattern PLAN_AFTER =
      Conventions.pattern(
          "^(?:.{0,6}(?:议程|愿景|远景|规划|目标)|前(?:后)?|.{0,4}(?:建成|完工|竣工|通车|投产|达到|实现|力争))");

  private final StringBuilder words = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<DateMention> mentions = new ArrayList<>();

  private DateMentions() {}

  /** All mentions in running text, in page order within each form. */
  static List<DateMention> in(PageText page, List<Line> lines) {
    DateMentions finder = new DateMentions();
    for (Line line : lines) {
      if (line.kind() != LineKind.FOLIO && line.kind() != LineKind.IMPRINT) {
        finder.add(page, line);
      }
    }
    finder.findDates();
    finder.findDays();
    finder.findYears();
    return finder.mentions;
  }

  /** Blanks and line ends part dates anywhere, so none is kept but after a sentence. */
  private void add(PageText page, Line line) {
    for (int offset = line.contentStart(); offset < line.end(); offset++) {
      int codePoint = page.at(offset);
      if (!PageText.isBlank(codePoint)) {
        put(Character.isSupplementaryCodePoint(codePoint) ? '〓' : (char) codePoint, offset);
      }
    }
    if (line.isFinished() || line.level() > 0) {
      put('\n', line.end());
    }
  }

  private void put(char c, int offset) {
    words.append(c);
    offsets.add(offset);
  }

  private String before(int index) {
    return words.substring(Math.max(0, index - 8), index);
  }

  private String after(int index) {
    return words.substring(index, Math.min(words.length(), index + 12));
  }

  private void findDates() {
    Matcher date = DATE.matcher(words);
    while (date.find()) {
      int year = date.group(1) == null ? 0 : Integer.parseInt(date.group(1));
      int month = Integer.parseInt(date.group(2));
      int day = Integer.parseInt(date.group(3));
      Kind kind = kindOf(before(date.start()), after(date.end()));
      mentions.add(mention(kind, year, month, day, date));
      if (date.group(5) != null) {
        int lastMonth = date.group(4) == null ? month : Integer.parseInt(date.group(4));
        boolean future = kind == Kind.FUTURE;
        boolean aside = kind == Kind.ASIDE || date.group(4) != null;
        Kind end = future ? Kind.FUTURE : aside ? Kind.ASIDE : Kind.PAST;
        mentions.add(mention(end, year, lastMonth, Integer.parseInt(date.group(5)), date));
      }
    }
  }

  private void findDays() {
    Matcher date = DAY.matcher(words);
    while (date.find()) {
      Kind kind = kindOf(before(date.start()), after(date.end()));
      mentions.add(mention(kind, 0, 0, Integer.parseInt(date.group(1)), date));
      if (date.group(2) != null) {
        mentions.add(mention(kind, 0, 0, Integer.parseInt(date.group(2)), date));
      }
    }
  }

  private void findYears() {
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      boolean plan =
          PLAN_BEFORE.matcher(before(year.start())).find()
              || PLAN_AFTER.matcher(after(year.end())).find();
      boolean past =
          PAST_YEAR_BEFORE.matcher(before(year.start())).find()
              || PAST_YEAR_AFTER.matcher(after(year.end())).find();
      mentions.add(
          mention(
              plan ? Kind.ASIDE : past ? Kind.PAST_YEAR : Kind.YEAR,
              Integer.parseInt(year.group(1)),
              0,
              0,
              year));
    }
  }

  private static Kind kindOf(String before, String after) {
    if (TODAY_BEFORE.matcher(before).find()) {
      return Kind.TODAY;
    }
    if (YESTERDAY_BEFORE.matcher(before).find()) {
      return Kind.YESTERDAY;
    }
    if (FUTURE_BEFORE.matcher(before).find() || FUTURE_AFTER.matcher(after).find()) {
      return Kind.FUTURE;
    }
    boolean aside = ASIDE_BEFORE.matcher(before).find() || ASIDE_AFTER.matcher(after).find();
    return aside ? Kind.ASIDE : Kind.PAST;
  }

  private DateMention mention(Kind kind, int year, int month, int day, Matcher found) {
    return new DateMention(kind, year, month, day, found.group(), offsets.get(found.start()));
  }
}
