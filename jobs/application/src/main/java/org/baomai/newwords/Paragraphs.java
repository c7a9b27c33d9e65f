package org.baomai.newwords;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.lake.CountedKinds;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.word.StoryText;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.search.SubstringCounter;

/**
 * The distinct paragraphs of an archive, segmented and cached while words are learned from them.
 */
public final class Paragraphs implements AutoCloseable {
  private static final String PARAGRAPH = "paragraph";
  private static final String TEXT = "text";
  private static final String PLACE = "place";
  private static final String COUNT = "count";

  /** The frequency of a string, by its index in a list. */
  private static final StructType COUNTED =
      new StructType().add(PLACE, DataTypes.IntegerType).add(COUNT, DataTypes.LongType);

  private static final StructType OWN_WORDS =
      new StructType()
          .add(ArticlesTable.ISSUE_DATE, DataTypes.DateType)
          .add(ArticlesTable.HEADLINE, DataTypes.StringType)
          .add(ArticlesTable.BODY, DataTypes.StringType);

  private final Dataset<Row> units;
  private final long letters;

  private Paragraphs(Dataset<Row> units) {
    this.units = units;
    this.letters =
        units
            .selectExpr("coalesce(sum(length(concat_ws('', texts))), 0L) AS letters")
            .first()
            .<Long>getAs("letters");
  }

  /** Segments a paragraph into its units. */
  public interface Cutting extends Serializable {
    /** The units of a paragraph. */
    GramUnits units(String paragraph);
  }

  /**
   * Segments the paragraphs of an archive. To be {@linkplain #close() closed} after use.
   *
   * @param articles rows of {@code articles}; their marks, and reprints and kinds that are not
   *     counted are left out
   * @param cutting segments a paragraph
   */
  public static Paragraphs of(Dataset<Row> articles, Cutting cutting) {
    Dataset<Row> paragraphs =
        articles
            .filter("reprint_of IS NULL AND kind IN " + CountedKinds.sql())
            .select(
                ArticlesTable.ISSUE_DATE,
                ArticlesTable.HEADLINE,
                ArticlesTable.BODY,
                ArticlesTable.MARKS)
            .map((MapFunction<Row, Row>) Paragraphs::ownWords, Encoders.row(OWN_WORDS))
            .select(
                col(ArticlesTable.ISSUE_DATE),
                explode(split(expr("concat_ws('\n', headline, body)"), "\n")))
            .toDF(ArticlesTable.ISSUE_DATE, PARAGRAPH)
            .withColumn(PARAGRAPH, trim(col(PARAGRAPH)))
            .filter("paragraph <> ''")
            .groupBy(PARAGRAPH)
            .agg(min(ArticlesTable.ISSUE_DATE).as(ArticlesTable.ISSUE_DATE));
    Dataset<Row> units =
        paragraphs
            .selectExpr(PARAGRAPH, "unix_date(issue_date) AS " + ParagraphRow.DAY)
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        ParagraphRow.toRow(
                            row.getAs(ParagraphRow.DAY), cutting.units(row.getAs(PARAGRAPH))),
                Encoders.row(ParagraphRow.SCHEMA))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Paragraphs(units);
  }

  /** An article without its marks; a mark ends the paragraph before it. */
  private static Row ownWords(Row article) {
    return RowBuilder.of(OWN_WORDS)
        .set(ArticlesTable.ISSUE_DATE, article.getAs(ArticlesTable.ISSUE_DATE))
        .set(ArticlesTable.HEADLINE, ownWords(article, ArticlesTable.HEADLINE))
        .set(ArticlesTable.BODY, ownWords(article, ArticlesTable.BODY))
        .build();
  }

  private static String ownWords(Row article, String field) {
    String text = article.getAs(field);
    return text == null ? null : StoryText.without(text, ArticlesTable.Marks.spans(article, field));
  }

  /** Number of characters in all paragraphs. */
  public long letters() {
    return letters;
  }

  /** Releases the cached paragraphs. */
  @Override
  public void close() {
    units.unpersist();
  }

  /** The paragraphs, as rows of {@link ParagraphRow}. */
  Dataset<Row> units() {
    return units;
  }

  /** Broadcasts a value to the executors. */
  <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(units.sparkSession().sparkContext()).broadcast(value);
  }

  /** How often each of some texts is a word of the segmentation; texts with 0 are left out. */
  Map<String, Long> asWords(Collection<String> texts) {
    Broadcast<HashSet<String>> known = broadcast(new HashSet<>(texts));
    FlatMapFunction<Row, String> words =
        row -> ParagraphRow.texts(row).stream().filter(known.value()::contains).iterator();
    Map<String, Long> counts = new TreeMap<>();
    units
        .flatMap(words, Encoders.STRING())
        .toDF(TEXT)
        .groupBy(TEXT)
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(row -> counts.put(row.getAs(TEXT), row.getAs(COUNT)));
    return counts;
  }

  /** How often each of some texts occurs in the archive; texts with 0 are left out. */
  public Map<String, Long> occurrences(Collection<String> texts) {
    return counts(new ArrayList<>(new TreeSet<>(texts)));
  }

  private Map<String, Long> counts(List<String> strings) {
    Map<String, Long> counts = new TreeMap<>();
    if (strings.isEmpty()) {
      return counts;
    }
    Broadcast<ArrayList<String>> sent = broadcast(new ArrayList<>(strings));
    MapPartitionsFunction<Row, Row> counting =
        rows -> counts(rows, new SubstringCounter(sent.value()), sent.value().size());
    units
        .mapPartitions(counting, Encoders.row(COUNTED))
        .groupBy(PLACE)
        .agg(sum(COUNT).as(COUNT))
        .collectAsList()
        .forEach(row -> counts.put(strings.get(row.<Integer>getAs(PLACE)), row.getAs(COUNT)));
    return counts;
  }

  private static Iterator<Row> counts(Iterator<Row> rows, SubstringCounter counter, int strings) {
    long[] counts = new long[strings];
    while (rows.hasNext()) {
      counter.count(String.join("", ParagraphRow.texts(rows.next())), counts);
    }
    List<Row> counted = new ArrayList<>();
    for (int place = 0; place < strings; place++) {
      if (counts[place] > 0) {
        counted.add(RowBuilder.of(COUNTED).set(PLACE, place).set(COUNT, counts[place]).build());
      }
    }
    return counted.iterator();
  }
}
