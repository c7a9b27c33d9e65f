package org.baomai.page.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baomai.base.Span;
import org.baomai.page.Unit;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.text.PageText;
import org.baomai.page.weight.Weights;

/**
 * How many units of an annotated page the parser finds: of the same kind, with exactly the same
 * characters except blanks, and, for stories, under an accepted headline.
 *
 * @param found the annotated units that were found
 * @param all all annotated units
 */
record AgreeingUnits(int found, int all) {

  /** Reads a page with some weights and compares. */
  static AgreeingUnits of(AnnotatedPage page, Weights weights) {
    int[] characters = page.text().codePoints().toArray();
    List<Unit> units = new BeamPageReader(weights).read(page.text()).units();
    int found = 0;
    for (AnnotatedUnit wanted : page.units()) {
      Set<Integer> places = places(wanted.spans(), characters);
      boolean any =
          units.stream()
              .filter(unit -> unit.kind().label().equals(wanted.kind()))
              .filter(unit -> !wanted.isStory() || wanted.accepts(unit.headline()))
              .anyMatch(unit -> places(unit.spans(), characters).equals(places));
      found += any ? 1 : 0;
    }
    return new AgreeingUnits(found, page.units().size());
  }

  /** Whether the whole page is as annotated. */
  boolean everywhere() {
    return found == all;
  }

  private static Set<Integer> places(List<Span> spans, int[] characters) {
    Set<Integer> places = new HashSet<>();
    for (Span span : spans) {
      for (int offset = span.start(); offset < span.end(); offset++) {
        if (!PageText.isBlank(characters[offset])) {
          places.add(offset);
        }
      }
    }
    return places;
  }
}
