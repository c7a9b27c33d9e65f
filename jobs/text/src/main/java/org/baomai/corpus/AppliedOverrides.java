package org.baomai.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * The overrides of a page and whether they could be applied.
 *
 * @param digest the SHA-256 of their content, 64 hexadecimal digits; null if there are none
 * @param ids the page ids that an override may use for this page: first the id without overrides,
 *     then the ids that result from date overrides
 * @param problems for each override, in the order of the lines, why it does not fit the page; an
 *     empty string if it was applied
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

  /**
   * Tests whether the page has overrides.
   *
   * @return false for {@link #NONE}
   */
  public boolean any() {
    return digest != null;
  }
}
