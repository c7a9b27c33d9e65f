package org.baomai.page.byline;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.baomai.page.Byline;
import org.baomai.page.convention.Conventions;

/**
 * Reads the names in the dateline of a story, in the forms of the mainland, Taiwan, Hong Kong and
 * the Republican press:
 *
 * <pre>
 *   海州日报讯（记者/沈岚 通讯员/陆峻）
 *   〔記者沈嵐／台北報導〕   【本報記者沈嵐台北報導】   （中央社記者沈嵐台北七日電）
 *   【江城日報訊】記者沈嵐報道：   本報記者沈嵐
 * </pre>
 */
public final class OpeningByline {

  /** A day at the end of a dateline: 七日, 5日. */
  private static final Pattern DAY = Conventions.pattern("(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日$");

  private static final Pattern SLASH = Pattern.compile("[／/]");
  private static final Pattern LAST_NAME = Pattern.compile("[^、，,\\s　]+$");

  /** The last characters of places of three characters: 新竹縣, 金門島. */
  private static final String PLACE_ENDS = "市县縣省区區岛島镇鎮";

  private OpeningByline() {}

  /**
   * Reads the names at the beginning of a story.
   *
   * @param head the beginning of the body
   * @return the newspaper and the names; empty if the body begins otherwise
   */
  public static Optional<Byline> read(String head) {
    Optional<MatchResult> usual = Conventions.DATELINE_WITH_NAMES.firstIn(head);
    if (usual.isPresent()) {
      return usual.map(dateline -> people(dateline.group(1), dateline.group(2)));
    }
    return Conventions.DATELINE_OF_REPORTER
        .firstIn(head)
        .map(dateline -> people(dateline.group(1), withoutPlace(dateline.group(2))))
        .or(
            () ->
                Conventions.REPORTER_AFTER_DATELINE
                    .firstIn(head)
                    .map(dateline -> people(dateline.group(1), dateline.group(2))))
        .or(() -> unbracketed(head));
  }

  /** Names after their role at the very beginning, without brackets; they need common surnames. */
  private static Optional<Byline> unbracketed(String head) {
    return Conventions.REPORTER_AT_START
        .firstIn(head)
        .map(start -> people(start.group(1), start.group(2)))
        .filter(OpeningByline::isLikely);
  }

  private static Byline people(String paper, String names) {
    Byline people = BylineReader.readPeople(names).orElse(Byline.NONE);
    return new Byline(
        paper,
        people.reporters(),
        people.correspondents(),
        people.photographers(),
        people.interns());
  }

  /** The names of 沈嵐、陸峻／台北, 沈嵐台北七日 and 沈嵐台北. */
  private static String withoutPlace(String names) {
    String[] parts = SLASH.split(names, 2);
    if (parts.length > 1) {
      return parts[0];
    }
    return LAST_NAME
        .matcher(DAY.matcher(names).replaceFirst(""))
        .replaceFirst(last -> last.group().substring(0, nameLength(last.group())));
  }

  /** The length of the name at the beginning of a name and perhaps a place. */
  private static int nameLength(String nameAndPlace) {
    int length = nameAndPlace.length();
    if (length < 4) {
      return length;
    }
    int place = length > 4 && PLACE_ENDS.indexOf(nameAndPlace.charAt(length - 1)) >= 0 ? 3 : 2;
    return Math.min(length - place, 4);
  }

  private static boolean isLikely(Byline byline) {
    List<String> names = byline.reporters();
    return !names.isEmpty() && names.stream().allMatch(name -> PersonNames.hasSurname(name, 0));
  }
}
