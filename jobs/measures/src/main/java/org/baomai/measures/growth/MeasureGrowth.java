package org.baomai.measures.growth;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.counts.DateCounts;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.Progress;
import org.baomai.measures.Usage;
import org.baomai.run.JobRunner;
import org.baomai.run.Session;
import org.baomai.trends.TrendsJob;
import org.baomai.trends.VocabularyStatistics;
import org.baomai.word.dictionary.StopWords;

/**
 * Times counting and testing in {@code trends} on archives of growing size, made from one archive
 * by {@link GrowArchive}: {@code MeasureGrowth LAKE FOLDER TIMES …}. The lake must contain a parsed
 * and segmented corpus; the generated lakes are written to the folder.
 *
 * <p>Reports wall-clock time and processor time; the latter is hardly affected by other work on the
 * machine. The smallest archive is processed twice and only the second time is reported, so that
 * JVM warm-up does not distort it.
 */
final class MeasureGrowth {
  private record Measured(long words, long terms, long tested, Time counting, Time testing) {}

  /** Wall-clock and processor seconds of a stage. */
  private record Time(double clock, double processors) {}

  /** Records when each stage begins; the job's summary ends the last one. */
  private static final class StageClock implements Progress {
    private final OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<long[]> moments = new ArrayList<>();

    @Override
    public void says(String line) {
      System.err.println(line);
      moments.add(new long[] {System.nanoTime(), machine.getProcessCpuTime()});
    }

    Time stage(int number) {
      long[] from = moments.get(number);
      long[] to = moments.get(number + 1);
      return new Time((to[0] - from[0]) / 1e9, (to[1] - from[1]) / 1e9);
    }
  }

  private final SparkSession spark;
  private final Path folder;
  private final StopWords stops = new LexiconOptions().stopWords();

  private MeasureGrowth(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Takes the lake, the folder for generated lakes, and the sizes as multiples of the archive. */
  public static void main(String[] arguments) throws Exception {
    Usage.require(arguments, 3, "MeasureGrowth LAKE FOLDER TIMES …");
    try (SparkSession spark = Session.openAnywhere()) {
      MeasureGrowth growth = new MeasureGrowth(spark, Path.of(arguments[1]));
      GrowArchive.Base base = growth.read(Path.of(arguments[0]));
      System.out.printf(
          Locale.ROOT,
          "%,d months, %,d terms; Heaps' exponent %.2f%n",
          base.months().size(),
          base.terms().size(),
          base.exponent());
      System.out.println(
          "times        words    terms   tested | counting  processors  a million words |"
              + "  testing  processors  a thousand tested");
      List<Measured> all = new ArrayList<>();
      growth.measure(base, Integer.parseInt(arguments[2]), "warm");
      for (int at = 2; at < arguments.length; at++) {
        Measured measured = growth.measure(base, Integer.parseInt(arguments[at]), arguments[at]);
        all.add(measured);
        System.out.println(line(arguments[at], measured));
      }
      for (int at = 1; at < all.size(); at++) {
        System.out.println(
            step(arguments[at + 1], arguments[at + 2], all.get(at - 1), all.get(at)));
      }
    }
  }

  private static String line(String times, Measured of) {
    return String.format(
        Locale.ROOT,
        "%5s %,12d %,8d %,8d | %7.1fs %10.1fs %15.2fs | %7.1fs %10.1fs %17.2fs",
        times,
        of.words(),
        of.terms(),
        of.tested(),
        of.counting().clock(),
        of.counting().processors(),
        of.counting().processors() / of.words() * 1e6,
        of.testing().clock(),
        of.testing().processors(),
        of.testing().processors() / of.tested() * 1e3);
  }

  private static String step(String from, String to, Measured less, Measured more) {
    return String.format(
        Locale.ROOT,
        "from %s to %s times: words %.2f-fold, counting %.2f-fold; tested terms %.2f-fold, testing"
            + " %.2f-fold",
        from,
        to,
        (double) more.words() / less.words(),
        more.counting().processors() / less.counting().processors(),
        (double) more.tested() / less.tested(),
        more.testing().processors() / less.testing().processors());
  }

  private Measured measure(GrowArchive.Base base, int times, String name) {
    Path path = folder.resolve(name);
    new JobRunner(spark, path, System.err::println, CommitHook.NONE)
        .run(List.of(new GrowArchive(base, times)));
    StageClock clock = new StageClock();
    new JobRunner(spark, path, clock, CommitHook.NONE)
        .run(
            List.of(
                new TrendsJob(stops, TrendsJob.LEAST_STORIES, ReprintCounting.FIRST, List.of())));
    Lake lake = Lake.open(spark, path.toString());
    return new Measured(
        lake.current("date_totals").selectExpr("sum(words)").first().getLong(0),
        lake.current("term_counts").select("layer", "term").distinct().count(),
        lake.current("term_trends").select("layer", "term").distinct().count(),
        clock.stage(0),
        clock.stage(1));
  }

  private GrowArchive.Base read(Path path) {
    Lake lake = Lake.open(spark, path.toString());
    Dataset<Row> terms =
        lake.current("article_terms")
            .groupBy("article_id")
            .agg(collect_list(struct("layer", "term", "pos", "offsets")).as("terms"));
    Iterator<Row> articles =
        DateCounts.counted(lake.current("articles"))
            .join(terms, "article_id")
            .orderBy(col("issue_date"), col("newspaper"), col("article_id"))
            .select("newspaper", "issue_date", "kind", "headline", "body", "terms")
            .toLocalIterator();
    TreeMap<YearMonth, SentencePool> months = new TreeMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<GrowArchive.BaseTerm> known = new ArrayList<>();
    Set<Integer> ofHalf = new HashSet<>();
    Set<Integer> ofAll = new HashSet<>();
    for (int at = 0; articles.hasNext(); at++) {
      Row article = articles.next();
      List<SentencePool.Place> inHeadline = new ArrayList<>();
      List<SentencePool.Place> inBody = new ArrayList<>();
      for (Row term : article.<Row>getList(5)) {
        int number = number(term, numbers, known);
        if (known.get(number).grows()) {
          ofAll.add(number);
          if (at % 2 == 0) {
            ofHalf.add(number);
          }
        }
        for (Row place : term.<Row>getList(3)) {
          (place.getString(0).equals("headline") ? inHeadline : inBody)
              .add(new SentencePool.Place(number, place.getInt(1), place.getInt(2)));
        }
      }
      months
          .computeIfAbsent(YearMonth.from(article.getLocalDate(1)), month -> new SentencePool())
          .add(
              article.getString(0),
              article.getLocalDate(1),
              article.getString(2),
              article.getString(3),
              inHeadline,
              article.getString(4),
              inBody);
    }
    double exponent = GrownVocabulary.exponent(ofHalf.size(), ofAll.size());
    return new GrowArchive.Base(months, known, exponent);
  }

  private int number(Row term, Map<String, Integer> numbers, List<GrowArchive.BaseTerm> known) {
    String layer = term.getString(0);
    String name = term.getString(1);
    return numbers.computeIfAbsent(
        layer + " " + name,
        key -> {
          known.add(
              new GrowArchive.BaseTerm(
                  layer, name, term.getString(2), VocabularyStatistics.isTested(name, stops)));
          return known.size() - 1;
        });
  }
}
