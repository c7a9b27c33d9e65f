package org.baomai.measures.growth;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.segment.SegmentJob;
import org.baomai.topics.PlantedStories;

/**
 * Fills a lake with a multiple of an archive: the sentences of each month are redistributed over
 * new articles, several times, and words get new forms by {@link GrownVocabulary}. It replaces the
 * segment job, so that trends counts its output.
 */
final class GrowArchive implements Job {
  private static final int ARTICLES_PER_PAGE = 6;

  /** The archive that is recombined: sentences by month, and their terms by number. */
  record Base(TreeMap<YearMonth, SentencePool> months, List<BaseTerm> terms, double exponent)
      implements Serializable {}

  /**
   * A term of the archive.
   *
   * @param grows whether it gets new forms; numbers, punctuation and stop words do not
   */
  record BaseTerm(String layer, String term, String pos, boolean grows) implements Serializable {}

  private record Work(Base base, String[][] forms) implements Serializable {}

  private final Base base;
  private final int times;

  GrowArchive(Base base, int times) {
    this.base = base;
    this.times = times;
  }

  @Override
  public String name() {
    return SegmentJob.NAME;
  }

  @Override
  public Map<String, String> configuration() {
    return Map.of("times", String.valueOf(times));
  }

  @Override
  public String run(JobContext context) {
    SparkSession spark = context.lake().spark();
    GrownVocabulary vocabulary = new GrownVocabulary(base.exponent());
    String[][] forms = new String[base.terms().size()][];
    for (int at = 0; at < forms.length; at++) {
      BaseTerm term = base.terms().get(at);
      forms[at] = term.grows() ? vocabulary.forms(term.term(), times) : null;
    }
    Broadcast<Work> work =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new Work(base, forms));
    Dataset<Long> deals =
        spark
            .range(0, (long) times * base.months().size(), 1, Math.max(2, times))
            .as(Encoders.LONG());
    context.writer().overwrite("pages", rows(deals, "pages", new Making(work, "pages")));
    context.writer().overwrite("articles", rows(deals, "articles", new Making(work, "articles")));
    context
        .writer()
        .overwrite("article_terms", rows(deals, "article_terms", new Making(work, "terms")));
    work.destroy();
    context.log().dirty(DirtyDates.ALL);
    return times + " times the archive.";
  }

  private static Dataset<Row> rows(Dataset<Long> deals, String table, Making making) {
    return deals.flatMap(making, Encoders.row(LakeTables.named(table).schema()));
  }

  /** Generates the rows of one table for one copy of one month. */
  private record Making(Broadcast<Work> work, String what)
      implements FlatMapFunction<Long, Row>, Serializable {
    @Override
    public Iterator<Row> call(Long deal) {
      Base base = work.value().base();
      int copy = (int) (deal / base.months().size());
      YearMonth month =
          List.copyOf(base.months().keySet()).get((int) (deal % base.months().size()));
      List<Row> rows = new ArrayList<>();
      int number = 0;
      int ofIssue = 0;
      String issue = null;
      for (SentencePool.Dealt article : base.months().get(month).deal(deal)) {
        String id = String.format("%s-%03d-%05d", month, copy, number++);
        String own = article.frame().date() + article.frame().newspaper();
        ofIssue = own.equals(issue) ? ofIssue + 1 : 0;
        issue = own;
        switch (what) {
          case "articles" -> rows.add(article(id, article));
          case "pages" -> {
            if (ofIssue % ARTICLES_PER_PAGE == 0) {
              rows.add(page(id, article.frame()));
            }
          }
          default -> rows.addAll(terms(id, copy, article));
        }
      }
      return rows.iterator();
    }

    private List<Row> terms(String id, int copy, SentencePool.Dealt article) {
      Map<Integer, List<Row>> places = new TreeMap<>();
      addOffsets("headline", article.headline(), places);
      addOffsets("body", article.body(), places);
      List<Row> rows = new ArrayList<>(places.size());
      places.forEach(
          (number, offsets) -> {
            BaseTerm term = work.value().base().terms().get(number);
            String[] forms = work.value().forms()[number];
            Map<String, Object> values = dated(article.frame());
            values.put("article_id", id);
            values.put("layer", term.layer());
            values.put("term", forms == null ? term.term() : forms[copy]);
            values.put("pos", term.pos());
            values.put("count", offsets.size());
            values.put("offsets", offsets.toArray(Row[]::new));
            rows.add(PlantedStories.row("article_terms", values));
          });
      return rows;
    }
  }

  private static void addOffsets(
      String field, List<SentencePool.Sentence> sentences, Map<Integer, List<Row>> places) {
    int from = 0;
    for (SentencePool.Sentence sentence : sentences) {
      for (int at = 0; at < sentence.terms().length; at++) {
        places
            .computeIfAbsent(sentence.terms()[at], number -> new ArrayList<>())
            .add(
                RowFactory.create(field, from + sentence.starts()[at], from + sentence.ends()[at]));
      }
      from += sentence.text().codePointCount(0, sentence.text().length());
    }
  }

  private static Row article(String id, SentencePool.Dealt article) {
    Map<String, Object> values = dated(article.frame());
    values.put("article_id", id);
    values.put("story_id", id);
    values.put("kind", article.frame().kind());
    values.put("headline", article.headline().isEmpty() ? null : joined(article.headline()));
    values.put("body", joined(article.body()));
    values.put("confidence", 1.0);
    return PlantedStories.row("articles", values);
  }

  private static Row page(String id, SentencePool.Frame frame) {
    Map<String, Object> values = dated(frame);
    values.put("page_id", id);
    return PlantedStories.row("pages", values);
  }

  private static Map<String, Object> dated(SentencePool.Frame frame) {
    Map<String, Object> values = new HashMap<>();
    values.put("newspaper", frame.newspaper());
    values.put("issue_date", frame.date());
    values.put("issue_date_earliest", frame.date());
    values.put("issue_date_latest", frame.date());
    values.put("issue_date_basis", "file_name");
    return values;
  }

  private static String joined(List<SentencePool.Sentence> sentences) {
    StringBuilder text = new StringBuilder();
    sentences.forEach(sentence -> text.append(sentence.text()));
    return text.toString();
  }
}
