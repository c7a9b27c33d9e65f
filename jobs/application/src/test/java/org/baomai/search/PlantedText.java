package org.baomai.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.topics.PlantedStories;

/**
 * An article whose words stand between blanks, as rows of the lake. Its page is its body, with the
 * headline behind it.
 */
record PlantedText(
    String id, LocalDate date, String headline, String body, String kind, String reprintOf) {

  /** An article with its own story; the headline may be null. */
  static PlantedText of(String id, LocalDate date, String headline, String body) {
    return new PlantedText(id, date, headline, body, "article", null);
  }

  PlantedText printingAgain(String original) {
    return new PlantedText(id, date, headline, body, kind, original);
  }

  PlantedText ofKind(String other) {
    return new PlantedText(id, date, headline, body, other, reprintOf);
  }

  /** Its row of {@code articles}. */
  Row article() {
    Map<String, Object> values = dated();
    values.put("article_id", id);
    values.put("story_id", id);
    values.put("reprint_of", reprintOf);
    values.put("kind", kind);
    values.put("source_path", id + ".txt");
    values.put("ordinal", 0);
    values.put("confidence", 1.0);
    values.put("headline", headline == null ? null : close(headline));
    values.put("body", close(body));
    values.put("body_map", map(0, close(body).length()));
    values.put(
        "headline_map",
        headline == null ? new Row[0] : map(close(body).length(), close(headline).length()));
    return PlantedStories.row("articles", values);
  }

  private static Row[] map(int onPage, int length) {
    return new Row[] {RowFactory.create(0, onPage, length)};
  }

  /** Its row of {@code pages}. */
  Row page() {
    Map<String, Object> values = dated();
    values.put("page_id", id);
    return PlantedStories.row("pages", values);
  }

  private Map<String, Object> dated() {
    Map<String, Object> values = new HashMap<>();
    values.put("newspaper", "雾江日报");
    values.put("issue_date", date);
    values.put("issue_date_earliest", date);
    values.put("issue_date_latest", date);
    values.put("issue_date_basis", date == null ? "unknown" : "manifest");
    return values;
  }

  /** Its rows of {@code article_terms}: a word for each piece that begins with a letter. */
  List<Row> terms() {
    Map<String, List<Row>> places = new TreeMap<>();
    addPlaces("headline", headline, places);
    addPlaces("body", body, places);
    List<Row> rows = new ArrayList<>();
    places.forEach((term, offsets) -> rows.add(term(term, offsets)));
    return rows;
  }

  private static void addPlaces(String field, String text, Map<String, List<Row>> places) {
    int start = 0;
    for (String word : text == null ? new String[0] : text.split(" ", -1)) {
      if (Character.isLetter(word.charAt(0))) {
        places
            .computeIfAbsent(word, term -> new ArrayList<>())
            .add(RowFactory.create(field, start, start + word.length()));
      }
      start += word.length();
    }
  }

  private Row term(String term, List<Row> offsets) {
    Map<String, Object> values = new HashMap<>();
    values.put("article_id", id);
    values.put("layer", "word");
    values.put("term", term);
    values.put("newspaper", "雾江日报");
    values.put("issue_date", date);
    values.put("pos", "n");
    values.put("count", offsets.size());
    values.put("offsets", offsets.toArray(Row[]::new));
    return PlantedStories.row("article_terms", values);
  }

  private static String close(String words) {
    return words.replace(" ", "");
  }
}
