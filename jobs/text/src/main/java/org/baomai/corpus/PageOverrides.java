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
 * The overrides of one page. A date override changes the page's id, so overrides may name the page
 * by its id without overrides and by every id that results from a date override, in any order of
 * the lines.
 *
 * @param ids all ids of the page; first the one without overrides
 * @param lines the overrides, in the order of the file
 */
record PageOverrides(List<String> ids, List<PageOverride> lines) {

  /**
   * Finds the overrides of a page.
   *
   * @param overrides all overrides of the corpus
   * @param ids computes the page's id for a date
   * @param ownId the page's id without overrides
   */
  static PageOverrides of(Overrides overrides, PageIds ids, String ownId) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> pending = new ArrayDeque<>();
    pending.add(ownId);
    for (PageOverride dated : overrides.dated()) {
      // A line may name the page by the id that results from the line itself.
      if (ids.at(dated.date()).equals(dated.page())) {
        pending.add(dated.page());
      }
    }
    while (!pending.isEmpty()) {
      String id = pending.remove();
      if (found.add(id)) {
        for (PageOverride override : overrides.forPage(id)) {
          if (override.date() != null) {
            pending.add(ids.at(override.date()));
          }
        }
      }
    }
    return new PageOverrides(List.copyOf(found), overrides.forPage(found));
  }

  /** The override that sets the date: the last line with a date. */
  Optional<PageOverride> date() {
    return lines.stream().filter(line -> line.date() != null).reduce((first, last) -> last);
  }

  /** The corrections of the page's units, in the order of the lines. */
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
   * Reports which overrides were applied.
   *
   * @param correctionProblems for each of {@link #corrections()} why it does not fit; an empty
   *     string if it was applied
   */
  AppliedOverrides applied(List<String> correctionProblems) {
    if (lines.isEmpty()) {
      return AppliedOverrides.NONE;
    }
    List<String> problems = new ArrayList<>();
    int next = 0;
    for (PageOverride line : lines) {
      problems.add(line.date() == null ? correctionProblems.get(next++) : "");
    }
    return new AppliedOverrides(Overrides.digest(lines), ids, problems);
  }
}
