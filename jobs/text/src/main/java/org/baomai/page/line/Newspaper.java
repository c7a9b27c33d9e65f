package org.baomai.page.line;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Conventions;

/** Reads the name of the newspaper and the page label from the lines of a page. */
public final class Newspaper {

  private static final String TITLE = "[一-龥]{2,6}?(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|青年报|周报|导报)";

  private static final Convention IN_DATELINE = Convention.of("讯", "^(" + TITLE + ")讯");
  private static final Convention IN_BYLINE =
      Convention.of("者员生", "(?:^|[□■◎●○◆\\s图文/])(" + TITLE + ")(?:全媒体|首席|见习|特约)?(?:记者|通讯员|实习生)");
  private static final Convention IN_IMPRINT = Convention.of("社", "[:：\\s归经](" + TITLE + ")社");
  private static final Convention IN_FOLIO =
      Convention.of("报", "(?:^|[\\s　])(" + TITLE + "|[一-龥]{1,3}报)(?=$|[\\s　])");

  private static final Convention IN_SOURCE = Convention.of("《", "《([一-龥]{2,12})》");

  private static final Pattern LABEL =
      Conventions.pattern(
          "(?:^|[\\s　第])([A-D]?\\d{1,2})\\s?版|(?:^|[\\s　])([A-D]\\d{1,2})(?=$|[\\s　版])");

  private Newspaper() {}

  /**
   * Finds the newspaper that most datelines, bylines, imprints, folios and source lines name.
   *
   * @param lines the lines of the page
   * @return the name, the first in code point order among equally frequent ones; null if there is
   *     none
   */
  public static String nameOn(List<Line> lines) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Line line : lines) {
      switch (line.kind()) {
        case TEXT, HEADLINE -> {
          if (IN_DATELINE.mayBeIn(line.content())) {
            vote(IN_DATELINE, line.strippedHead(20), votes);
          }
        }
        case BYLINE -> vote(IN_BYLINE, line.content(), votes);
        case IMPRINT ->
            vote(
                IN_IMPRINT,
                line.content().substring(0, Math.min(1000, line.content().length())),
                votes);
        case FOLIO -> vote(IN_FOLIO, line.content(), votes);
        case SOURCE -> vote(IN_SOURCE, line.content(), votes);
        default -> {
          // Captions, banners and advertisements name other newspapers too.
        }
      }
    }
    String name = null;
    for (Map.Entry<String, Integer> candidate : votes.entrySet()) {
      if (name == null || candidate.getValue() > votes.get(name)) {
        name = candidate.getKey();
      }
    }
    return name;
  }

  private static void vote(Convention naming, String words, Map<String, Integer> votes) {
    naming.firstIn(words).ifPresent(named -> votes.merge(named.group(1), 1, Integer::sum));
  }

  /**
   * Finds the page label (版次).
   *
   * @param lines the lines of the page
   * @return the label in the first folio or source line that has one, such as A01 or 02; null if
   *     none
   */
  public static String labelOn(List<Line> lines) {
    for (Line line : lines) {
      if (line.kind() == LineKind.FOLIO || line.kind() == LineKind.SOURCE) {
        Matcher label = LABEL.matcher(line.content());
        if (label.find()) {
          return label.group(1) != null ? label.group(1) : label.group(2);
        }
      }
    }
    return null;
  }
}
