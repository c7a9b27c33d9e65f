package org.baomai.newwords;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.learning.Grams;
import org.baomai.word.learning.NeighbourSums;
import org.baomai.word.learning.NewWordEvidence;

/**
 * Gathers from an archive what speaks for and against each run of words, and of characters, being a
 * word of its own: how often it stands, on how many days, how firmly its parts hold together, and
 * how freely it stands among others.
 *
 * <p>In passes over the paragraphs, each once however often it was printed: links; runs of frequent
 * links; what stands beside the frequent runs; how often their parts stand anywhere. All counts are
 * whole numbers, so that no order of adding changes them.
 */
public final class NewWords {
  /** What is gathered, and what was cut. */
  public record Gathered(List<NewWordEvidence> evidence, List<String> cut) {}

  /**
   * How much is asked of a run to be looked at.
   *
   * @param grams runs of words or of characters
   * @param leastFound least occurrences
   * @param leastDays least days of issue
   * @param most most runs that are looked at further, the most frequent ones
   */
  public record Search(Grams grams, long leastFound, long leastDays, int most) {}

  private static final StructType FOUND = StructType.fromDDL("text string, cut string, day int");
  private static final StructType BESIDE =
      StructType.fromDDL("text string, side int, beside string");
  private static final String FREE = "";
  private static final String QUOTES = "“”‘’\"「」『』《》";

  private final Paragraphs paragraphs;
  private final Dataset<Row> units;

  /** Over the paragraphs of an archive. */
  public NewWords(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
    this.units = paragraphs.units();
  }

  private static GramUnits units(Row row, Grams grams) {
    GramUnits words = Paragraphs.words(row);
    return grams.equals(Grams.OF_CHARACTERS) ? words.characters() : words;
  }

  /** Gathers the evidence of all runs of a kind, by text. */
  public Gathered gather(Search search) {
    List<String> cut = new ArrayList<>();
    Broadcast<long[]> links = paragraphs.broadcast(frequentLinks(search, cut));
    Map<String, Row> runs = new TreeMap<>();
    frequentRuns(search, links, cut).forEach(row -> runs.put(row.getString(0), row));
    Map<String, NeighbourSums[]> beside = beside(search, links, runs);
    Map<String, Long> counts = substringCounts(runs);
    Map<String, Long> asWords = paragraphs.asWords(runs.keySet());
    List<NewWordEvidence> evidence = new ArrayList<>();
    runs.forEach(
        (text, run) ->
            evidence.add(
                evidence(search, run, beside.get(text), counts, asWords.getOrDefault(text, 0L))));
    return new Gathered(evidence, cut);
  }

  private long[] frequentLinks(Search search, List<String> cut) {
    Grams grams = search.grams();
    FlatMapFunction<Row, Long> links =
        row -> {
          List<Long> hashes = new ArrayList<>();
          grams.links(units(row, grams), hashes::add);
          return hashes.iterator();
        };
    List<Row> frequent =
        units
            .flatMap(links, Encoders.LONG())
            .toDF("link")
            .groupBy("link")
            .agg(count(lit(1)).as("found"))
            .filter(col("found").geq(search.leastFound()))
            .orderBy(col("found").desc(), col("link"))
            .limit(8 * search.most() + 1)
            .collectAsList();
    if (frequent.size() > 8 * search.most()) {
      cut.add("links that are less frequent than the first " + 8 * search.most());
      frequent = frequent.subList(0, 8 * search.most());
    }
    return frequent.stream().mapToLong(row -> row.getLong(0)).sorted().toArray();
  }

  private static boolean contains(long[] sorted, long value) {
    return java.util.Arrays.binarySearch(sorted, value) >= 0;
  }

  private List<Row> frequentRuns(Search search, Broadcast<long[]> links, List<String> cut) {
    Grams grams = search.grams();
    FlatMapFunction<Row, Row> runs =
        row -> {
          GramUnits cutUp = units(row, grams);
          List<Row> found = new ArrayList<>();
          grams.runs(
              cutUp,
              hash -> contains(links.value(), hash),
              (from, to) -> {
                List<String> parts = cutUp.texts().subList(from, to);
                found.add(
                    RowFactory.create(
                        String.join("", parts), cutUp.segmentation(from, to), row.get(0)));
              });
          return found.iterator();
        };
    List<Row> frequent =
        units
            .flatMap(runs, Encoders.row(FOUND))
            .groupBy("text", "day")
            .agg(count(lit(1)).as("found"), min("cut").as("cut"))
            .groupBy("text")
            .agg(
                min("cut").as("cut"),
                sum("found").as("found"),
                count(lit(1)).as("days"),
                min("day").as("first_seen"))
            .filter(col("found").geq(search.leastFound()).and(col("days").geq(search.leastDays())))
            .orderBy(col("found").desc(), col("text"))
            .limit(search.most() + 1)
            .collectAsList();
    if (frequent.size() > search.most()) {
      cut.add("runs that are less frequent than the first " + search.most());
      frequent = frequent.subList(0, search.most());
    }
    return frequent;
  }

  /** By text: what stands before and behind, as sums that make entropies; and quotation marks. */
  private Map<String, NeighbourSums[]> beside(
      Search search, Broadcast<long[]> links, Map<String, Row> runs) {
    Grams grams = search.grams();
    Broadcast<HashSet<String>> known = paragraphs.broadcast(new HashSet<>(runs.keySet()));
    FlatMapFunction<Row, Row> beside =
        row -> {
          GramUnits cutUp = units(row, grams);
          List<String> texts = cutUp.texts();
          List<Row> found = new ArrayList<>();
          grams.runs(
              cutUp,
              hash -> contains(links.value(), hash),
              (from, to) -> {
                String text = String.join("", texts.subList(from, to));
                if (known.value().contains(text)) {
                  found.add(RowFactory.create(text, 0, neighbour(cutUp, from - 1)));
                  found.add(RowFactory.create(text, 1, neighbour(cutUp, to)));
                  if (isQuote(cutUp, from - 1) && isQuote(cutUp, to)) {
                    found.add(RowFactory.create(text, 2, FREE));
                  }
                }
              });
          return found.iterator();
        };
    Map<String, NeighbourSums[]> sums = new TreeMap<>();
    units
        .flatMap(beside, Encoders.row(BESIDE))
        .groupBy("text", "side", "beside")
        .agg(count(lit(1)).as("found"))
        .groupBy("text", "side")
        .agg(
            sum("found").as("all"),
            max(expr("IF(beside = '', 0L, found)")).as("most"),
            sum(expr("IF(beside = '', 0L, CAST(round(found * ln(found) * 1e6D) AS BIGINT))"))
                .as("sum"),
            sum(expr("IF(beside = '', found, 0L)")).as("free"))
        .collectAsList()
        .forEach(
            row -> {
              NeighbourSums[] of =
                  sums.computeIfAbsent(row.getString(0), text -> new NeighbourSums[3]);
              of[row.getInt(1)] =
                  new NeighbourSums(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            });
    return sums;
  }

  /** What stands at a place; beside a mark or a border it is free. */
  private static String neighbour(GramUnits units, int at) {
    boolean free = at < 0 || at == units.texts().size() || units.isMark(at);
    return free ? FREE : units.texts().get(at);
  }

  private static boolean isQuote(GramUnits units, int at) {
    return at >= 0 && at < units.texts().size() && QUOTES.contains(units.texts().get(at));
  }

  /** Occurrences of the runs and of the parts that they split into, wherever words end. */
  private Map<String, Long> substringCounts(Map<String, Row> runs) {
    TreeSet<String> strings = new TreeSet<>(runs.keySet());
    for (Row run : runs.values()) {
      String[] parts = parts(run);
      for (int split = 1; split < parts.length; split++) {
        strings.add(String.join("", List.of(parts).subList(0, split)));
        strings.add(String.join("", List.of(parts).subList(split, parts.length)));
      }
    }
    return paragraphs.stands(strings);
  }

  private NewWordEvidence evidence(
      Search search, Row run, NeighbourSums[] beside, Map<String, Long> counts, long asWord) {
    String text = run.getString(0);
    long stands = counts.get(text);
    return new NewWordEvidence(
        text,
        run.getString(1),
        !search.grams().equals(Grams.OF_CHARACTERS),
        run.getLong(2),
        run.getLong(3),
        run.isNullAt(4) ? null : run.getInt(4),
        stands,
        asWord,
        cohesion(parts(run), stands, counts),
        beside[0].entropy(),
        beside[1].entropy(),
        Math.min(beside[0].entropyMarksAsOne(), beside[1].entropyMarksAsOne()),
        Math.max(beside[0].mostFrequentShare(), beside[1].mostFrequentShare()),
        beside[2] == null ? 0 : beside[2].occurrences());
  }

  private static String[] parts(Row run) {
    String[] parts = run.getString(1).split(" ", -1);
    for (int part = 0; part < parts.length; part++) {
      int tag = parts[part].lastIndexOf('/');
      parts[part] = tag > 0 ? parts[part].substring(0, tag) : parts[part];
    }
    return parts;
  }

  private double cohesion(String[] parts, long stands, Map<String, Long> counts) {
    double least = Double.POSITIVE_INFINITY;
    for (int split = 1; split < parts.length; split++) {
      double left = counts.get(String.join("", List.of(parts).subList(0, split)));
      double right = counts.get(String.join("", List.of(parts).subList(split, parts.length)));
      least =
          Math.min(least, StrictMath.log((double) stands * paragraphs.letters() / (left * right)));
    }
    return least;
  }
}
