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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.SharedSession;
import org.baomai.topic.gibbs.BarsCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The estimator behaves as MLlib's do, and finds Griffiths and Steyvers' bars. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GibbsLdaTest {
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
      rows.add(RowFactory.create("document-" + rows.size(), Vectors.dense(document)));
    }
    return SharedSession.get()
        .createDataFrame(
            rows,
            new StructType()
                .add("id", DataTypes.StringType)
                .add("features", SQLDataTypes.VectorType()));
  }

  @Test
  void everyBarIsFound() {
    for (double cosine : BarsCorpus.recovered(model.phi())) {
      assertThat(cosine).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void theModelIsTheSameHoweverTheRowsCome() {
    for (int partitions : new int[] {1, 5}) {
      GibbsLdaModel again =
          estimator().fit(documents.orderBy(rand(partitions)).repartition(partitions));
      assertThat(again.topics().counts().bytes()).isEqualTo(model.topics().counts().bytes());
      assertThat(again.topics().priors()).isEqualTo(model.topics().priors());
    }
    assertThat(estimator().setSeed(6).fit(documents).topics().counts().bytes())
        .isNotEqualTo(model.topics().counts().bytes());
  }

  /** Four shards that hear of each other after each sweep: still found, still the same. */
  @Test
  void severalShardsAreOneCorpus() {
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
  void itDescribesItself() {
    assertThat(model.getK()).isEqualTo(10);
    assertThat(model.vocabSize()).isEqualTo(25);
    List<Row> topics = model.describeTopics(5).collectAsList();
    assertThat(topics).hasSize(10);
    double[][] phi = model.phi();
    for (Row topic : topics) {
      List<Integer> words = topic.getList(1);
      List<Double> weights = topic.getList(2);
      assertThat(words).hasSize(5);
      for (int place = 0; place < 5; place++) {
        assertThat(weights.get(place))
            .isCloseTo(phi[topic.getInt(0)][words.get(place)], within(1e-12));
        if (place > 0) {
          assertThat(weights.get(place)).isLessThanOrEqualTo(weights.get(place - 1));
        }
      }
    }
    // counts of all samples, and the prior in each of 250 cells
    double expected = 400 * 100 + 250 * model.topics().priors().words();
    double sum = 0;
    for (double cell : model.topicsMatrix().toArray()) {
      sum += cell;
    }
    assertThat(sum).isCloseTo(expected, within(1e-6));
    assertThat(model.estimatedDocConcentration().size()).isEqualTo(10);
    // perfect knowledge of the topics gives ln of 5 words and of the topics' mixture
    assertThat(model.logPerplexity(documents)).isBetween(Math.log(5), Math.log(25));
    assertThat(model.logLikelihood(documents))
        .isCloseTo(-40_000 * model.logPerplexity(documents), within(1e-6));
  }

  @Test
  void aDocumentOfOneBarIsOfOneTopic() {
    double[] row = new double[25];
    java.util.Arrays.fill(row, 10, 15, 20.0);
    Vector shares =
        model.transform(documents(List.of(row))).select("topicDistribution").first().getAs(0);
    assertThat(shares.toArray()[shares.argmax()]).isGreaterThan(0.9);
    double sum = 0;
    for (double share : shares.toArray()) {
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void itIsKeptAndReadAndCopied(@TempDir Path folder) throws Exception {
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
  void itStandsInAPipeline(@TempDir Path folder) throws Exception {
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
  void littleIsFittedAndNothingIsRefused() {
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
