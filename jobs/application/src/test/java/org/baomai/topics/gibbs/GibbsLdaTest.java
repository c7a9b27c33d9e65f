package org.baomai.topics.gibbs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.SharedSession;
import org.baomai.lake.table.RowBuilder;
import org.baomai.topic.gibbs.BarsCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The estimator behaves like those of MLlib, and finds Griffiths and Steyvers' bars. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GibbsLdaTest {
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.StringType).add("features", SQLDataTypes.VectorType());

  private Dataset<Row> documents;
  private GibbsLdaModel model;

  @BeforeAll
  void fit() {
    documents = documents(BarsCorpus.documents(400, 3)).cache();
    model = estimator().fit(documents);
  }

  private static GibbsLda estimator() {
    return new GibbsLda().setK(10).setMaxIter(200).setSeed(5);
  }

  private static Dataset<Row> documents(List<double[]> counts) {
    List<Row> rows = new ArrayList<>();
    for (double[] document : counts) {
      rows.add(
          RowBuilder.of(SCHEMA)
              .set("id", "document-" + rows.size())
              .set("features", Vectors.dense(document))
              .build());
    }
    return SharedSession.get().createDataFrame(rows, SCHEMA);
  }

  @Test
  void findsEveryBar() {
    for (double cosine : BarsCorpus.recovered(model.phi())) {
      assertThat(cosine).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void modelDoesNotDependOnOrderAndPartitioningOfRows() {
    for (int partitions : new int[] {1, 5}) {
      GibbsLdaModel again =
          estimator().fit(documents.orderBy(rand(partitions)).repartition(partitions));
      assertThat(again.topics().counts().bytes()).isEqualTo(model.topics().counts().bytes());
      assertThat(again.topics().priors()).isEqualTo(model.topics().priors());
    }
    assertThat(estimator().setSeed(6).fit(documents).topics().counts().bytes())
        .isNotEqualTo(model.topics().counts().bytes());
  }

  /** With four shards, which exchange counts after each sweep. */
  @Test
  void severalShardsFindEveryBarAndAreReproducible() {
    GibbsLdaModel one = estimator().setTokensAShard(10_000).fit(documents);
    for (double cosine : BarsCorpus.recovered(one.phi())) {
      assertThat(cosine).isGreaterThanOrEqualTo(0.9);
    }
    GibbsLdaModel other =
        estimator().setTokensAShard(10_000).fit(documents.orderBy(rand(4)).repartition(3));
    assertThat(other.topics().counts().bytes()).isEqualTo(one.topics().counts().bytes());
    assertThat(ShardBuilding.shards(40_000, 10_000)).isEqualTo(4);
    assertThat(ShardBuilding.shards(40_001, 10_000)).isEqualTo(8);
    assertThat(ShardBuilding.shards(1, 10_000)).isEqualTo(1);
  }

  @Test
  void describesItsTopics() {
    assertThat(model.getK()).isEqualTo(10);
    assertThat(model.vocabSize()).isEqualTo(25);
    List<Row> topics = model.describeTopics(5).collectAsList();
    assertThat(topics).hasSize(10);
    double[][] phi = model.phi();
    for (Row topic : topics) {
      int index = topic.<Integer>getAs("topic");
      List<Integer> words = topic.getList(topic.fieldIndex("termIndices"));
      List<Double> weights = topic.getList(topic.fieldIndex("termWeights"));
      assertThat(words).hasSize(5);
      for (int place = 0; place < 5; place++) {
        assertThat(weights.get(place)).isCloseTo(phi[index][words.get(place)], within(1e-12));
        if (place > 0) {
          assertThat(weights.get(place)).isLessThanOrEqualTo(weights.get(place - 1));
        }
      }
    }
    // all tokens, and the prior in each of 250 cells
    double expected = 400 * 100 + 250 * model.topics().priors().words();
    double sum = 0;
    for (double cell : model.topicsMatrix().toArray()) {
      sum += cell;
    }
    assertThat(sum).isCloseTo(expected, within(1e-6));
    assertThat(model.estimatedDocConcentration().size()).isEqualTo(10);
    // at best ln 5, if the bar of each token is known; without any knowledge ln 25
    assertThat(model.logPerplexity(documents)).isBetween(Math.log(5), Math.log(25));
    assertThat(model.logLikelihood(documents))
        .isCloseTo(-40_000 * model.logPerplexity(documents), within(1e-6));
  }

  @Test
  void documentOfOneBarHasOneTopic() {
    double[] row = new double[25];
    java.util.Arrays.fill(row, 10, 15, 20.0);
    Vector shares = model.transform(documents(List.of(row))).first().getAs("topicDistribution");
    assertThat(shares.toArray()[shares.argmax()]).isGreaterThan(0.9);
    double sum = 0;
    for (double share : shares.toArray()) {
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void canBeSavedLoadedAndCopied(@TempDir Path folder) throws Exception {
    String path = folder.resolve("model").toUri().toString();
    model.write().overwrite().save(path);
    model.write().overwrite().save(path);
    GibbsLdaModel loaded = GibbsLdaModel.load(path);
    assertThat(loaded.uid()).isEqualTo(model.uid());
    assertThat(loaded.topics().counts().bytes()).isEqualTo(model.topics().counts().bytes());
    assertThat(loaded.topics().priors()).isEqualTo(model.topics().priors());
    assertThat(read(loaded)).isEqualTo(read(model));
    assertThat(model.hasParent()).isTrue();
    assertThat(read(model.copy(org.apache.spark.ml.param.ParamMap.empty()))).isEqualTo(read(model));

    String estimators = folder.resolve("estimator").toUri().toString();
    estimator().write().save(estimators);
    GibbsLda again = GibbsLda.load(estimators);
    assertThat((Integer) again.getOrDefault(again.k())).isEqualTo(10);
    assertThat((Long) again.getOrDefault(again.seed())).isEqualTo(5);
    assertThat(again.explainParams()).contains("maxIter", "idCol", "current: 200");
  }

  @Test
  void worksInPipeline(@TempDir Path folder) throws Exception {
    Pipeline pipeline =
        new Pipeline()
            .setStages(
                new PipelineStage[] {estimator().setMaxIter(20).setTopicDistributionCol("shares")});
    PipelineModel fitted = pipeline.fit(documents);
    String path = folder.resolve("pipeline").toUri().toString();
    fitted.save(path);
    assertThat(PipelineModel.load(path).transform(documents).select("shares").collectAsList())
        .isEqualTo(fitted.transform(documents).select("shares").collectAsList());
  }

  private List<Row> read(GibbsLdaModel by) {
    return by.transform(documents).select("id", "topicDistribution").orderBy("id").collectAsList();
  }

  @Test
  void fitsOneTokenAndRefusesNone() {
    double[] word = new double[25];
    word[3] = 1;
    GibbsLdaModel tiny = estimator().setK(2).setMaxIter(3).fit(documents(List.of(word)));
    assertThat(tiny.phi()[0]).hasSize(25);
    assertThatThrownBy(() -> estimator().fit(documents(List.of(new double[25]))))
        .hasMessageContaining("no token")
        .hasMessageContaining("features");
    assertThatThrownBy(() -> estimator().fit(documents.withColumn("features", col("id"))))
        .hasMessageContaining("must contain vectors");
    assertThatThrownBy(() -> estimator().setK(1)).hasMessageContaining("k");
  }
}
