package org.baomai.lake.store;

/** A problem with the lake that the user can fix; the message says what is wrong and what to do. */
public final class LakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kind of problem, which determines the exit code. */
  public enum Kind {
    /** The path is not a lake. */
    NOT_A_LAKE,
    /** Another run is writing. */
    HELD,
    /** Another run has taken over the lake. */
    LOST,
    /** The requested state or table has never been published. */
    NOT_PUBLISHED,
    /** The lake was written by another parser, dictionary or format. */
    OTHER_VERSION,
    /** The written tables contradict each other. */
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
