package org.baomai.page.correction;

import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.correction.CharacterRoles.TextRole;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;
import org.baomai.page.text.SpanText;

/** Which words of the page become, or stay, the headline of a unit that is corrected. */
final class HeadlineFinder {

  private final PageText page;
  private final List<Line> lines;
  private final List<Unit> units;

  HeadlineFinder(PageText page, List<Line> lines, List<Unit> units) {
    this.page = page;
    this.lines = lines;
    this.units = units;
  }

  /** Where a headline stands on the page, as near to the unit as it does. */
  Span onPage(String headline, Unit unit) throws InapplicableCorrectionException {
    return new PrintedTextSearch(page, lines)
        .nearest(headline, unit.spans())
        .orElseThrow(
            () ->
                new InapplicableCorrectionException(
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
  HeadlineSource within(List<Span> spans, UnitKind kind, String words, CharacterRoles prior)
      throws InapplicableCorrectionException {
    if (words == null) {
      return isStory(kind) ? keptHeadline(spans, prior) : HeadlineSource.OPENING;
    }
    if (LineText.stripped(words).isEmpty()) {
      return HeadlineSource.NONE;
    }
    SpanText text = SpanText.of(page, spans);
    Span all = new Span(0, text.text().length());
    Span found =
        new PrintedTextSearch(text.text(), LineReader.read(text.text()))
            .nearest(words, List.of(all))
            .orElseThrow(
                () ->
                    new InapplicableCorrectionException(
                        "the headline \""
                            + words
                            + "\" does not stand in these spans; write it as it is printed, and"
                            + " give the place where it stands as the first of the spans."));
    return HeadlineSource.at(SpanList.normalized(page, text.onPage(found.start(), found.end())));
  }

  private static boolean isStory(UnitKind kind) {
    return kind == UnitKind.ARTICLE || kind == UnitKind.CONTINUATION || kind == UnitKind.NOTICE;
  }

  /** The headline that opens these spans already, if it is there whole. */
  private HeadlineSource keptHeadline(List<Span> spans, CharacterRoles prior) {
    for (Span span : spans) {
      for (int offset = span.start(); offset < span.end(); offset++) {
        boolean decides = !PageText.isBlank(page.at(offset)) && prior.at(offset) != TextRole.AUXILIARY;
        if (decides) {
          return prior.at(offset) == TextRole.HEADLINE
              ? headlineAt(offset, spans)
              : HeadlineSource.OPENING;
        }
      }
    }
    return HeadlineSource.OPENING;
  }

  private HeadlineSource headlineAt(int offset, List<Span> spans) {
    Span character = new Span(offset, offset + 1);
    for (Unit unit : units) {
      List<Span> headline = HeadlineSource.spansOf(unit, page, lines);
      if (SpanList.countCommon(page, headline, List.of(character)) > 0) {
        return SpanList.cover(page, spans, headline)
            ? HeadlineSource.at(headline)
            : HeadlineSource.OPENING;
      }
    }
    return HeadlineSource.OPENING;
  }

  /** The headline of a unit that others took characters from: what it had, as far as it is left. */
  HeadlineSource leftOf(Unit unit, List<Span> taken) {
    boolean sign = unit.kind() == UnitKind.COLUMN_BANNER;
    List<Span> headline = HeadlineSource.spansOf(unit, page, lines);
    List<Span> left = SpanList.normalized(page, SpanList.without(headline, taken));
    if (headline.isEmpty()) {
      return HeadlineSource.NONE;
    }
    return sign || left.isEmpty() ? HeadlineSource.REMAINING : HeadlineSource.at(left);
  }
}
