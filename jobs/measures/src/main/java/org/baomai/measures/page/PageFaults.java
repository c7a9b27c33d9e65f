package org.baomai.measures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baomai.base.Span;
import org.baomai.page.Unit;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.AnnotatedUnit;
import org.baomai.page.text.PageText;

/** Lists the differences between the units of a page and its annotation. */
final class PageFaults {

  /** Minimum share of a gold unit that counts as a part; less is a misplaced line. */
  private static final double PART = 0.1;

  private final AnnotatedPage page;
  private final List<Unit> units;

  /** Number of non-blank code points common to a gold unit (row) and a unit (column). */
  private final int[][] shared;

  private final Map<String, Integer> faults = new TreeMap<>();

  private PageFaults(AnnotatedPage page, List<Unit> units) {
    this.page = page;
    this.units = units;
    this.shared = new int[page.units().size()][units.size()];
    int[] codePoints = page.text().codePoints().toArray();
    for (int unit = 0; unit < units.size(); unit++) {
      for (Span span : units.get(unit).spans()) {
        for (int offset = span.start(); offset < span.end(); offset++) {
          int gold = page.unitAt(offset);
          if (gold >= 0 && !PageText.isBlank(codePoints[offset])) {
            shared[gold][unit]++;
          }
        }
      }
    }
  }

  /** The name of the page with the count of each kind of error; empty if there is none. */
  static String of(AnnotatedPage page, List<Unit> units) {
    PageFaults finder = new PageFaults(page, units);
    finder.boundaries();
    finder.headlines();
    String result =
        finder.faults.entrySet().stream()
            .map(fault -> fault.getValue() + " " + fault.getKey())
            .collect(Collectors.joining("; "));
    return result.isEmpty() ? "" : page.name() + ": " + result;
  }

  private void boundaries() {
    for (int unit = 0; unit < units.size(); unit++) {
      List<String> parts = new ArrayList<>();
      for (int gold = 0; gold < shared.length; gold++) {
        if (shared[gold][unit] >= PART * size(gold) && shared[gold][unit] > 0) {
          parts.add(page.units().get(gold).kind());
        }
      }
      if (parts.size() > 1) {
        parts.sort(null);
        fault("merged: " + String.join(" and ", parts));
      }
    }
    for (int gold = 0; gold < shared.length; gold++) {
      int pieces = 0;
      for (int piece : shared[gold]) {
        pieces += piece >= PART * size(gold) && piece > 0 ? 1 : 0;
      }
      if (pieces > 1) {
        fault("split in " + pieces + ": " + page.units().get(gold).kind());
      }
    }
  }

  private void headlines() {
    for (int gold = 0; gold < shared.length; gold++) {
      AnnotatedUnit wanted = page.units().get(gold);
      Unit best = best(gold);
      if (!wanted.isStory() || wanted.headlines().isEmpty() || best == null) {
        continue;
      }
      String found = AnnotatedUnit.compared(best.headline());
      boolean own = wanted.titles().stream().anyMatch(title -> touches(title, found));
      if (found.isEmpty()) {
        fault("headline not found");
      } else if (!own) {
        fault("headline of another unit");
      } else if (!wanted.headlines().contains(found)) {
        fault("headline split differently from kicker or subheadline");
      }
    }
  }

  private static boolean touches(String title, String found) {
    return title.contains(found) || found.contains(title);
  }

  private Unit best(int gold) {
    int best = 0;
    for (int unit = 1; unit < units.size(); unit++) {
      best = shared[gold][unit] > shared[gold][best] ? unit : best;
    }
    return units.isEmpty() || shared[gold][best] == 0 ? null : units.get(best);
  }

  private int size(int gold) {
    int size = 0;
    for (int piece : shared[gold]) {
      size += piece;
    }
    return size;
  }

  private void fault(String what) {
    faults.merge(what, 1, Integer::sum);
  }
}
