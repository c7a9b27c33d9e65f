package org.baomai.measures.growth;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.measures.Usage;
import org.baomai.rows.BroadcastRows;
import org.baomai.run.Session;
import org.baomai.story.PlantedArchive;
import org.baomai.story.Reprints;
import org.baomai.story.StoryPairs;
import org.baomai.story.StorySignatures;

/**
 * Measures the detection of reprints in synthetic archives of growing size: recall, precision,
 * candidates per article, growth of time, and the cost of one more day.
 *
 * <pre>MeasureReprintGrowth 10000 30000 100000</pre>
 */
public final class MeasureReprintGrowth {
  private static final long SEED = 20311;

  private MeasureReprintGrowth() {}

  /** Takes the sizes of the archives, in articles. */
  public static void main(String[] arguments) throws Exception {
    Usage.require(arguments, 1, "MeasureReprintGrowth ARTICLES …");
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.warehouse.dir", Session.warehouse())
            .config("spark.sql.shuffle.partitions", "16")
            .getOrCreate();
    spark.sparkContext().setLogLevel("WARN");
    Path folder = Files.createTempDirectory("reprint-growth");
    measure(spark, folder.resolve("warm"), 5_000);
    List<Integer> sizes = new ArrayList<>();
    List<double[]> seconds = new ArrayList<>();
    for (String size : arguments) {
      sizes.add(Integer.parseInt(size));
      seconds.add(measure(spark, folder.resolve(size), Integer.parseInt(size)));
    }
    for (int at = 1; at < sizes.size(); at++) {
      double growth = Math.log(seconds.get(at)[0] / seconds.get(at - 1)[0]);
      System.out.printf(
          "from %,d to %,d articles: time grows as articles^%.2f; one more day takes %.2f times as long%n",
          sizes.get(at - 1),
          sizes.get(at),
          growth / Math.log((double) sizes.get(at) / sizes.get(at - 1)),
          seconds.get(at)[1] / seconds.get(at - 1)[1]);
    }
    spark.stop();
  }

  private static double[] measure(SparkSession spark, Path folder, int size) {
    PlantedArchive archive = new PlantedArchive(SEED, size);
    String articles = folder.resolve("articles").toString();
    String signatures = folder.resolve("signatures").toString();
    spark
        .range(0, size, 1, 8)
        .map(
            (MapFunction<Long, Row>)
                number -> new PlantedArchive(SEED, size).row(number.intValue()),
            Encoders.row(PlantedArchive.ARTICLE))
        .write()
        .parquet(articles);
    Dataset<Row> all = spark.read().parquet(articles);
    long start = System.nanoTime();
    StorySignatures.of(all).write().parquet(signatures);
    Dataset<Row> signed = spark.read().parquet(signatures);
    List<Row> found =
        Reprints.all(signed, all).select(col("story_id"), col("original.story_id")).collectAsList();
    double whole = (System.nanoTime() - start) / 1e9;
    Dataset<Row> day =
        signed.filter("issue_date = (SELECT max(issue_date) FROM parquet.`" + signatures + "`)");
    start = System.nanoTime();
    try (BroadcastRows sides = new BroadcastRows()) {
      Reprints.of(
              day.select("story_id"),
              signed,
              dates -> all.filter(col("issue_date").isin(dates.toArray())),
              sides)
          .collectAsList();
    }
    double oneDay = (System.nanoTime() - start) / 1e9;
    long pairs = StoryPairs.all(signed).count();
    System.out.printf(
        "%,d articles: %.1f s; one more day %.1f s; %.1f candidates per article; %s%n",
        size, whole, oneDay, 2.0 * pairs / size, quality(archive, size, found));
    return new double[] {whole, oneDay};
  }

  private static String quality(PlantedArchive archive, int size, List<Row> found) {
    Map<PlantedArchive.Change, int[]> recall = new EnumMap<>(PlantedArchive.Change.class);
    Map<String, String> pointers = new java.util.HashMap<>();
    found.forEach(row -> pointers.put(row.getString(0), row.getString(1)));
    int right = 0;
    for (int article = 0; article < size; article++) {
      int original = archive.originalOf(article);
      if (original >= 0) {
        int[] counts = recall.computeIfAbsent(archive.changeOf(article), change -> new int[2]);
        counts[1]++;
        boolean hit = PlantedArchive.id(original).equals(pointers.get(PlantedArchive.id(article)));
        counts[0] += hit ? 1 : 0;
      }
    }
    for (Map.Entry<String, String> pointer : pointers.entrySet()) {
      int one = archive.family(Integer.parseInt(pointer.getKey()));
      right += one == archive.family(Integer.parseInt(pointer.getValue())) ? 1 : 0;
    }
    int hits = recall.values().stream().mapToInt(counts -> counts[0]).sum();
    int planted = recall.values().stream().mapToInt(counts -> counts[1]).sum();
    StringBuilder result =
        new StringBuilder(
            String.format(
                "recall %.4f, precision %.4f;",
                (double) hits / planted, (double) right / pointers.size()));
    recall.forEach(
        (change, counts) ->
            result.append(String.format(" %s %.3f", change, (double) counts[0] / counts[1])));
    return result.toString();
  }
}
