package org.baomai.source.path;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the page label (版次) from the name of a file. */
public final class FileNamePageLabel {
  private static final Pattern LETTER_AND_NUMBER =
      Pattern.compile("(?<![A-Za-z])[A-Z][0-9]{1,2}(?![0-9A-Za-z])");
  private static final Pattern CHINESE = Pattern.compile("第?[0-9]{1,3}版");
  private static final Pattern AFTER_DATE =
      Pattern.compile("(?:^|[-_. /])(?<label>[0-9]{2})(?![0-9A-Za-z])");

  private FileNamePageLabel() {}

  /**
   * Finds the page label of a file: a capital letter with a number (A02, B3) or 第2版, as written;
   * otherwise a number of two digits directly after the date (2023-05-05-02.txt,
   * 2023-05-05/02.txt).
   *
   * @param path the path relative to the corpus, with '/' as separator
   * @return the label, or null if the name has none
   */
  public static String of(String path) {
    int dot = path.lastIndexOf('.');
    int name = path.lastIndexOf('/') + 1;
    String stem = dot > name ? path.substring(0, dot) : path;
    for (Pattern form : new Pattern[] {LETTER_AND_NUMBER, CHINESE}) {
      Matcher matcher = form.matcher(stem).region(name, stem.length()).useTransparentBounds(true);
      while (matcher.find()) {
        if (!DateInPath.insideHash(path, matcher.start())) {
          return matcher.group();
        }
      }
    }
    Optional<DateInPath> date = DateInPath.in(stem);
    if (date.isEmpty()) {
      return null;
    }
    // Only directly after the date: a number elsewhere may mean anything.
    Matcher matcher = AFTER_DATE.matcher(stem).region(date.get().end(), stem.length());
    return matcher.lookingAt() ? matcher.group("label") : null;
  }
}
