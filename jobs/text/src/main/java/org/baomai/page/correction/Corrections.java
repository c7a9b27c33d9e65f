package org.baomai.page.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.CorrectedUnits;
import org.baomai.page.Correction;
import org.baomai.page.PageReader;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineReader;
import org.baomai.page.line.PageShape;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;

/**
 * Applies a user's corrections to the units of a page, one after the other. Each is applied
 * completely or not at all. After each, every non-blank character of the page is in exactly one
 * unit.
 */
public final class Corrections {

  private final PageText page;
  private final List<Line> lines;
  private final UnitRewriter rewriter;
  private List<Unit> units;

  private Corrections(String pageText, List<Unit> units) {
    this.page = new PageText(pageText);
    this.lines = LineReader.read(page);
    this.rewriter = new UnitRewriter(page, PageShape.of(page, lines));
    this.units = units;
  }

  /**
   * Corrects the units of a page.
   *
   * @param pageText the text of the page
   * @param units its units as {@link PageReader} returns them
   * @param corrections the corrections, in the order in which to apply them
   * @return the corrected units, and for each correction the problem, if any
   */
  public static CorrectedUnits apply(
      String pageText, List<Unit> units, List<Correction> corrections) {
    Corrections state = new Corrections(pageText, units);
    List<String> problems = new ArrayList<>();
    for (Correction correction : corrections) {
      try {
        state.units = state.inOrder(state.corrected(correction));
        problems.add("");
      } catch (InapplicableCorrectionException misfit) {
        problems.add(misfit.getMessage());
      }
    }
    return new CorrectedUnits(state.units, problems);
  }

  private List<Unit> inOrder(List<Unit> changed) {
    List<Unit> sorted = new ArrayList<>(changed);
    sorted.sort(Comparator.comparingInt(Corrections::firstCharacter));
    List<Unit> numbered = new ArrayList<>();
    for (Unit unit : sorted) {
      numbered.add(with(unit, numbered.size(), unit.kind(), unit.confidence()));
    }
    return numbered;
  }

  private static int firstCharacter(Unit unit) {
    return unit.spans().stream().mapToInt(Span::start).min().orElseThrow();
  }

  private List<Unit> corrected(Correction correction) throws InapplicableCorrectionException {
    for (Span span : correction.spans()) {
      requireWords(span);
    }
    return correction.boundary() ? cut(correction) : described(correction);
  }

  private void requireWords(Span span) throws InapplicableCorrectionException {
    if (span.end() > page.length()) {
      throw new InapplicableCorrectionException(
          shown(span)
              + " is not on the page, which has "
              + page.length()
              + " characters; use offsets into pages.text of this page.");
    }
    if (SpanList.normalized(page, List.of(span)).isEmpty()) {
      throw new InapplicableCorrectionException(
          "the span " + shown(span) + " has only blanks; correct its offsets.");
    }
  }

  /** Sets the kind or the headline of the unit at a place. */
  private List<Unit> described(Correction correction) throws InapplicableCorrectionException {
    Unit unit = unitAt(correction.spans().get(0));
    UnitKind kind = correction.kind() == null ? unit.kind() : correction.kind();
    if (correction.headline() == null) {
      return replaced(unit, with(unit, unit.ordinal(), kind, unit.confidence()));
    }
    List<Span> place = List.of();
    if (!LineText.stripped(correction.headline()).isEmpty()) {
      place = List.of(headlines().onPage(correction.headline(), unit));
    }
    List<Span> spans = unit.spans();
    if (!SpanList.cover(page, spans, place)) {
      spans = new ArrayList<>(place);
      spans.addAll(SpanList.without(unit.spans(), place));
      spans = SpanList.normalized(page, spans);
    }
    HeadlineSource headline = place.isEmpty() ? HeadlineSource.NONE : HeadlineSource.at(place);
    CharacterRoles prior = CharacterRoles.of(page, units);
    return taken(rewriter.write(spans, kind, headline, prior, unit.confidence()), prior);
  }

  private Unit unitAt(Span span) throws InapplicableCorrectionException {
    List<Unit> holders =
        units.stream()
            .filter(unit -> SpanList.countCommon(page, unit.spans(), List.of(span)) > 0)
            .toList();
    if (holders.size() > 1) {
      throw new InapplicableCorrectionException(
          shown(span)
              + " is in "
              + holders.size()
              + " units, which begin at "
              + String.join(
                  ", ", holders.stream().map(unit -> String.valueOf(firstCharacter(unit))).toList())
              + "; give a span inside one of them, or join them with spans and \"unit\": true.");
    }
    return holders.get(0);
  }

  /** Makes a unit of exactly these spans. */
  private List<Unit> cut(Correction correction) throws InapplicableCorrectionException {
    requireApart(correction.spans());
    List<Span> spans = SpanList.normalized(page, correction.spans());
    UnitKind kind = correction.kind() == null ? kindOf(spans) : correction.kind();
    for (Unit unit : units) {
      boolean asItIs = unit.spans().equals(spans) && unit.kind() == kind;
      if (asItIs && correction.headline() == null) {
        return replaced(unit, with(unit, unit.ordinal(), kind, 1));
      }
    }
    CharacterRoles prior = CharacterRoles.of(page, units);
    HeadlineSource headline = headlines().within(spans, kind, correction.headline(), prior);
    return taken(rewriter.write(spans, kind, headline, prior, 1), prior);
  }

  private static void requireApart(List<Span> spans) throws InapplicableCorrectionException {
    for (int one = 0; one < spans.size(); one++) {
      for (int other = one + 1; other < spans.size(); other++) {
        Span first = spans.get(one);
        Span second = spans.get(other);
        if (first.start() < second.end() && second.start() < first.end()) {
          throw new InapplicableCorrectionException(
              "the spans "
                  + shown(first)
                  + " and "
                  + shown(second)
                  + " overlap; put each character in one span only.");
        }
      }
    }
  }

  /** The kind of the unit that has most of the characters; the first one in case of a tie. */
  private UnitKind kindOf(List<Span> spans) {
    UnitKind kind = UnitKind.OTHER;
    int most = 0;
    for (Unit unit : units) {
      int common = SpanList.countCommon(page, unit.spans(), spans);
      if (common > most) {
        kind = unit.kind();
        most = common;
      }
    }
    return kind;
  }

  private List<Unit> replaced(Unit before, Unit after) {
    List<Unit> changed = new ArrayList<>(units);
    changed.set(before.ordinal(), after);
    return changed;
  }

  /** The units after a new one has taken its characters from the others. */
  private List<Unit> taken(Unit taker, CharacterRoles prior) {
    List<Unit> after = new ArrayList<>(List.of(taker));
    for (Unit unit : units) {
      if (SpanList.countCommon(page, unit.spans(), taker.spans()) == 0) {
        after.add(unit);
        continue;
      }
      List<Span> left = SpanList.normalized(page, SpanList.without(unit.spans(), taker.spans()));
      if (!left.isEmpty()) {
        HeadlineSource headline = headlines().leftOf(unit, taker.spans());
        after.add(rewriter.write(left, unit.kind(), headline, prior, unit.confidence()));
      }
    }
    return after;
  }

  private HeadlineFinder headlines() {
    return new HeadlineFinder(page, lines, units);
  }

  private static Unit with(Unit unit, int ordinal, UnitKind kind, double confidence) {
    return new Unit(
        ordinal,
        kind,
        unit.kicker(),
        unit.headline(),
        unit.subheadline(),
        unit.sectionHeads(),
        unit.byline(),
        unit.body(),
        unit.spans(),
        unit.bodyMap(),
        unit.headlineMap(),
        confidence,
        unit.continuedFromLabel(),
        unit.continuesOnLabel());
  }

  private static String shown(Span span) {
    return "[" + span.start() + ", " + span.end() + "]";
  }
}
