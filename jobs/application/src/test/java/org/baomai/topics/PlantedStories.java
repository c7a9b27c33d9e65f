package org.baomai.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.baomai.SharedSession;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.TableDefinition;

/**
 * Articles drawn from planted topics. Each topic has 20 terms of its own (甲00 to 甲19, 乙00 …), and
 * all share 10 common terms (通00 …): 80 % of a story's tokens are from its own topic, 10 % from one
 * other, and 10 % are common.
 */
public final class PlantedStories {
  /** Number of terms that belong to one planted topic only. */
  public static final int TERMS_A_TOPIC = 20;

  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";
  private static final int COMMON_TERMS = 10;
  private static final int TOKENS = 60;
  private static final StructType OFFSET =
      (StructType)
          ((ArrayType)
                  ArticleTermsTable.DEFINITION.schema().apply(ArticleTermsTable.OFFSETS).dataType())
              .elementType();
  private static final LocalDate FIRST_DAY = LocalDate.parse("2031-01-01");

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> terms = new ArrayList<>();
  private final int topics;
  private final Random random;

  private PlantedStories(int topics, long seed) {
    this.topics = topics;
    this.random = new Random(seed);
  }

  /** A number of stories, one a day from 2031-01-01 on; story i has the topic i mod topics. */
  public static PlantedStories of(int stories, int topics, long seed) {
    PlantedStories planted = new PlantedStories(topics, seed);
    planted.addStories(0, stories);
    return planted;
  }

  /** Adds the stories with the numbers from (inclusive) to to (exclusive), each on its own day. */
  public PlantedStories addStories(int from, int to) {
    for (int story = from; story < to; story++) {
      add(story, FIRST_DAY.plusDays(story));
    }
    return this;
  }

  /**
   * Adds stories that mix all topics evenly, with the numbers from (inclusive) to to (exclusive),
   * each on its own day.
   */
  public PlantedStories withOtherTopics(int from, int to) {
    for (int story = from; story < to; story++) {
      add(story, FIRST_DAY.plusDays(story), mixed());
    }
    return this;
  }

  private void add(int story, LocalDate date) {
    add(story, date, draw(story % topics));
  }

  private void add(int story, LocalDate date, Map<String, Integer> counts) {
    String id = id(story);
    articles.add(article(id, id, date, "article", 0));
    counts.forEach((term, count) -> terms.add(term(id, "word", term, date, "n", count)));
  }

  private Map<String, Integer> mixed() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int token = 0; token < TOKENS; token++) {
      String term =
          String.format(
              "%s%02d", NAMES.charAt(random.nextInt(topics)), random.nextInt(TERMS_A_TOPIC));
      counts.merge(term, 1, Integer::sum);
    }
    return counts;
  }

  /** The id of a story. */
  public static String id(int story) {
    return String.format("story-%05d", story);
  }

  /** The planted topic that a term belongs to; −1 for a common term. */
  public static int topicOf(String term) {
    return NAMES.indexOf(term.charAt(0));
  }

  private Map<String, Integer> draw(int topic) {
    int other = (topic + 1 + random.nextInt(topics - 1)) % topics;
    Map<String, Integer> counts = new TreeMap<>();
    for (int token = 0; token < TOKENS; token++) {
      double place = random.nextDouble();
      String term =
          place < 0.1
              ? String.format("通%02d", random.nextInt(COMMON_TERMS))
              : String.format(
                  "%s%02d",
                  NAMES.charAt(place < 0.2 ? other : topic), random.nextInt(TERMS_A_TOPIC));
      counts.merge(term, 1, Integer::sum);
    }
    return counts;
  }

  /** A row of articles. */
  public static Row article(String id, String storyId, LocalDate date, String kind, int ordinal) {
    return row("articles", values(id, storyId, date, kind, ordinal));
  }

  /** A row of articles: a story that reprints an earlier one. */
  public static Row reprint(String id, LocalDate date, String original) {
    Map<String, Object> values = values(id, id, date, "article", 0);
    values.put("reprint_of", original);
    return row("articles", values);
  }

  private static Map<String, Object> values(
      String id, String storyId, LocalDate date, String kind, int ordinal) {
    Map<String, Object> values = new TreeMap<>();
    values.put("article_id", id);
    values.put("page_id", "page");
    values.put("newspaper", "雾江日报");
    values.put("issue_date", date);
    values.put("issue_date_earliest", date);
    values.put("issue_date_latest", date);
    values.put("issue_date_basis", "manifest");
    values.put("ordinal", ordinal);
    values.put("confidence", 1.0);
    values.put("kind", kind);
    values.put("story_id", storyId);
    return values;
  }

  /** A row of article_terms with arbitrary offsets. */
  public static Row term(
      String id, String layer, String term, LocalDate date, String pos, int count) {
    Map<String, Object> values = new TreeMap<>();
    values.put("article_id", id);
    values.put("layer", layer);
    values.put("term", term);
    values.put("newspaper", "雾江日报");
    values.put("issue_date", date);
    values.put("pos", pos);
    values.put("count", count);
    Row[] offsets = new Row[count];
    Arrays.fill(offsets, offset(term.length()));
    values.put("offsets", offsets);
    return row("article_terms", values);
  }

  private static Row offset(int length) {
    return RowBuilder.of(OFFSET)
        .set(ArticleTermsTable.Offsets.FIELD, "body")
        .set(ArticleTermsTable.Offsets.START, 0)
        .set(ArticleTermsTable.Offsets.END, length)
        .build();
  }

  /** A row of a table; columns without a value are null. */
  public static Row row(String table, Map<String, Object> values) {
    TableDefinition definition = LakeTables.named(table);
    RowBuilder row = definition.newRow();
    definition.columnNames().forEach(column -> row.set(column, values.get(column)));
    return row.build();
  }

  /** The articles as rows of the table. */
  public Dataset<Row> articles() {
    return table("articles", articles);
  }

  /** The terms of all articles as rows of the table. */
  public Dataset<Row> articleTerms() {
    return table("article_terms", terms);
  }

  /** Rows with the schema of a table. */
  public static Dataset<Row> table(String name, List<Row> rows) {
    StructType schema = LakeTables.named(name).schema();
    return SharedSession.get().createDataFrame(rows, schema);
  }
}
