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

  /** Lines that are one part of the heading. */
  private record Words(List<Line> lines, int level) {
    String text(PageText page) {
      ReadingText text = new ReadingText(page);
      lines.forEach(text::appendHeading);
      return text.words();
    }
  }

  static Title of(PageText page, List<Block> headings, String body) {
    List<Words> parts = new ArrayList<>();
    for (Block heading : headings) {
      addParts(heading, parts);
    }
    if (parts.isEmpty()) {
      return new Title("", new ReadingText(page), null);
    }
    int main = mainOf(parts, page, Lines.stripped(body));
    ReadingText headline = new ReadingText(page);
    parts.get(main).lines().forEach(headline::appendHeading);
    String sub = joined(parts.subList(main + 1, parts.size()), page);
    return new Title(joined(parts.subList(0, main), page), headline, sub.isEmpty() ? null : sub);
  }

  /** Three lines of one block are a kicker on a headline of two; a dash opens a subheadline. */
  private static void addParts(Block heading, List<Words> parts) {
    List<Line> lines = heading.lines();
    int from = 0;
    boolean kicker =
        lines.size() >= 3
            || lines.get(0).content().endsWith("：")
            || lines.get(0).content().endsWith(":");
    if (kicker && lines.size() > 1) {
      parts.add(new Words(lines.subList(0, 1), heading.level()));
      from = 1;
    }
    for (int line = from + 1; line < lines.size(); line++) {
      if (lines.get(line).content().startsWith("—")) {
        parts.add(new Words(lines.subList(from, line), heading.level()));
        from = line;
      }
    }
    parts.add(new Words(lines.subList(from, lines.size()), heading.level()));
  }

  private static int mainOf(List<Words> parts, PageText page, String body) {
    List<Integer> able = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      String words = Lines.stripped(parts.get(part).text(page));
      boolean never =
          words.startsWith("—")
              || words.endsWith("：")
              || words.endsWith(":")
              || Conventions.SIDE_LABEL.matcher(words).find();
      if (!never && !body.contains(words)) {
        able.add(part);
      }
    }
    if (able.isEmpty()) {
      return parts.get(0).lines().get(0).content().startsWith("—") ? parts.size() - 1 : 0;
    }
    int last = able.get(able.size() - 1);
    int first = able.get(0);
    boolean deeper = parts.get(last).level() > parts.get(first).level();
    return deeper || able.size() == 1 ? first : able.get(1);
  }

  private static String joined(List<Words> parts, PageText page) {
    StringBuilder all = new StringBuilder();
    for (Words part : parts) {
      all.append(all.length() == 0 ? "" : " ").append(part.text(page));
    }
    return all.toString();
  }
}
