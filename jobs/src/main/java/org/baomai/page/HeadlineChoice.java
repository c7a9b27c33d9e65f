package org.baomai.page;

import java.util.List;
import org.baomai.page.PriorRoles.Prior;

/** Which words of the page become, or stay, the headline of a unit that is corrected. */
final class HeadlineChoice {

  private final PageText page;
  private final List<Line> lines;
  private final List<Unit> units;

  HeadlineChoice(PageText page, List<Line> lines, List<Unit> units) {
    this.page = page;
    this.lines = lines;
    this.units = units;
  }

  /** Where a headline stands on the page, as near to the unit as it does. */
  Span onPage(String headline, Unit unit) throws Misfit {
    return new PrintedWords(page, lines)
        .nearest(headline, unit.spans())
        .orElseThrow(
            () ->
                new Misfit(
                    "the headline \""
                        + headline
                        + "\" does not stand on the page in one piece; write it as it is printed there"
                        + " (blanks and line ends do not matter)."));
  }

  /**
   * The headline of a unit that is cut anew.
   *
   * @param words what the person says; null if nothing
   */
  Headline within(List<Span> spans, UnitKind kind, String words, PriorRoles prior) throws Misfit {
    if (words == null) {
      return isStory(kind) ? keptHeadline(spans, prior) : Headline.OPENING;
    }
    if (Lines.stripped(words).isEmpty()) {
      return Headline.NONE;
    }
    SpanText text = SpanText.of(page, spans);
    Span all = new Span(0, text.text().length());
    Span found =
        new PrintedWords(text.text(), LineReader.read(text.text()))
            .nearest(words, List.of(all))
            .orElseThrow(
                () ->
                    new Misfit(
                        "the headline \""
                            + words
                            + "\" does not stand in these spans; write it as it is printed, and"
                            + " give the place where it stands as the first of the spans."));
    return Headline.at(SpanList.tidy(page, text.onPage(found.start(), found.end())));
  }

  private static boolean isStory(UnitKind kind) {
    return kind == UnitKind.ARTICLE || kind == UnitKind.CONTINUATION || kind == UnitKind.NOTICE;
  }

  /** The headline that opens these spans already, if it is there whole. */
  private Headline keptHeadline(List<Span> spans, PriorRoles prior) {
    for (Span span : spans) {
      for (int offset = span.start(); offset < span.end(); offset++) {
        boolean decides = !PageText.isBlank(page.at(offset)) && prior.at(offset) != Prior.BESIDE;
        if (decides) {
          return prior.at(offset) == Prior.HEADLINE ? headlineAt(offset, spans) : Headline.OPENING;
        }
      }
    }
    return Headline.OPENING;
  }

  private Headline headlineAt(int offset, List<Span> spans) {
    Span character = new Span(offset, offset + 1);
    for (Unit unit : units) {
      List<Span> headline = Headline.spansOf(unit, page, lines);
      if (SpanList.common(page, headline, List.of(character)) > 0) {
        return SpanList.holds(page, spans, headline) ? Headline.at(headline) : Headline.OPENING;
      }
    }
    return Headline.OPENING;
  }

  /** The headline of a unit that others took characters from: what it had, as far as it is left. */
  Headline leftOf(Unit unit, List<Span> taken) {
    boolean sign = unit.kind() == UnitKind.COLUMN_BANNER;
    List<Span> headline = Headline.spansOf(unit, page, lines);
    List<Span> left = SpanList.tidy(page, SpanList.without(headline, taken));
    if (headline.isEmpty()) {
      return Headline.NONE;
    }
    return sign || left.isEmpty() ? Headline.LEFT : Headline.at(left);
  }
}
