package org.baomai.source.path;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The issue date that a file's path states.
 *
 * @param date the date
 * @param evidence the part of the path it was read from
 */
public record FileNameDate(LocalDate date, String evidence) implements Serializable {
  /** The first year that is taken for a year; the last is 2100. */
  public static final int FIRST_YEAR = 1850;

  public FileNameDate {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(evidence, "evidence");
  }

  /**
   * Reads 2023-05-05, 2023_05_05, 2023.05.05, 20230505 (eight digits, no more) and 2023年5月5日 in the
   * file's name, then in its folders from the inside out, then folders of years, months and days
   * (2023/05/05-02.txt, 2023-05/05/A02.txt, 2023/0505/02.txt).
   *
   * @param path relative to the corpus, parts joined by '/'
   * @return empty if there is no possible date from 1850 to 2100, or if one name states two
   */
  public static Optional<FileNameDate> of(String path) {
    return DateInPath.in(path)
        .map(found -> new FileNameDate(found.date(), path.substring(found.start(), found.end())));
  }
}
