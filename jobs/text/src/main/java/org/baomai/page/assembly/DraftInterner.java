package org.baomai.page.assembly;

import java.util.HashMap;
import java.util.Map;

/**
 * Drafts of which equal ones become one, so that what is found for a story holds for every
 * hypothesis that has it.
 */
final class DraftInterner {

  private final Map<Draft, Draft> drafts = new HashMap<>();

  /** The first draft that was equal to this one, which may be itself. */
  Draft intern(Draft draft) {
    Draft known = drafts.putIfAbsent(draft, draft);
    return known == null ? draft : known;
  }
}
