package org.baomai.page.assembly;

import java.util.HashMap;
import java.util.Map;

/**
 * Replaces equal drafts by one instance, so that a score computed for a story is shared by all
 * hypotheses that contain it.
 */
final class DraftInterner {

  private final Map<Draft, Draft> drafts = new HashMap<>();

  /** Returns the first draft that was equal to this one; may be the draft itself. */
  Draft intern(Draft draft) {
    Draft known = drafts.putIfAbsent(draft, draft);
    return known == null ? draft : known;
  }
}
