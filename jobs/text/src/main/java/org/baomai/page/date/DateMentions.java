package org.baomai.page.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.convention.Conventions;
import org.baomai.page.date.DateMention.Kind;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineKind;
import org.baomai.page.text.ChineseNumerals;
import org.baomai.page.text.PageText;

/** Finds the dates in the running text of a page and their relation to the issue date. */
final class DateMentions {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:(?:至|—|-|到)(?:(\\d{1,2})月)?(\\d{1,2})日)?");

  private static final Pattern DAY =
      Pattern.compile("(?<![\\d月至—到-])(\\d{1,2})日(?:(?:至|—|-|到)(\\d{1,2})日)?(?![报均益渐子\\d])");

  private static final Pattern TODAY_BEFORE = Conventions.pattern("(?:今天|今日|今晚|今晨|今早)[（(]$");
  private static final Pattern YESTERDAY_BEFORE = Conventions.pattern("(?:昨天|昨日|昨晚)[（(]$");
  private static final Pattern FUTURE_BEFORE =
      Conventions.pattern("(?:将于|将在|将从|定于|拟于|拟定于|预计|计划|计划于|将自|自|明天[（(]|后天[（(]|明日[（(]|即将于)$");
  private static final Pattern ASIDE_BEFORE =
      Conventions.pattern("(?:去年|前年|同年|当年|次年|翌年|每年|历年|上年|至|到|前|农历|年)$");
  private static final Pattern FUTURE_AFTER =
      Conventions.pattern("^(?:起(?:正式)?(?:施行|实施|执行|暂停|恢复|开始|启用|至)|前(?:完成|报名|提交)|将)");
  private static final Pattern ASIDE_AFTER = Conventions.pattern("^(?:起|前|以前|之前)");
  private static final Pattern YEAR_FIRST = Conventions.pattern("(?:19|20)\\d{2}年");

  private static final Set<LineKind> FURNITURE =
      EnumSet.of(LineKind.FOLIO, LineKind.IMPRINT, LineKind.PAGE_FOOT, LineKind.SOURCE);

  /** The display width of the widest heading, in half-width columns. */
  private static final int WIDEST_HEADING = 60;

  /** The display width of the narrowest line of a column, in half-width columns. */
  private static final int NARROWEST_COLUMN = 30;

  private static final int FIRST_SIZE = 4096;

  private final StringBuilder words = new StringBuilder();

  /** The page offsets of {@link #words}; longer than they are. */
  private int[] offsets = new int[FIRST_SIZE];

  private final List<DateMention> mentions = new ArrayList<>();

  private DateMentions() {}

  /** Finds the dates of a page. */
  static DateMentions in(PageText page, List<Line> lines) {
    DateMentions finder = new DateMentions();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (!FURNITURE.contains(line.kind())) {
        boolean gapAfter = index + 1 == lines.size() || lines.get(index + 1).gap() != 0;
        finder.add(page, line, isHeading(line, gapAfter));
      }
    }
    finder.findDates();
    finder.findDays();
    return finder;
  }

  private static boolean isHeading(Line line, boolean gapAfter) {
    boolean narrow = line.width() < NARROWEST_COLUMN;
    boolean first = line.gap() != 0 || line.start() == 0;
    boolean alone = first && (gapAfter || narrow) && line.width() <= WIDEST_HEADING;
    return line.level() > 0
        || (alone && !line.isFinished() && YEAR_FIRST.matcher(line.content()).lookingAt());
  }

  /** The days with a month, in page order, then the days without a month. */
  List<DateMention> days() {
    return mentions;
  }

  /** The years, in page order. */
  List<YearClue> years() {
    return YearClues.in(words.toString(), index -> offsets[index]);
  }

  /** Adds a line without blanks, which may be inside dates; keeps line ends of sentences only. */
  private void add(PageText page, Line line, boolean heading) {
    if (heading) {
      put('\n', line.contentStart());
    }
    for (int offset = line.contentStart(); offset < line.end(); offset++) {
      int codePoint = page.at(offset);
      if (!PageText.isBlank(codePoint)) {
        put(Character.isSupplementaryCodePoint(codePoint) ? '〓' : (char) codePoint, offset);
      }
    }
    if (line.kind() == LineKind.BYLINE) {
      put(YearClues.BYLINE_END, line.end());
    } else if (line.isFinished() || heading) {
      put('\n', line.end());
    }
  }

  private void put(char c, int offset) {
    if (words.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[words.length()] = offset;
    words.append(ChineseNumerals.halfWidth(c));
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
        boolean aside = kind == Kind.IRRELEVANT || date.group(4) != null;
        Kind end = future ? Kind.FUTURE : aside ? Kind.IRRELEVANT : Kind.PAST;
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
    if (before.endsWith("截至")) {
      return Kind.PAST;
    }
    boolean aside = ASIDE_BEFORE.matcher(before).find() || ASIDE_AFTER.matcher(after).find();
    return aside ? Kind.IRRELEVANT : Kind.PAST;
  }

  private DateMention mention(Kind kind, int year, int month, int day, Matcher found) {
    return new DateMention(kind, year, month, day, found.group(), offsets[found.start()]);
  }
}
