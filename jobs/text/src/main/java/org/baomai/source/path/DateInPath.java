package org.baomai.source.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date found in a path.
 *
 * @param date the date
 * @param start the index of its first character in the path, in UTF-16 units
 * @param end the index after its last character
 */
record DateInPath(LocalDate date, int start, int end) {
  private static final String YEAR = "(?<year>1[89][0-9]{2}|20[0-9]{2}|2100)";

  private static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile(
              "(?<![0-9])"
                  + YEAR
                  + "(?<mark>[-_.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})(?![0-9])"),
          Pattern.compile("(?<![0-9])" + YEAR + "(?<month>[0-9]{2})(?<day>[0-9]{2})(?![0-9])"),
          Pattern.compile(
              "(?<![0-9])" + YEAR + "年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})(?![0-9])[日号]?"));

  /**
   * A date spread over folders of years and months. A number before 版 is a page, not a day. Month
   * and day without a separator must be a folder name: the file 2023/0123.txt may as well be number
   * 123 of the year.
   */
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?<=^|/)"
              + YEAR
              + "年?[-_./]?(?<month>[0-9]{2}|[0-9](?=月|[-_./]))月?[-_./]?"
              + "(?<day>(?<=[^0-9])[0-9]{1,2}|(?<=[0-9])[0-9]{2}(?=/))"
              + "(?![0-9版])日?(?=$|[-_./ A-Z第])");

  private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");
  private static final Pattern HASH = Pattern.compile("(?=.*[A-Fa-f])[0-9A-Fa-f]{12,}");

  /**
   * Finds the date of a path: in the file's name, otherwise in the innermost folder with a date,
   * otherwise spread over several folders. Empty if a name has two different dates.
   */
  static Optional<DateInPath> in(String path) {
    int end = path.length();
    while (end > 0) {
      int start = path.lastIndexOf('/', end - 1) + 1;
      List<DateInPath> found = wholeDates(path, start, end);
      if (!found.isEmpty()) {
        return agreed(found);
      }
      end = start - 1;
    }
    Matcher folders = FOLDERS.matcher(path);
    boolean found = folders.find() && folders.group().contains("/");
    return found ? dateAt(folders) : Optional.empty();
  }

  private static List<DateInPath> wholeDates(String path, int start, int end) {
    List<DateInPath> found = new ArrayList<>();
    for (Pattern form : WHOLE) {
      Matcher matcher = form.matcher(path).region(start, end);
      while (matcher.find()) {
        if (!insideHash(path, matcher.start())) {
          dateAt(matcher).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Two different dates in one name are a range or a mistake, so neither is the issue date. */
  private static Optional<DateInPath> agreed(List<DateInPath> found) {
    DateInPath first = found.get(0);
    boolean same = found.stream().allMatch(other -> other.date.equals(first.date));
    return same ? Optional.of(first) : Optional.empty();
  }

  private static Optional<DateInPath> dateAt(Matcher matcher) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              Integer.parseInt(matcher.group("month")),
              Integer.parseInt(matcher.group("day")));
      return date.getYear() >= FileNameDate.FIRST_YEAR
          ? Optional.of(new DateInPath(date, matcher.start(), matcher.end()))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * Whether an index is inside a hash: twelve or more hexadecimal digits with at least one letter.
   */
  static boolean insideHash(String path, int index) {
    Matcher word = WORD.matcher(path);
    while (word.find() && word.start() <= index) {
      if (index < word.end()) {
        return HASH.matcher(word.group()).matches();
      }
    }
    return false;
  }
}
