package org.baomai.source.path;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The issue date that the path of a file states.
 *
 * @param date the date
 * @param evidence the part of the path that states it
 */
public record FileNameDate(LocalDate date, String evidence) implements Serializable {
  /** The first year that is accepted; the last is 2100. */
  public static final int FIRST_YEAR = 1850;

  /** Rejects null. */
  public FileNameDate {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(evidence, "evidence");
  }

  /**
   * Finds the date of a path. Looks for 2023-05-05, 2023_05_05, 2023.05.05, 20230505 (exactly eight
   * digits) and 2023年5月5日 in the file's name, then in its folders from the innermost outwards, then
   * for a date spread over folders (2023/05/05-02.txt, 2023-05/05/A02.txt, 2023/0505/02.txt).
   *
   * @param path the path relative to the corpus, with '/' as separator
   * @return the date; empty if there is no valid date from 1850 to 2100, or if one name has two
   *     different dates
   */
  public static Optional<FileNameDate> of(String path) {
    return DateInPath.in(path)
        .map(found -> new FileNameDate(found.date(), path.substring(found.start(), found.end())));
  }
}
