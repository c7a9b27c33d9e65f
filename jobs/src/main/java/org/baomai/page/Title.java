package org.baomai.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A story's heading, told apart: kicker (引题), headline (主题), subheadline (副题).
 *
 * @param kicker words above the headline, empty if none
 * @param headline the headline
 * @param subheadline words below it, or null
 */
record Title(String kicker, ReadingText headline, String subheadline) {

  /** A lead is about this long. */
  private static final int LEAD = 200;

  /** Lines that are one part of the heading. */
  private record Words(List<Line> lines, String text, boolean secondary, boolean quoted) {

    int level() {
      return lines.get(0).level();
    }

    boolean able() {
      return !secondary && !quoted;
    }
  }

  /** The heading that these blocks make on this body. */
  static Title of(PageText page, List<Block> headings, String body) {
    String stripped = Lines.stripped(body);
    List<Words> parts = new ArrayList<>();
    for (List<Line> group : groups(headings)) {
      addParts(group, stripped, parts);
    }
    ReadingText headline = new ReadingText(page);
    if (parts.isEmpty()) {
      return new Title("", headline, null);
    }
    int main = mainOf(parts);
    int end = main + 1;
    parts.get(main).lines().forEach(headline::appendHeading);
    while (end < parts.size() && goesOn(parts.get(end - 1), parts.get(end))) {
      parts.get(end).lines().forEach(headline::appendHeading);
      end++;
    }
    String sub = joined(parts.subList(end, parts.size()));
    return new Title(joined(parts.subList(0, main)), headline, sub.isEmpty() ? null : sub);
  }

  /** Lines without a blank line or a mark between them. */
  private static List<List<Line>> groups(List<Block> headings) {
    List<List<Line>> groups = new ArrayList<>();
    int before = -2;
    for (Block heading : headings) {
      boolean same = heading.gap() == 0 && heading.level() == 0 && heading.index() == before + 1;
      if (!same) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).addAll(heading.lines());
      before = heading.index();
    }
    return groups;
  }

  /**
   * Parts of a group: a dash opens a subheadline, a colon closes a kicker, and three lines are a
   * kicker on a headline of two, or two lines on one that quotes the body.
   */
  private static void addParts(List<Line> group, String body, List<Words> parts) {
    int plain = 0;
    while (plain < group.size() && (plain == 0 || !isDashed(group.get(plain)))) {
      plain++;
    }
    boolean firstApart = plain > 1 && standsApart(group, 0, 1, body);
    boolean lastApart = plain > 1 && standsApart(group, plain - 1, plain - 1, body);
    int from = firstApart || endsWithColon(group.get(0)) || (plain > 2 && !lastApart) ? 1 : 0;
    from = plain > 1 ? from : 0;
    int to = lastApart && plain - 1 > from ? plain - 1 : plain;
    add(group.subList(0, from), body, parts);
    add(group.subList(from, to), body, parts);
    add(group.subList(to, plain), body, parts);
    add(group.subList(plain, group.size()), body, parts);
  }

  /**
   * Whether a line quotes the body below the lead, and not in one run with its neighbour at a
   * break.
   */
  private static boolean standsApart(List<Line> group, int line, int breakBefore, String body) {
    String above = Lines.stripped(group.get(breakBefore - 1).content());
    String below = Lines.stripped(group.get(breakBefore).content());
    String across =
        above.substring(Math.max(0, above.length() - 2))
            + below.substring(0, Math.min(2, below.length()));
    return !body.contains(across) && quotesBelowLead(group.get(line), body);
  }

  private static void add(List<Line> lines, String body, List<Words> parts) {
    if (!lines.isEmpty()) {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.content()));
      String words = Lines.stripped(text.toString());
      boolean secondary =
          words.length() < 2
              || isDashed(lines.get(0))
              || endsWithColon(lines.get(lines.size() - 1))
              || Conventions.SIDE_LABEL.matcher(words).find();
      boolean quoted = lines.size() == 1 && quotesBelowLead(lines.get(0), body);
      parts.add(new Words(List.copyOf(lines), text.toString(), secondary, quoted));
    }
  }

  private static boolean isDashed(Line line) {
    return line.content().startsWith("—");
  }

  private static boolean endsWithColon(Line line) {
    return line.content().endsWith("：") || line.content().endsWith(":");
  }

  /** A headline sums up the lead; what quotes a later paragraph stands above or below it. */
  private static boolean quotesBelowLead(Line line, String body) {
    return body.indexOf(Lines.stripped(line.content())) > LEAD;
  }

  /**
   * The first part that can be the headline, or the second of two unless their marks say otherwise.
   */
  private static int mainOf(List<Words> parts) {
    List<Integer> able = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      if (parts.get(part).able()) {
        able.add(part);
      }
    }
    if (able.isEmpty()) {
      return parts.get(0).secondary() ? parts.size() - 1 : 0;
    }
    int first = able.get(0);
    boolean kicker =
        able.size() > 1 && parts.get(first).level() == 0 && parts.get(able.get(1)).level() == 0;
    return kicker ? able.get(1) : first;
  }

  /** Equal marks on neighbours: one headline on two marked lines. */
  private static boolean goesOn(Words before, Words after) {
    return after.able() && before.able() && after.level() > 0 && after.level() == before.level();
  }

  private static String joined(List<Words> parts) {
    StringBuilder all = new StringBuilder();
    for (Words part : parts) {
      all.append(all.length() == 0 ? "" : " ").append(part.text());
    }
    return all.toString();
  }
}
