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
 * @param start where it starts in the path, in UTF-16 units
 * @param end where it ends
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
   * Folders of years and months. A number before 版 is a page, not a day; month and day without a
   * mark between them must be a folder, for a file 2023/0123.txt may be the 123rd as well.
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

  /** The date in the file's name; else in the innermost folder that has one; else over folders. */
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

  /** Two different dates in one name are a range or a mistake: neither is the date. */
  private static Optional<DateInPath> agreed(List<DateInPath> found) {
    DateInPath first = found.get(0);
    boolean one = found.stream().allMatch(other -> other.date.equals(first.date));
    return one ? Optional.of(first) : Optional.empty();
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
   * Whether a place lies in a run of twelve or more hexadecimal digits with a letter among them.
   */
  static boolean insideHash(String path, int place) {
    Matcher word = WORD.matcher(path);
    while (word.find() && word.start() <= place) {
      if (place < word.end()) {
        return HASH.matcher(word.group()).matches();
      }
    }
    return false;
  }
}
