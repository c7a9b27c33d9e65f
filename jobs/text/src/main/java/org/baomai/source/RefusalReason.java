package org.baomai.source;

import java.util.Locale;

/** Why a file goes to quarantine: a closed set of codes, each with what the user can do. */
public enum RefusalReason {
  /** Nothing but white space and invisible characters. */
  EMPTY_FILE("The file contains only white space; remove it or save the page's text in it."),
  /** A NUL, or too many control characters. */
  BINARY("The file is not a text file; export the page as plain text in UTF-8."),
  /** Neither valid UTF-8 nor valid GB18030. */
  BAD_ENCODING("The file is neither valid UTF-8 nor valid GB18030; save the page as UTF-8."),
  /** Larger than the limit for a page. */
  TOO_LARGE(
      "The file is larger than the limit for a page; split it into pages or raise the limit"
          + " (--max-page-bytes)."),
  /** Missing, without permission, or not a regular file. */
  UNREADABLE("The file could not be read; check that it exists and check its permissions."),
  /** A file name that cannot be used. */
  BAD_NAME("The file's name cannot be used; rename the file."),
  /** A link to a file outside of the corpus. */
  LINK_OUTSIDE("The link leads out of the corpus; copy the file itself into the corpus."),
  /** A member whose path leads out of its archive. */
  PATH_OUTSIDE("The member's path leads out of the archive; pack it with a plain relative path."),
  /** A link inside an archive. */
  ARCHIVE_LINK("Links in archives are not followed; pack the file itself."),
  /** A container inside a container. */
  NESTED_ARCHIVE("A container inside a container is not opened; unpack the inner one."),
  /** An archive that exceeds the limits for unpacking. */
  ARCHIVE_BOMB("The archive exceeds the limits for unpacking; check it and pack its pages again."),
  /** An archive that cannot be read to its end. */
  BROKEN_ARCHIVE(
      "The archive is damaged or of another kind; the pages before the damage were read. Replace"
          + " it with an undamaged copy."),
  /** A second member with the same name. */
  SAME_NAME("Two members have the same name; rename one of them."),
  /** A line of a JSON lines file that is not a page. */
  BAD_LINE("Each line must be a JSON object with the page's text in \"text\"; fix the line."),
  /** Written to during reading. */
  CHANGED_WHILE_READ("The file changed while it was read; run again when it is complete."),
  /** A text without a single letter. */
  NO_TEXT("The text contains no letter at all; check the program that produced the file."),
  /** An error of the parser itself. */
  PARSER_FAULT("The parser failed on this page; please report it and include the page.");

  private final String explanation;

  RefusalReason(String explanation) {
    this.explanation = explanation;
  }

  /**
   * Returns the code as the table {@code quarantine} stores it.
   *
   * @return the name of the constant in lower snake case, such as {@code bad_encoding}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the explanation for users.
   *
   * @return one or two sentences: what is wrong and what to do
   */
  public String explanation() {
    return explanation;
  }
}
