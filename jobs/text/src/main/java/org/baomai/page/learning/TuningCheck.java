package org.baomai.page.learning;

import java.util.List;

/**
 * How annotated pages are cut before and after a tuning. Each page is cut with weights that other
 * pages taught, so the figures hold for further pages of the layout.
 *
 * @param pages the number of pages
 * @param pagesBefore the pages that were cut exactly as annotated before
 * @param pagesAfter the pages that are cut exactly as annotated after
 * @param units the number of annotated units
 * @param unitsBefore the units that were cut as annotated before
 * @param unitsAfter the units that are cut as annotated after
 */
public record TuningCheck(
    int pages, int pagesBefore, int pagesAfter, int units, int unitsBefore, int unitsAfter) {

  static TuningCheck of(List<AgreeingUnits> before, List<AgreeingUnits> after) {
    return new TuningCheck(
        before.size(),
        wholePages(before),
        wholePages(after),
        before.stream().mapToInt(AgreeingUnits::all).sum(),
        found(before),
        found(after));
  }

  private static int wholePages(List<AgreeingUnits> pages) {
    return (int) pages.stream().filter(AgreeingUnits::everywhere).count();
  }

  private static int found(List<AgreeingUnits> pages) {
    return pages.stream().mapToInt(AgreeingUnits::found).sum();
  }
}
