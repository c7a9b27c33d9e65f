package org.baomai.measures.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baomai.measures.Usage;
import org.baomai.page.DateBasis;
import org.baomai.page.DateReading;
import org.baomai.page.HeadingSighting;
import org.baomai.page.PageReader;
import org.baomai.page.PageReading;
import org.baomai.page.StandingHeads;
import org.baomai.page.Unit;
import org.baomai.page.learning.StandingHeadRule;
import org.baomai.page.reader.BeamPageReader;
import org.baomai.page.weight.Weights;

/**
 * Reads the pages of a folder and writes one JSON row per unit, in the format of the article
 * scorer.
 *
 * <pre>
 *   jobs/measures/java org.baomai.measures.page.ScoreArticles PAGES OUT.jsonl
 *   python3 score_articles.py OUT.jsonl GOLD PAGES
 * </pre>
 */
final class ScoreArticles {

  private ScoreArticles() {}

  /** Takes a folder of .txt pages and the file to write. */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 2, "ScoreArticles PAGES OUT.jsonl");
    Path folder = Path.of(arguments[0]);
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<HeadingSighting> headings = new ArrayList<>();
    for (Path page : pages) {
      headings.addAll(new BeamPageReader().read(Files.readString(page)).headings());
    }
    StandingHeads heads = StandingHeadRule.learn(headings);
    PageReader reader = new BeamPageReader(Weights.published(), heads);
    List<String> rows = new ArrayList<>();
    for (Path page : pages) {
      rows.addAll(rows(page.getFileName().toString(), reader.read(Files.readString(page))));
    }
    Files.write(Path.of(arguments[1]), rows, StandardCharsets.UTF_8);
  }

  /** One row per unit. */
  static List<String> rows(String file, PageReading reading) {
    return reading.units().stream().map(unit -> row(file, reading.date(), unit)).toList();
  }

  private static String row(String file, DateReading date, Unit unit) {
    boolean stated = date.basis() == DateBasis.STATED;
    String spans =
        unit.spans().stream()
            .map(span -> "[" + span.start() + "," + span.end() + "]")
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"source_path\":"
        + quoted(file)
        + ",\"kind\":"
        + quoted(unit.kind().label())
        + ",\"kicker\":"
        + quoted(unit.kicker())
        + ",\"headline\":"
        + quoted(unit.headline())
        + ",\"subheadline\":"
        + quoted(unit.subheadline())
        + ",\"section_heads\":"
        + list(unit.sectionHeads())
        + ",\"reporters\":"
        + list(unit.byline().reporters())
        + ",\"issue_date\":"
        + (stated ? quoted(date.earliest().toString()) : "null")
        + ",\"issue_date_earliest\":"
        + quoted(date.earliest() == null ? null : date.earliest().toString())
        + ",\"issue_date_latest\":"
        + quoted(date.latest() == null ? null : date.latest().toString())
        + ",\"evidence\":"
        + quoted(date.evidence())
        + ",\"confidence\":"
        + unit.confidence()
        + ",\"body\":"
        + quoted(unit.body())
        + ",\"spans\":"
        + spans
        + "}";
  }

  private static String list(List<String> words) {
    return words.stream().map(ScoreArticles::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String words) {
    if (words == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < words.length(); index++) {
      char c = words.charAt(index);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
