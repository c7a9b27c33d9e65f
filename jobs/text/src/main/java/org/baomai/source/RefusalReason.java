package org.baomai.source;

import java.util.Locale;

/** Why a file went to quarantine: a closed set of codes, each with what to do about it. */
public enum RefusalReason {
  EMPTY_FILE("The file holds nothing but white space; remove it or put the page's text into it."),
  BINARY("The file is no text; export the page as plain text, in UTF-8."),
  BAD_ENCODING("The bytes are neither whole UTF-8 nor whole GB18030; save the page as UTF-8."),
  TOO_LARGE("The file is larger than the limit for a page; cut it into pages or raise the limit."),
  UNREADABLE("The file could not be read; check that it is there and its permissions."),
  BAD_NAME("The file's name is no UTF-8; rename it."),
  LINK_OUTSIDE("The link leads out of the corpus; put the file itself into the corpus."),
  PATH_OUTSIDE("The member's path leads out of the archive; pack it with plain relative paths."),
  ARCHIVE_LINK("A link in an archive is not followed; pack the file itself."),
  NESTED_ARCHIVE("Containers are opened once; unpack the inner one."),
  ARCHIVE_BOMB("It unpacks to far more than it should; check it, and pack its pages anew."),
  BROKEN_ARCHIVE("The archive is damaged or of another kind; what could be read of it was."),
  SAME_NAME("Two members have one name; rename one."),
  BAD_LINE("A line must be a JSON object with the page in \"text\"; mend the line."),
  CHANGED_WHILE_READ("The file was being written while it was read; run again when it is whole."),
  NO_TEXT("The file was decoded but holds no letter at all; check what produced it."),
  PARSER_FAULT("The parser lost its way in the page; please report it with the page.");

  private final String remedy;

  RefusalReason(String remedy) {
    this.remedy = remedy;
  }

  /** The code as it stands in the table {@code quarantine}: lower snake case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line: what is wrong and what to do. */
  public String explanation() {
    return remedy;
  }
}
