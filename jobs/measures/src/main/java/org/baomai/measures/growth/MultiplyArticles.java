package org.baomai.measures.growth;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.CommitHook;
import org.baomai.measures.Usage;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.run.JobRunner;
import org.baomai.run.Session;

/**
 * Replicates every article of a lake several times under different ids, so that segmentation can be
 * timed on more text: {@code MultiplyArticles LAKE TIMES}.
 */
final class MultiplyArticles implements Job {
  private final int times;

  private MultiplyArticles(int times) {
    this.times = times;
  }

  /** Takes the lake and the number of copies. */
  public static void main(String[] arguments) throws Exception {
    Usage.require(arguments, 2, "MultiplyArticles LAKE TIMES");
    try (SparkSession spark = Session.openAnywhere()) {
      new JobRunner(spark, Path.of(arguments[0]), System.err::println, CommitHook.NONE)
          .run(List.of(new MultiplyArticles(Integer.parseInt(arguments[1]))));
    }
  }

  @Override
  public String name() {
    return "multiply";
  }

  @Override
  public Map<String, String> configuration() {
    return Map.of("times", String.valueOf(times));
  }

  @Override
  public String run(JobContext context) {
    context
        .writer()
        .overwrite(
            "articles",
            context
                .lake()
                .current("articles")
                .withColumn("copy", explode(sequence(lit(1), lit(times))))
                .withColumn("article_id", concat(col("article_id"), lit("-"), col("copy")))
                .drop("copy"));
    return times + " times the articles.";
  }
}
