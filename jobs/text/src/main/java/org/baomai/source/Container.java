package org.baomai.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that holds many pages, told by its name's ending. */
public enum Container {
  /** A page a line, as a JSON object. */
  JSON_LINES("jsonl|ndjson"),
  ZIP("zip"),
  TAR("tar"),
  TAR_GZ("tar\\.gz|tgz");

  /** What parts a member's path from its container's: {@code archive.zip!/2024/a.txt}. */
  public static final String MARK = "!/";

  /** The container's path in that of a member, as group 1; Java's and Spark's expressions agree. */
  public static final String OWNER =
      "^(.*?\\.(?:[jJ][sS][oO][nN][lL]|[nN][dD][jJ][sS][oO][nN]|[zZ][iI][pP]|[tT][aA][rR]"
          + "|[tT][aA][rR]\\.[gG][zZ]|[tT][gG][zZ]))!/";

  private static final Pattern OWNER_PATTERN = Pattern.compile(OWNER);

  private final Pattern name;

  Container(String endings) {
    this.name =
        Pattern.compile(".*\\.(?:" + endings + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** What kind of container a file is; empty if it is none. */
  public static Optional<Container> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.name.matcher(path).matches()).findFirst();
  }

  /** The container that a path leads into; empty for a file that stands by itself. */
  public static Optional<String> ownerOf(String path) {
    Matcher matcher = OWNER_PATTERN.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
