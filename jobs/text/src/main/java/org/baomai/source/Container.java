package org.baomai.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of files that hold many pages, recognized by the ending of the file name. */
public enum Container {
  /** One page per line, as a JSON object: {@code .jsonl}, {@code .ndjson}. */
  JSON_LINES("jsonl|ndjson"),
  /** A zip archive: {@code .zip}. */
  ZIP("zip"),
  /** An uncompressed tar archive: {@code .tar}. */
  TAR("tar"),
  /** A tar archive compressed with gzip: {@code .tar.gz}, {@code .tgz}. */
  TAR_GZ("tar\\.gz|tgz");

  /** Separates the path of a container from that of a member: {@code archive.zip!/2024/a.txt}. */
  public static final String SEPARATOR = "!/";

  /**
   * A regular expression that finds the container's path in a member's path, as group 1. Java and
   * Spark SQL read it alike.
   */
  public static final String CONTAINER_OF_MEMBER =
      "^(.*?\\.(?:[jJ][sS][oO][nN][lL]|[nN][dD][jJ][sS][oO][nN]|[zZ][iI][pP]|[tT][aA][rR]"
          + "|[tT][aA][rR]\\.[gG][zZ]|[tT][gG][zZ]))!/";

  private static final Pattern CONTAINER_PATTERN = Pattern.compile(CONTAINER_OF_MEMBER);

  private final Pattern name;

  Container(String endings) {
    this.name =
        Pattern.compile(".*\\.(?:" + endings + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /**
   * Returns the kind of container that a file name announces.
   *
   * @param path the path of the file; upper and lower case do not matter
   * @return the kind, or empty if the name has none of the endings
   */
  public static Optional<Container> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.name.matcher(path).matches()).findFirst();
  }

  /**
   * Returns the container that a path leads into.
   *
   * @param path the path of a file or of a member, such as {@code archive.zip!/2024/a.txt}
   * @return the path of the outermost container ({@code archive.zip}), or empty if the path is not
   *     that of a member
   */
  public static Optional<String> containerOf(String path) {
    Matcher matcher = CONTAINER_PATTERN.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
