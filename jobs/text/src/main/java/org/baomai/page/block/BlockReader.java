package org.baomai.page.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineKind;
import org.baomai.page.line.PageShape;
import org.baomai.page.line.ReadingText;
import org.baomai.page.text.PageText;

/** Groups lines into blocks. */
public final class BlockReader {

  private static final int WIDEST_HEADLINE = 100;
  private static final int LONGEST_LOOK = 3000;
  private static final int WIDEST_GAP_OF_NAMES = 2;
  private static final int MOST_TITLE_LINES = 3;

  /** The log-odds of a heading that its context proves; from 4 on, a block cannot be body text. */
  private static final double CERTAIN_HEADING = 5;

  /** An indent of two full-width characters. */
  private static final int INDENT = 4;

  private final PageText text;
  private final List<Line> lines;
  private final PageShape shape;
  private final Set<Integer> leads;
  private final List<Block> blocks = new ArrayList<>();

  private BlockReader(PageText text, List<Line> lines, PageShape shape) {
    this.text = text;
    this.lines = lines;
    this.shape = shape;
    this.leads = leads(lines);
  }

  /**
   * Groups the lines of a page.
   *
   * @param text the page
   * @param lines its lines, in page order
   * @param shape how the text was wrapped
   * @return the blocks, in page order; every line is in exactly one
   */
  public static List<Block> read(PageText text, List<Line> lines, PageShape shape) {
    BlockReader reader = new BlockReader(text, lines, shape);
    int from = 0;
    while (from < lines.size()) {
      int to = reader.groupEnd(from);
      reader.addGroup(from, to);
      from = to;
    }
    return reader.blocks;
  }

  /** Finds the end of the lines of one kind without a blank line between them. */
  private int groupEnd(int from) {
    LineKind kind = lines.get(from).kind();
    int to = from + 1;
    while (to < lines.size()
        && lines.get(to).kind() == kind
        && continuesGroup(lines.get(to), kind)) {
      to++;
    }
    return to;
  }

  /** The names of one byline may be on separate lines, with blank lines between them. */
  private static boolean continuesGroup(Line line, LineKind kind) {
    boolean name = kind == LineKind.BYLINE && !BylineReader.isByline(line.content());
    return line.gap() == 0 || (name && line.gap() <= WIDEST_GAP_OF_NAMES);
  }

  private void addGroup(int from, int to) {
    switch (lines.get(from).kind()) {
      case TEXT -> addText(from, to);
      case HEADLINE -> addHeadline(from, to);
      case BYLINE -> add(BlockKind.BYLINE, from, to, 0);
      case CAPTION -> add(BlockKind.CAPTION, from, to, 0);
      case FOLIO -> add(BlockKind.FOLIO, from, to, 0);
      case JUMP_FROM -> add(BlockKind.JUMP_FROM, from, to, 0);
      case IMPRINT, PAGE_FOOT, SOURCE -> add(BlockKind.IMPRINT, from, to, 0);
      case BANNER -> add(BlockKind.BANNER, from, to, 0);
      case ADVERTISEMENT -> add(BlockKind.ADVERTISEMENT, from, to, 0);
      case TEASER -> add(BlockKind.TEASER, from, to, 0);
      case JUMP_TO, CROSS_REFERENCE -> add(BlockKind.POINTER, from, to, 0);
    }
  }

  private void addHeadline(int from, int to) {
    for (int line = from; line < to; line++) {
      add(BlockKind.HEADING, line, line + 1, CERTAIN_HEADING);
    }
  }

  private void addText(int from, int to) {
    if (shape.hardWrapped()) {
      addColumnLines(from, to);
    } else {
      addParagraphLines(from, to);
    }
  }

  /** Adds lines of which each is a paragraph or a line of a heading. */
  private void addParagraphLines(int from, int to) {
    int start = from;
    while (start < to) {
      int end = start + 1;
      if (looksLikeHeading(lines.get(start))) {
        while (end < to && lines.get(end).level() == 0 && looksLikeHeading(lines.get(end))) {
          end++;
        }
      }
      addWords(start, end);
      start = end;
    }
  }

  /**
   * Adds lines that end where the column ends: each group is a heading, a paragraph, or a heading
   * directly above a paragraph.
   */
  private void addColumnLines(int from, int to) {
    int start = from;
    for (int next = from + 1; next < to; next++) {
      if (lines.get(next).opensWithDateline() || lines.get(next).level() > 0) {
        int title = titleAbove(start, next);
        addColumnGroup(start, title);
        if (title < next) {
          addWords(title, next);
        }
        start = next;
      }
    }
    addColumnGroup(start, to);
  }

  /**
   * Finds the headline directly above a dateline if no blank line separates it from the story
   * before: it begins after the last sentence of that story.
   *
   * @return the index of its first line; {@code dateline} if there is no such headline
   */
  private int titleAbove(int from, int dateline) {
    int title = dateline;
    while (title - 1 > from
        && dateline - title < MOST_TITLE_LINES
        && looksLikeHeading(lines.get(title - 1))
        && !lines.get(title - 1).isFinished()) {
      title--;
    }
    boolean afterSentence = title > from && title < dateline && lines.get(title - 1).isFinished();
    return afterSentence ? title : dateline;
  }

  private void addColumnGroup(int from, int to) {
    if (from == to) {
      return;
    }
    int body = from;
    while (body < to - 1 && isHeadingOn(body, to)) {
      body++;
    }
    if (body > from) {
      addWords(from, body);
    }
    addWords(body, to);
  }

  /** Whether a line is much shorter than the first line of the paragraph below it would be. */
  private boolean isHeadingOn(int line, int to) {
    String words = lines.get(line).content();
    if (!looksLikeHeading(lines.get(line)) || words.indexOf('，') >= 0 || words.indexOf(',') >= 0) {
      return false;
    }
    int column = columnBelow(line + 1, to);
    return column > 0
        && lines.get(line).width() < column - INDENT - 3
        && !HeadingOdds.isUnbalanced(lines.subList(line, line + 1))
        && runsOn(line + 1, to, column);
  }

  /** Whether the lines from an index on are a paragraph and not more lines of a heading. */
  private boolean runsOn(int from, int to, int column) {
    for (int line = from; line < to; line++) {
      String words = lines.get(line).content();
      if (words.indexOf('。') >= 0
          || words.indexOf('，') >= 0
          || words.indexOf('、') >= 0
          || words.indexOf(',') >= 0) {
        return true;
      }
    }
    int first = lines.get(from).width();
    return Math.abs(first - column) <= 1 || Math.abs(first + INDENT - column) <= 1;
  }

  /** The width of the column of the lines from an index on, or of the next lines of text. */
  private int columnBelow(int from, int to) {
    List<Integer> widths = new ArrayList<>();
    for (int line = from; line < lines.size() && line < Math.max(to, from + 6); line++) {
      if (lines.get(line).isText()) {
        widths.add(Math.min(lines.get(line).width(), WIDEST_HEADLINE));
      }
    }
    widths.sort(Comparator.reverseOrder());
    return widths.isEmpty() ? 0 : widths.get(Math.min(widths.size() / 3, widths.size() - 1));
  }

  /** The width of the column of which these lines would be a fragment. */
  private int columnAround(int from, int to) {
    if (!shape.hardWrapped()) {
      return shape.wrapWidth();
    }
    int below = columnBelow(to, to);
    return below > 0 ? below : columnBelow(Math.max(0, from - 6), from);
  }

  private boolean looksLikeHeading(Line line) {
    if (line.level() > 0) {
      return true;
    }
    String words = line.content();
    return line.width() <= WIDEST_HEADLINE
        && !line.opensWithDateline()
        && !isLead(line)
        && !Conventions.CLOSING_CREDIT.isAtStartOf(line.strippedHead(40))
        && words.indexOf('。') < 0
        && "，,；;、".indexOf(words.charAt(words.length() - 1)) < 0
        && Conventions.NOT_AT_START.indexOf(words.charAt(0)) < 0;
  }

  /** Whether the line above is a dateline on a separate line. */
  private boolean isLead(Line line) {
    return leads.contains(line.start());
  }

  private static Set<Integer> leads(List<Line> lines) {
    Set<Integer> leads = new HashSet<>();
    for (int index = 1; index < lines.size(); index++) {
      Line above = lines.get(index - 1);
      if (above.isText() && Conventions.DATELINE_ALONE.matches(above.strippedHead(60))) {
        leads.add(lines.get(index).start());
      }
    }
    return leads;
  }

  private void addWords(int from, int to) {
    boolean heading = to - from <= 5;
    int width = 0;
    for (int line = from; line < to; line++) {
      heading &= looksLikeHeading(lines.get(line));
      width += lines.get(line).width();
    }
    heading &= width <= 2 * WIDEST_HEADLINE;
    double odds =
        heading ? HeadingOdds.logOdds(lines.subList(from, to), shape, columnAround(from, to)) : -9;
    if (heading && odds > 0) {
      for (int line = from; line < to; line++) {
        add(BlockKind.HEADING, line, line + 1, odds);
      }
    } else {
      add(heading && odds > -4 ? BlockKind.HEADING : BlockKind.BODY, from, to, odds);
    }
  }

  private void add(BlockKind kind, int from, int to, double headingOdds) {
    List<Line> own = List.copyOf(lines.subList(from, to));
    String reading = ReadingText.preview(text, own, shape, LONGEST_LOOK);
    Line last = own.get(own.size() - 1);
    boolean signed = kind == BlockKind.BODY && isSigned(last.content());
    blocks.add(
        new Block(
            blocks.size(),
            kind,
            own,
            reading,
            headingOdds,
            own.get(0).opensWithDateline(),
            signed || last.isFinished(),
            signed));
  }

  private static boolean isSigned(String words) {
    String tail = words.substring(Math.max(0, words.length() - 60));
    return Conventions.SIGNATURE
        .firstIn(tail)
        .or(() -> Conventions.SIGNATURE_WITH_ROLE.firstIn(tail))
        .flatMap(people -> BylineReader.readPeople(people.group(1)))
        .isPresent();
  }
}
