package org.baomai.page.assembly;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Replaces equal drafts by one instance, so that a score computed for a story is shared by all
 * hypotheses that contain it. For the moves of one block.
 */
final class DraftInterner {

  private final Map<Draft, Draft> drafts = new HashMap<>();

  /** What the moves of each action made of a story; the story is one instance already. */
  private final Map<Action, Map<Draft, Draft>> changed = new EnumMap<>(Action.class);

  /** Returns the first draft that was equal to this one; may be the draft itself. */
  Draft intern(Draft draft) {
    Draft known = drafts.putIfAbsent(draft, draft);
    return known == null ? draft : known;
  }

  /** Returns the story changed by an action, which is applied once for all hypotheses. */
  Draft changed(Draft story, Action action, UnaryOperator<Draft> change) {
    Map<Draft, Draft> known = changed.computeIfAbsent(action, unused -> new IdentityHashMap<>());
    Draft result = known.get(story);
    if (result == null) {
      result = intern(change.apply(story));
      known.put(story, result);
    }
    return result;
  }
}
