package org.baomai.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baomai.page.Correction;
import org.baomai.page.UnitKind;
import org.baomai.source.override.Overrides;
import org.baomai.source.override.PageOverride;

/**
 * The overrides that are of one page. A date override gives the page another id; so the page may be
 * named by the id that it has without overrides, and by every one that a date override of it leads
 * to, whichever line comes first.
 *
 * @param ids all that name the page, the one without overrides first
 * @param lines the overrides, in the order of the file
 */
record OverridesOfPage(List<String> ids, List<PageOverride> lines) {

  /**
   * Finds them.
   *
   * @param ids of the page, by date
   * @param own the page's id without overrides
   */
  static OverridesOfPage of(Overrides overrides, PageIds ids, String own) {
    Set<String> names = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(own);
    for (PageOverride dated : overrides.dated()) {
      // A line may name the page by the id that the line itself leads to.
      if (ids.at(dated.date()).equals(dated.page())) {
        open.add(dated.page());
      }
    }
    while (!open.isEmpty()) {
      String name = open.remove();
      if (names.add(name)) {
        for (PageOverride one : overrides.naming(name)) {
          if (one.date() != null) {
            open.add(ids.at(one.date()));
          }
        }
      }
    }
    return new OverridesOfPage(List.copyOf(names), overrides.naming(names));
  }

  /** The line that decides the date: the last one that gives it. */
  Optional<PageOverride> date() {
    return lines.stream().filter(line -> line.date() != null).reduce((first, last) -> last);
  }

  /** What is to be done to the page's units, in order. */
  List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (PageOverride line : lines) {
      if (line.date() == null) {
        UnitKind kind = line.kind() == null ? null : UnitKind.ofLabel(line.kind()).orElseThrow();
        corrections.add(new Correction(line.spans(), line.unit(), kind, line.headline()));
      }
    }
    return corrections;
  }

  /**
   * What became of them.
   *
   * @param ofCorrections the problem of each correction, empty if there was none
   */
  AppliedOverrides applied(List<String> ofCorrections) {
    if (lines.isEmpty()) {
      return AppliedOverrides.NONE;
    }
    List<String> problems = new ArrayList<>();
    int next = 0;
    for (PageOverride line : lines) {
      problems.add(line.date() == null ? ofCorrections.get(next++) : "");
    }
    return new AppliedOverrides(Overrides.digest(lines), ids, problems);
  }
}
