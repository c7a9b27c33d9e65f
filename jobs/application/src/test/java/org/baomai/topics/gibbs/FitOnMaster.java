package org.baomai.topics.gibbs;

import static org.apache.spark.sql.functions.rand;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.Sha256;
import org.baomai.lake.table.RowBuilder;
import org.baomai.run.Session;
import org.baomai.topic.gibbs.BarsCorpus;

/**
 * Fits the bars on a given master and prints a digest of all counts and priors. {@link
 * FitOnMastersTest} starts it as a separate process.
 */
public final class FitOnMaster {
  private static final int DOCUMENTS = 2_000;
  private static final int SWEEPS = 200;
  private static final int KILLED_AT = 60;
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.StringType).add("features", SQLDataTypes.VectorType());

  private FitOnMaster() {}

  /**
   * Runs the fit.
   *
   * @param arguments the master, the number of partitions, the class path of executors, a folder
   *     for checkpoints or {@code -}, and optionally {@code kill} to kill an executor during the
   *     fit
   */
  public static void main(String[] arguments) {
    SparkSession spark =
        SparkSession.builder()
            .master(arguments[0])
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", Session.warehouse())
            .config("spark.executor.extraClassPath", arguments[2])
            .getOrCreate();
    if (!arguments[3].equals("-")) {
      spark.sparkContext().setCheckpointDir(arguments[3]);
    }
    boolean[] kills = {arguments.length > 4};
    FitProgress progress =
        (sweep, of, logLikelihood) -> {
          if (kills[0] && sweep >= KILLED_AT) {
            kills[0] = false;
            killOne();
          }
        };
    GibbsLdaModel model =
        new GibbsLda()
            .setK(10)
            .setMaxIter(SWEEPS)
            .setTokensAShard(DOCUMENTS * 100 / 8)
            .tell(progress)
            .fit(documents(spark, Integer.parseInt(arguments[1])));
    byte[] counts = model.topics().counts().bytes();
    String priors = model.topics().priors().toString();
    System.out.println(
        "digest " + Sha256.of(priors.getBytes(StandardCharsets.UTF_8)) + Sha256.of(counts));
    spark.stop();
  }

  /** Kills an executor: the child processes of this process are its executors. */
  private static void killOne() {
    ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
    System.out.println("killed executor");
  }

  private static Dataset<Row> documents(SparkSession spark, int partitions) {
    List<Row> rows = new ArrayList<>();
    for (double[] document : BarsCorpus.documents(DOCUMENTS, 1)) {
      rows.add(
          RowBuilder.of(SCHEMA)
              .set("id", "document-" + rows.size())
              .set("features", Vectors.dense(document))
              .build());
    }
    return spark.createDataFrame(rows, SCHEMA).orderBy(rand(partitions)).repartition(partitions);
  }
}
