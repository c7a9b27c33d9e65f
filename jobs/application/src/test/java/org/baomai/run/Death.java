package org.baomai.run;

/** A run's sudden end, thrown past every handler, so that nothing is tidied up. */
public final class Death extends Error {
  private static final long serialVersionUID = 1L;
}
