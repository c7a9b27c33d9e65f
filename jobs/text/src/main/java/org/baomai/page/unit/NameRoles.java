package org.baomai.page.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baomai.page.Byline;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.byline.BylineReader;
import org.baomai.page.convention.Conventions;

/**
 * The roles of the names on a page. A name printed without a role (（林一舟 何望） at the end of a story)
 * gets the role that it has elsewhere on the page (通讯员/何望).
 */
final class NameRoles {

  private final Set<String> reporters = new HashSet<>();
  private final Set<String> correspondents = new HashSet<>();
  private final Set<String> interns = new HashSet<>();

  private NameRoles() {}

  static NameRoles on(List<Story> stories) {
    NameRoles known = new NameRoles();
    for (Story story : stories) {
      for (Story.Part part : story.parts()) {
        String words = part.block().reading();
        String head = words.substring(0, Math.min(220, words.length()));
        known.learn(head, part.role());
      }
    }
    return known;
  }

  private void learn(String head, Role role) {
    if (role == Role.BYLINE) {
      BylineReader.read(head).ifPresent(this::learn);
    }
    if (role == Role.BODY) {
      Conventions.DATELINE_WITH_NAMES
          .firstIn(head)
          .flatMap(dateline -> BylineReader.read(dateline.group(2)))
          .ifPresent(this::learn);
    }
  }

  private void learn(Byline byline) {
    reporters.addAll(byline.reporters());
    correspondents.addAll(byline.correspondents());
    interns.addAll(byline.interns());
  }

  /**
   * Corrects the roles of a byline: reporters that the page calls correspondents or interns, but
   * never reporters, get that role.
   */
  Byline apply(Byline byline) {
    List<String> kept = new ArrayList<>();
    List<String> moved = new ArrayList<>(byline.correspondents());
    List<String> learning = new ArrayList<>(byline.interns());
    for (String name : byline.reporters()) {
      if (correspondents.contains(name) && !reporters.contains(name)) {
        moved.add(name);
      } else if (interns.contains(name) && !reporters.contains(name)) {
        learning.add(name);
      } else {
        kept.add(name);
      }
    }
    return new Byline(byline.agency(), kept, moved, byline.photographers(), learning);
  }
}
