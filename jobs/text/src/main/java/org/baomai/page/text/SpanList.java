package org.baomai.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.baomai.base.Span;

/** Operations on lists of spans. Blank characters never matter. */
public final class SpanList {

  private SpanList() {}

  /**
   * Normalizes spans: trims blanks at their ends, drops blank ones, and joins neighbours with only
   * blanks between them.
   *
   * @param page the page
   * @param spans spans in reading order
   * @return the normalized spans, in the same order
   */
  public static List<Span> normalized(PageText page, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int start = span.start();
      int end = span.end();
      while (start < end && PageText.isBlank(page.at(start))) {
        start++;
      }
      while (end > start && PageText.isBlank(page.at(end - 1))) {
        end--;
      }
      if (start < end) {
        addTo(joined, page, start, end);
      }
    }
    return joined;
  }

  private static void addTo(List<Span> joined, PageText page, int start, int end) {
    int last = joined.size() - 1;
    boolean runsOn = last >= 0 && joined.get(last).end() <= start;
    for (int offset = runsOn ? joined.get(last).end() : start; offset < start; offset++) {
      runsOn &= PageText.isBlank(page.at(offset));
    }
    if (runsOn) {
      joined.set(last, new Span(joined.get(last).start(), end));
    } else {
      joined.add(new Span(start, end));
    }
  }

  /**
   * Subtracts spans.
   *
   * @param spans the spans to subtract from
   * @param taken the spans to subtract
   * @return the remaining parts of {@code spans}, in their order
   */
  public static List<Span> without(List<Span> spans, List<Span> taken) {
    List<Span> left = new ArrayList<>(spans);
    for (Span hole : taken) {
      List<Span> rest = new ArrayList<>();
      for (Span span : left) {
        if (hole.end() <= span.start() || hole.start() >= span.end()) {
          rest.add(span);
          continue;
        }
        if (span.start() < hole.start()) {
          rest.add(new Span(span.start(), hole.start()));
        }
        if (hole.end() < span.end()) {
          rest.add(new Span(hole.end(), span.end()));
        }
      }
      left = rest;
    }
    return left;
  }

  /**
   * Intersects spans and splits the result at the boundaries of the others, so that no part crosses
   * one.
   *
   * @param spans the spans
   * @param others the spans to intersect with
   * @return the parts of {@code spans} that are inside of one of {@code others}, in the order of
   *     {@code spans}
   */
  public static List<Span> within(List<Span> spans, List<Span> others) {
    List<Span> parts = new ArrayList<>();
    for (Span span : spans) {
      TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
      for (Span other : others) {
        cuts.add(other.start());
        cuts.add(other.end());
      }
      int from = span.start();
      for (int cut : cuts.subSet(span.start(), false, span.end(), true)) {
        Span part = new Span(from, cut);
        if (others.stream().anyMatch(o -> o.start() <= part.start() && part.end() <= o.end())) {
          parts.add(part);
        }
        from = cut;
      }
    }
    return parts;
  }

  /**
   * Counts the non-blank characters that two lists share.
   *
   * @param page the page
   * @param some spans without overlap
   * @param others spans without overlap
   * @return the number of shared characters
   */
  public static int countCommon(PageText page, List<Span> some, List<Span> others) {
    int common = 0;
    for (Span one : some) {
      for (Span other : others) {
        int end = Math.min(one.end(), other.end());
        for (int offset = Math.max(one.start(), other.start()); offset < end; offset++) {
          common += PageText.isBlank(page.at(offset)) ? 0 : 1;
        }
      }
    }
    return common;
  }

  /**
   * Tests whether spans contain all non-blank characters of other spans.
   *
   * @param page the page
   * @param others the spans that should contain the characters
   * @param some the spans whose characters are tested; true if they are blank
   * @return whether {@code others} cover {@code some}
   */
  public static boolean cover(PageText page, List<Span> others, List<Span> some) {
    return countCommon(page, some, others) == countCommon(page, some, some);
  }

  /**
   * Returns the distance between a span and the nearest of several others.
   *
   * @param others the other spans
   * @param span the span
   * @return the number of characters between them; 0 if they touch or overlap; {@link
   *     Integer#MAX_VALUE} if there are no others
   */
  public static int distance(List<Span> others, Span span) {
    int least = Integer.MAX_VALUE;
    for (Span other : others) {
      int gap = Math.max(other.start() - span.end(), span.start() - other.end());
      least = Math.min(least, Math.max(0, gap));
    }
    return least;
  }
}
