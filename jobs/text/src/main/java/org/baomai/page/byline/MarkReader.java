package org.baomai.page.byline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.Mark;
import org.baomai.page.MarkKind;
import org.baomai.page.convention.Conventions;

/**
 * Finds the words of a headline or body that are not the story's own: datelines, bylines, credits
 * and jump marks, at the beginning, at the end, and around paragraphs.
 *
 * <pre>
 *   海州日报讯（记者/沈岚）轮渡明日停航。……（陆峻 摄）
 *   └── dateline ────┘                └ credit ┘
 * </pre>
 *
 * <p>The result depends on the text alone, so it can be read from a text that was corrected.
 */
public final class MarkReader {
  /** The longest paragraph that may be a byline as a whole, in UTF-16 units. */
  private static final int LONGEST_BYLINE = 160;

  /**
   * How far from the start datelines and roles have a sign, and how far from the end credits begin.
   */
  private static final int NEAR = 70;

  /** The longest bracket with names. */
  private static final int LONGEST_BRACKET = 180;

  private static final String SENTENCE_ENDS = "。！？!?…”」』〕】";
  private static final String ORNAMENTS = "▲▼■□◆●◎★☆◇○◀▶";

  private static final String OPENING = "【〔[［（(";
  private static final String CLOSING = "】〕]］）)";

  /** Characters of which each dateline and role has one, in both scripts. */
  private static final String OPENING_SIGNS = "讯訊电電息者员員稿导導道生人";

  /** Characters of which each credit without brackets has one. */
  private static final String CLOSING_SIGNS = "者员員生摄攝图圖编編版校审審读讀监監制源出处處载載转轉接（(";

  private static final Pattern ROLE_IN_NAMES = Conventions.pattern("记者|通讯员|实习生|文[/／]?图|图[/／]?文|摄");

  /**
   * The end of names of offices, which sign together with reporters; 组宣 and 宣文 are pen names of
   * party offices (组织部, 宣传部).
   */
  private static final Pattern OFFICE = Conventions.pattern("(?:宣文|组宣|部门|[部委办局站院]|中心)$");

  /** A paragraph such as 本报评论员文章 names an article, and not who wrote the one that it is in. */
  private static final Pattern NO_BYLINE = Pattern.compile("文章");

  private final String text;
  private final List<Mark> found = new ArrayList<>();

  private MarkReader(String text) {
    this.text = text;
  }

  /**
   * Finds the marks of a text.
   *
   * @param text a headline, or a body with one paragraph per line; null or empty if there is none
   * @return the marks in text order, without overlap; each begins and ends with a character that is
   *     not blank
   */
  public static List<Mark> read(String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    MarkReader reader = new MarkReader(text);
    int paragraph = 0;
    while (paragraph < text.length()) {
      int line = text.indexOf('\n', paragraph);
      int end = line < 0 ? text.length() : line;
      reader.readParagraph(paragraph, end);
      reader.readBrackets(paragraph, end);
      reader.readEnd(paragraph, end);
      paragraph = end + 1;
    }
    return reader.inCodePoints(reader.joined());
  }

  private void readParagraph(int from, int to) {
    String paragraph = text.substring(from, to).strip();
    if (isByline(paragraph)) {
      add(MarkKind.BYLINE, from, to);
      return;
    }
    readStart(afterOrnaments(from, to), to);
    for (int at = from; at < to; at++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
        readStart(afterOrnaments(at + 1, to), to);
      }
    }
    readRolesOfPapers(from, to);
  }

  private static boolean isByline(String paragraph) {
    return !paragraph.isEmpty()
        && paragraph.length() <= LONGEST_BYLINE
        && !NO_BYLINE.matcher(paragraph).find()
        && (BylineReader.isByline(paragraph)
            || Conventions.OFFICE_BYLINE.matches(paragraph)
            || Conventions.ROLE_ALONE.matches(paragraph));
  }

  private int afterOrnaments(int from, int to) {
    int at = from;
    while (at < to && (isBlank(text.charAt(at)) || ORNAMENTS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** Reads what stands where a paragraph or sentence begins. */
  private void readStart(int at, int to) {
    if (!hasAny(OPENING_SIGNS, at, Math.min(to, at + NEAR))) {
      return;
    }
    int end =
        Math.max(
            end(MarkConventions.BRACKETED_DATELINE, at, match -> true),
            Math.max(
                end(MarkConventions.DATELINE_WITH_NAMES, at, MarkReader::hasNames),
                Math.max(
                    end(MarkConventions.DATELINE_WITH_DAY, at, match -> true),
                    end(MarkConventions.PLAIN_DATELINE, at, match -> true))));
    if (end > at) {
      add(MarkKind.DATELINE, at, end);
      addNames(MarkKind.DATELINE, at, end);
      return;
    }
    int role = end(MarkConventions.ROLE_AT_START, at, match -> true);
    if (role > at) {
      addNames(MarkKind.BYLINE, at, role);
    }
  }

  private static boolean hasNames(MatchResult dateline) {
    String names = dateline.group(2);
    return ROLE_IN_NAMES.matcher(names).find() || BylineReader.readPeople(names).isPresent();
  }

  /** Reads bylines that stand behind the name of a column without a line end between them. */
  private void readRolesOfPapers(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean role = "记記通".indexOf(text.charAt(at)) >= 0 && at > from;
      if (role && "报報".indexOf(text.charAt(at - 1)) >= 0) {
        Matcher matcher = MarkConventions.ROLE_OF_PAPER.matcher(text);
        matcher.region(Math.max(from, at - 5), to);
        if (matcher.find()) {
          addNames(MarkKind.BYLINE, matcher.start(1), matcher.end(1));
        }
      }
    }
  }

  private void readBrackets(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean closed =
          OPENING.indexOf(text.charAt(at)) >= 0
              && hasAny(CLOSING, at, Math.min(to, at + LONGEST_BRACKET));
      if (closed) {
        readBracket(at, isBehindSentence(from, at));
      }
    }
  }

  private boolean isBehindSentence(int from, int at) {
    int before = at - 1;
    while (before >= from && isBlank(text.charAt(before))) {
      before--;
    }
    return before < from || SENTENCE_ENDS.indexOf(text.charAt(before)) >= 0;
  }

  private void readBracket(int at, boolean behindSentence) {
    add(
        MarkKind.BYLINE,
        at,
        end(
            MarkConventions.NAMES_WITH_ROLE,
            at,
            match -> BylineReader.read(match.group(2)).isPresent()));
    add(MarkKind.CREDIT, at, end(MarkConventions.CLOSING_NOTE, at, match -> true));
    add(MarkKind.CREDIT, at, end(MarkConventions.PICTURE_CREDIT, at, match -> true));
    if (behindSentence) {
      Predicate<MatchResult> names = match -> areNames(match.group(2));
      add(MarkKind.CREDIT, at, end(MarkConventions.SIGNATURE, at, names));
    }
    add(MarkKind.JUMP_MARK, at, end(MarkConventions.JUMP, at, match -> true));
    add(MarkKind.JUMP_MARK, at, end(MarkConventions.CROSS_REFERENCE, at, match -> true));
  }

  /** Whether words are names, of which the first has a common surname, perhaps with offices. */
  private static boolean areNames(String words) {
    String stripped = words.replaceAll("[\\s　]+", "");
    boolean office = stripped.length() <= 12 && OFFICE.matcher(stripped).find();
    return PersonNames.hasSurname(stripped, 0)
        && (office || BylineReader.readPeople(words).isPresent());
  }

  /** Reads what stands at the end of a paragraph without brackets, and jump marks at both ends. */
  private void readEnd(int from, int to) {
    int tail = Math.max(from, to - NEAR);
    if (hasAny(CLOSING_SIGNS, tail, to)) {
      addCredit(
          MarkConventions.NAMES_AFTER_SENTENCE, tail, to, m -> BylineReader.isByline(m.group(1)));
      addCredit(
          MarkConventions.OPEN_PICTURE_CREDIT,
          tail,
          to,
          match -> BylineReader.readPeople(match.group(2)).isPresent());
      addCredit(MarkConventions.EDITOR, tail, to, match -> true);
      addCredit(MarkConventions.SOURCE, tail, to, match -> true);
    }
    int first = afterOrnaments(from, to);
    add(MarkKind.JUMP_MARK, first, end(MarkConventions.JUMP_FROM, first, match -> true));
    Matcher last = MarkConventions.JUMP_TO.matcher(text).region(Math.max(from, to - 24), to);
    last.useTransparentBounds(true);
    if (last.find()) {
      add(MarkKind.JUMP_MARK, last.start(1), last.end(1));
    }
  }

  /** Adds the credit that a pattern finds in the tail of a paragraph. */
  private void addCredit(Pattern pattern, int from, int to, Predicate<MatchResult> accepted) {
    Matcher matcher = pattern.matcher(text).region(from, to).useTransparentBounds(true);
    if (matcher.find() && accepted.test(matcher)) {
      add(MarkKind.CREDIT, matcher.start(1), matcher.end(1));
    }
  }

  private boolean hasAny(String signs, int from, int to) {
    for (int at = from; at < to; at++) {
      if (signs.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The end of group 1 of what a pattern matches at an offset; -1 if it does not match there. */
  private int end(Pattern pattern, int at, Predicate<MatchResult> accepted) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.lookingAt() && accepted.test(matcher) ? matcher.end(1) : -1;
  }

  /**
   * Adds a mark that ends with names, if names follow: 记者 沈岚 陆峻 报道.
   *
   * @param start the start of the mark
   * @param end the end of the dateline or role before the names
   */
  private void addNames(MarkKind kind, int start, int end) {
    int at = end;
    int last = end;
    boolean named = kind == MarkKind.BYLINE;
    while (true) {
      int role = after(MarkConventions.NEXT_ROLE, at);
      if (role > at) {
        at = role;
        named = true;
      }
      int name = named ? nameAt(at) : -1;
      if (name < 0) {
        break;
      }
      at = name;
      last = name;
    }
    if (last > end) {
      add(kind, start, Math.max(last, after(MarkConventions.REPORTS, last)));
    }
  }

  /** The end of what a pattern matches at an offset of a line; -1 if it does not match there. */
  private int after(Pattern pattern, int at) {
    Matcher matcher = pattern.matcher(text).region(at, lineEnd(at));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** The end of a name with a common surname at an offset; -1 if there is none. */
  private int nameAt(int at) {
    Matcher matcher = MarkConventions.NAME.matcher(text).region(at, lineEnd(at));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    boolean name =
        matcher.lookingAt()
            && PersonNames.hasSurname(matcher.group(1), 0)
            && !MarkConventions.TIME.matcher(matcher.group(1)).find();
    return name ? matcher.end() : -1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Adds a mark without the blanks around it; offsets in UTF-16 units. */
  private void add(MarkKind kind, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(new Mark(kind, start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The marks in text order; of marks that overlap, the first one is extended. */
  private List<Mark> joined() {
    found.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::kind));
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : found) {
      int last = joined.size() - 1;
      if (last >= 0 && mark.start() < joined.get(last).end()) {
        Mark before = joined.get(last);
        int end = Math.max(before.end(), mark.end());
        joined.set(last, new Mark(before.kind(), before.start(), end));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }

  private List<Mark> inCodePoints(List<Mark> marks) {
    List<Mark> counted = new ArrayList<>(marks.size());
    int at = 0;
    int codePoints = 0;
    for (Mark mark : marks) {
      codePoints += text.codePointCount(at, mark.start());
      int length = text.codePointCount(mark.start(), mark.end());
      counted.add(new Mark(mark.kind(), codePoints, codePoints + length));
      codePoints += length;
      at = mark.end();
    }
    return counted;
  }
}
