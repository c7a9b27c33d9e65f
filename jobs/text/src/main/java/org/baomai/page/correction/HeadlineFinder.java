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

/** Finds the words on the page that become, or remain, the headline of a corrected unit. */
final class HeadlineFinder {

  private final PageText page;
  private final List<Line> lines;
  private final List<Unit> units;

  HeadlineFinder(PageText page, List<Line> lines, List<Unit> units) {
    this.page = page;
    this.lines = lines;
    this.units = units;
  }

  /** Finds a headline on the page, as near to the unit as possible. */
  Span onPage(String headline, Unit unit) throws InapplicableCorrectionException {
    return new PrintedTextSearch(page, lines)
        .nearest(headline, unit.spans())
        .orElseThrow(
            () ->
                new InapplicableCorrectionException(
                    "the headline \""
                        + headline
                        + "\" is not on the page in one piece; write it as it is printed there"
                        + " (blanks and line ends do not matter)."));
  }

  /**
   * Finds the headline of a unit with new boundaries.
   *
   * @param spans the spans of the unit, in reading order
   * @param kind its kind
   * @param words the headline that the user gave; empty for none; null if not given
   * @param prior the roles of the characters before the correction
   * @throws InapplicableCorrectionException if the given headline is not in the spans
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
                            + "\" is not in these spans; write it as it is printed, and make its"
                            + " place the first of the spans."));
    return HeadlineSource.at(SpanList.normalized(page, text.onPage(found.start(), found.end())));
  }

  private static boolean isStory(UnitKind kind) {
    return kind == UnitKind.ARTICLE || kind == UnitKind.CONTINUATION || kind == UnitKind.NOTICE;
  }

  /** The headline at the beginning of the spans, if the spans contain it completely. */
  private HeadlineSource keptHeadline(List<Span> spans, CharacterRoles prior) {
    for (Span span : spans) {
      for (int offset = span.start(); offset < span.end(); offset++) {
        boolean decides =
            !PageText.isBlank(page.at(offset)) && prior.at(offset) != TextRole.AUXILIARY;
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

  /** The rest of the headline of a unit that lost characters to another. */
  HeadlineSource leftOf(Unit unit, List<Span> taken) {
    boolean banner = unit.kind() == UnitKind.COLUMN_BANNER;
    List<Span> headline = HeadlineSource.spansOf(unit, page, lines);
    List<Span> left = SpanList.normalized(page, SpanList.without(headline, taken));
    if (headline.isEmpty()) {
      return HeadlineSource.NONE;
    }
    return banner || left.isEmpty() ? HeadlineSource.REMAINING : HeadlineSource.at(left);
  }
}
