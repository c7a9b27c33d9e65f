package org.baomai.lake.store;

/** Something is wrong with the lake that its user can mend; the message says what and how. */
public final class LakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, for a caller that answers with an exit code. */
  public enum Kind {
    /** The path given holds no lake, or holds something else. */
    NOT_A_LAKE,
    /** Another run is writing. */
    HELD,
    /** Another run has taken the lake over from this one. */
    LOST,
    /** What was asked for has never been published. */
    NOT_PUBLISHED,
    /** The lake was written by another parser, dictionary or format. */
    OTHER_VERSION,
    /** What was written does not add up. */
    BROKEN_INVARIANT
  }

  private final Kind kind;

  public LakeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
