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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.learning.Grams;
import org.baomai.word.learning.NeighbourSums;
import org.baomai.word.learning.NewWordEvidence;

/**
 * Collects the evidence that a run of words or characters is a word: its frequency, the number of
 * issue days, the cohesion of its parts, and the entropy of its neighbours.
 *
 * <p>It makes several passes over the distinct paragraphs: links between neighbouring units; runs
 * of frequent links; neighbours of frequent runs; frequencies of their parts. All counts are
 * integers, so that sums do not depend on the order of addition.
 */
public final class NewWords {
  /**
   * The collected evidence.
   *
   * @param evidence by text, in order
   * @param omissions descriptions of what was left out because of a limit
   */
  public record Evidence(List<NewWordEvidence> evidence, List<String> omissions) {}

  /**
   * The limits of a search.
   *
   * @param grams runs of words or of characters
   * @param leastFound minimum occurrences
   * @param leastDays minimum issue days
   * @param most maximum number of runs; the most frequent are kept
   */
  public record Search(Grams grams, long leastFound, long leastDays, int most) {}

  /** An occurrence of a run. */
  private static final StructType OCCURRENCE =
      new StructType()
          .add(FrequentRun.TEXT, DataTypes.StringType)
          .add(FrequentRun.CUT, DataTypes.StringType)
          .add(ParagraphRow.DAY, DataTypes.IntegerType);

  private static final String SIDE = "side";
  private static final String BESIDE = "beside";

  /** A neighbour of a run; {@link #SIDE} is one of the three constants below. */
  private static final StructType NEIGHBOUR =
      new StructType()
          .add(FrequentRun.TEXT, DataTypes.StringType)
          .add(SIDE, DataTypes.IntegerType)
          .add(BESIDE, DataTypes.StringType);

  private static final int BEFORE = 0;
  private static final int AFTER = 1;
  private static final int QUOTED = 2;

  /** Neighbour of a run beside punctuation or at the border of a paragraph. */
  private static final String FREE = "";

  private static final String LINK = "link";
  private static final String QUOTES = "“”‘’\"「」『』《》";

  private final Paragraphs paragraphs;
  private final Dataset<Row> units;

  /** A search in the paragraphs of an archive. */
  public NewWords(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
    this.units = paragraphs.units();
  }

  private static GramUnits units(Row row, Grams grams) {
    GramUnits words = ParagraphRow.units(row);
    return grams.equals(Grams.OF_CHARACTERS) ? words.characters() : words;
  }

  /** Collects the evidence of all runs of a kind. */
  public Evidence collect(Search search) {
    List<String> omissions = new ArrayList<>();
    Broadcast<long[]> links = paragraphs.broadcast(frequentLinks(search, omissions));
    Map<String, FrequentRun> runs = new TreeMap<>();
    frequentRuns(search, links, omissions).forEach(run -> runs.put(run.text(), run));
    Map<String, NeighbourSums[]> neighbours = neighbours(search, links, runs);
    Map<String, Long> counts = substringCounts(runs);
    Map<String, Long> asWords = paragraphs.asWords(runs.keySet());
    List<NewWordEvidence> evidence = new ArrayList<>();
    runs.forEach(
        (text, run) ->
            evidence.add(
                evidence(
                    search, run, neighbours.get(text), counts, asWords.getOrDefault(text, 0L))));
    return new Evidence(evidence, omissions);
  }

  private long[] frequentLinks(Search search, List<String> omissions) {
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
            .toDF(LINK)
            .groupBy(LINK)
            .agg(count(lit(1)).as("found"))
            .filter(col("found").geq(search.leastFound()))
            .orderBy(col("found").desc(), col(LINK))
            .limit(8 * search.most() + 1)
            .collectAsList();
    if (frequent.size() > 8 * search.most()) {
      omissions.add("links that are less frequent than the first " + 8 * search.most());
      frequent = frequent.subList(0, 8 * search.most());
    }
    return frequent.stream().mapToLong(row -> row.<Long>getAs(LINK)).sorted().toArray();
  }

  private static boolean contains(long[] sorted, long value) {
    return java.util.Arrays.binarySearch(sorted, value) >= 0;
  }

  private List<FrequentRun> frequentRuns(
      Search search, Broadcast<long[]> links, List<String> omissions) {
    Grams grams = search.grams();
    FlatMapFunction<Row, Row> runs =
        row -> {
          GramUnits paragraph = units(row, grams);
          List<Row> found = new ArrayList<>();
          grams.runs(
              paragraph,
              hash -> contains(links.value(), hash),
              (from, to) -> {
                List<String> parts = paragraph.texts().subList(from, to);
                found.add(
                    RowBuilder.of(OCCURRENCE)
                        .set(FrequentRun.TEXT, String.join("", parts))
                        .set(FrequentRun.CUT, paragraph.segmentation(from, to))
                        .set(ParagraphRow.DAY, row.getAs(ParagraphRow.DAY))
                        .build());
              });
          return found.iterator();
        };
    List<Row> frequent =
        units
            .flatMap(runs, Encoders.row(OCCURRENCE))
            .groupBy(FrequentRun.TEXT, ParagraphRow.DAY)
            .agg(count(lit(1)).as(FrequentRun.FOUND), min(FrequentRun.CUT).as(FrequentRun.CUT))
            .groupBy(FrequentRun.TEXT)
            .agg(
                min(FrequentRun.CUT).as(FrequentRun.CUT),
                sum(FrequentRun.FOUND).as(FrequentRun.FOUND),
                count(lit(1)).as(FrequentRun.DAYS),
                min(ParagraphRow.DAY).as(FrequentRun.FIRST_SEEN))
            .filter(
                col(FrequentRun.FOUND)
                    .geq(search.leastFound())
                    .and(col(FrequentRun.DAYS).geq(search.leastDays())))
            .orderBy(col(FrequentRun.FOUND).desc(), col(FrequentRun.TEXT))
            .limit(search.most() + 1)
            .collectAsList();
    if (frequent.size() > search.most()) {
      omissions.add("runs that are less frequent than the first " + search.most());
      frequent = frequent.subList(0, search.most());
    }
    return frequent.stream().map(FrequentRun::fromRow).toList();
  }

  /** Sums over the neighbours of each run before and after it and in quotes, by text. */
  private Map<String, NeighbourSums[]> neighbours(
      Search search, Broadcast<long[]> links, Map<String, FrequentRun> runs) {
    Grams grams = search.grams();
    Broadcast<HashSet<String>> known = paragraphs.broadcast(new HashSet<>(runs.keySet()));
    FlatMapFunction<Row, Row> neighbours =
        row -> {
          GramUnits paragraph = units(row, grams);
          List<String> texts = paragraph.texts();
          List<Row> found = new ArrayList<>();
          grams.runs(
              paragraph,
              hash -> contains(links.value(), hash),
              (from, to) -> {
                String text = String.join("", texts.subList(from, to));
                if (known.value().contains(text)) {
                  found.add(neighbour(text, BEFORE, textAt(paragraph, from - 1)));
                  found.add(neighbour(text, AFTER, textAt(paragraph, to)));
                  if (isQuote(paragraph, from - 1) && isQuote(paragraph, to)) {
                    found.add(neighbour(text, QUOTED, FREE));
                  }
                }
              });
          return found.iterator();
        };
    Map<String, NeighbourSums[]> sums = new TreeMap<>();
    units
        .flatMap(neighbours, Encoders.row(NEIGHBOUR))
        .groupBy(FrequentRun.TEXT, SIDE, BESIDE)
        .agg(count(lit(1)).as("found"))
        .groupBy(FrequentRun.TEXT, SIDE)
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
                  sums.computeIfAbsent(row.getAs(FrequentRun.TEXT), text -> new NeighbourSums[3]);
              of[row.<Integer>getAs(SIDE)] =
                  new NeighbourSums(
                      row.<Long>getAs("all"),
                      row.<Long>getAs("most"),
                      row.<Long>getAs("sum"),
                      row.<Long>getAs("free"));
            });
    return sums;
  }

  private static Row neighbour(String text, int side, String beside) {
    return RowBuilder.of(NEIGHBOUR)
        .set(FrequentRun.TEXT, text)
        .set(SIDE, side)
        .set(BESIDE, beside)
        .build();
  }

  /** The unit at an index; {@link #FREE} for punctuation and outside the paragraph. */
  private static String textAt(GramUnits units, int at) {
    boolean free = at < 0 || at == units.texts().size() || units.isMark(at);
    return free ? FREE : units.texts().get(at);
  }

  private static boolean isQuote(GramUnits units, int at) {
    return at >= 0 && at < units.texts().size() && QUOTES.contains(units.texts().get(at));
  }

  /** Substring frequencies of the runs and of the two parts of each of their splits. */
  private Map<String, Long> substringCounts(Map<String, FrequentRun> runs) {
    TreeSet<String> strings = new TreeSet<>(runs.keySet());
    for (FrequentRun run : runs.values()) {
      String[] parts = run.parts();
      for (int split = 1; split < parts.length; split++) {
        strings.add(String.join("", List.of(parts).subList(0, split)));
        strings.add(String.join("", List.of(parts).subList(split, parts.length)));
      }
    }
    return paragraphs.occurrences(strings);
  }

  private NewWordEvidence evidence(
      Search search,
      FrequentRun run,
      NeighbourSums[] beside,
      Map<String, Long> counts,
      long asWord) {
    long occurrences = counts.get(run.text());
    return new NewWordEvidence(
        run.text(),
        run.cut(),
        !search.grams().equals(Grams.OF_CHARACTERS),
        run.found(),
        run.days(),
        run.firstSeen(),
        occurrences,
        asWord,
        cohesion(run.parts(), occurrences, counts),
        beside[BEFORE].entropy(),
        beside[AFTER].entropy(),
        Math.min(beside[BEFORE].entropyMarksAsOne(), beside[AFTER].entropyMarksAsOne()),
        Math.max(beside[BEFORE].mostFrequentShare(), beside[AFTER].mostFrequentShare()),
        beside[QUOTED] == null ? 0 : beside[QUOTED].occurrences());
  }

  /** Pointwise mutual information of the weakest split. */
  private double cohesion(String[] parts, long occurrences, Map<String, Long> counts) {
    double least = Double.POSITIVE_INFINITY;
    for (int split = 1; split < parts.length; split++) {
      double left = counts.get(String.join("", List.of(parts).subList(0, split)));
      double right = counts.get(String.join("", List.of(parts).subList(split, parts.length)));
      least =
          Math.min(
              least, StrictMath.log((double) occurrences * paragraphs.letters() / (left * right)));
    }
    return least;
  }
}
