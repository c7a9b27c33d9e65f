package org.baomai.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * The overrides that a page was cut with.
 *
 * @param digest of what they say; null if there are none
 * @param ids those that name the page: without overrides, then as their dates give them
 * @param problems for each of them why it does not fit; empty where it was applied
 */
public record AppliedOverrides(String digest, List<String> ids, List<String> problems)
    implements Serializable {

  /** No overrides. */
  public static final AppliedOverrides NONE = new AppliedOverrides(null, List.of(), List.of());

  /** Copies the lists, so that they cannot change. */
  public AppliedOverrides {
    ids = List.copyOf(ids);
    problems = List.copyOf(problems);
  }

  /** Whether there are any. */
  public boolean any() {
    return digest != null;
  }
}
