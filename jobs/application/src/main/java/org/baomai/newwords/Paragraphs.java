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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.counts.CountedKinds;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.search.SubstringCounter;

/**
 * The paragraphs of an archive, each once however often it was printed, cut into words and kept
 * while words are learnt from them.
 */
public final class Paragraphs implements AutoCloseable {
  /** Units of paragraphs: day (days since 1970, or null), texts, tags, roles. */
  private static final StructType UNITS =
      StructType.fromDDL("day int, texts array<string>, tags array<string>, roles binary");

  private static final StructType COUNTED = StructType.fromDDL("place int, count bigint");

  private final Dataset<Row> units;
  private final long letters;

  private Paragraphs(Dataset<Row> units) {
    this.units = units;
    this.letters =
        units.selectExpr("coalesce(sum(length(concat_ws('', texts))), 0L)").first().getLong(0);
  }

  /** Segments a paragraph into its units. */
  public interface Cutting extends Serializable {
    /** The units of a paragraph. */
    GramUnits units(String paragraph);
  }

  /**
   * Opens an archive; {@link #close} it when done.
   *
   * @param articles rows of {@code articles}; kinds that are not counted and reprints are left out
   * @param cutting cuts a paragraph into words
   */
  public static Paragraphs of(Dataset<Row> articles, Cutting cutting) {
    Dataset<Row> paragraphs =
        articles
            .filter("reprint_of IS NULL AND kind IN " + CountedKinds.sql())
            .select(
                col("issue_date"), explode(split(expr("concat_ws('\n', headline, body)"), "\n")))
            .toDF("issue_date", "paragraph")
            .withColumn("paragraph", trim(col("paragraph")))
            .filter("paragraph <> ''")
            .groupBy("paragraph")
            .agg(min("issue_date").as("issue_date"));
    Dataset<Row> units =
        paragraphs
            .selectExpr("paragraph", "unix_date(issue_date) AS day")
            .map(
                (MapFunction<Row, Row>)
                    row -> {
                      GramUnits cut = cutting.units(row.getString(0));
                      return RowFactory.create(
                          row.get(1),
                          cut.texts().toArray(String[]::new),
                          cut.tags().toArray(String[]::new),
                          cut.roles());
                    },
                Encoders.row(UNITS))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Paragraphs(units);
  }

  /** Characters of all paragraphs. */
  public long letters() {
    return letters;
  }

  /** Frees what was kept. */
  @Override
  public void close() {
    units.unpersist();
  }

  /** Rows of day and of the units of a paragraph. */
  Dataset<Row> units() {
    return units;
  }

  /** The words of a row. */
  static GramUnits words(Row row) {
    return new GramUnits(row.getList(1), row.getList(2), row.getAs(3));
  }

  /** Sends a value to wherever paragraphs are. */
  <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(units.sparkSession().sparkContext()).broadcast(value);
  }

  /** How often each of some texts is a word by itself; those that never are are left out. */
  Map<String, Long> asWords(Collection<String> texts) {
    Broadcast<HashSet<String>> known = broadcast(new HashSet<>(texts));
    FlatMapFunction<Row, String> words =
        row -> row.<String>getList(1).stream().filter(known.value()::contains).iterator();
    Map<String, Long> counts = new TreeMap<>();
    units
        .flatMap(words, Encoders.STRING())
        .toDF("text")
        .groupBy("text")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** How often each of some texts stands in the archive; those that never do are left out. */
  public Map<String, Long> stands(Collection<String> texts) {
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
        .groupBy("place")
        .agg(sum("count").as("count"))
        .collectAsList()
        .forEach(row -> counts.put(strings.get(row.getInt(0)), row.getLong(1)));
    return counts;
  }

  private static Iterator<Row> counts(Iterator<Row> rows, SubstringCounter counter, int strings) {
    long[] counts = new long[strings];
    while (rows.hasNext()) {
      counter.count(String.join("", rows.next().<String>getList(1)), counts);
    }
    List<Row> counted = new ArrayList<>();
    for (int place = 0; place < strings; place++) {
      if (counts[place] > 0) {
        counted.add(RowFactory.create(place, counts[place]));
      }
    }
    return counted.iterator();
  }
}
