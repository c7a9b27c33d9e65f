package org.baomai.topics.gibbs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.topic.gibbs.TopicShares;

/**
 * Topics that {@link GibbsLda} fitted. It reads, keeps and describes itself like {@link
 * org.apache.spark.ml.clustering.LocalLDAModel}.
 *
 * <p>What it says of a document depends on the document's counts alone: it draws no random numbers.
 */
public final class GibbsLdaModel extends Model<GibbsLdaModel> implements MLWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final transient GibbsTopics topics;
  private final transient SparkSession spark;
  private transient Broadcast<TopicShares> shares;
  private final Param<String> featuresCol;
  private final Param<String> topicDistributionCol;

  public GibbsLdaModel(String uid, GibbsTopics topics) {
    this.uid = uid;
    // Not where they are declared: a parameter takes the name of its owner.
    this.featuresCol =
        new Param<>(this, "featuresCol", "column of vectors of counts over the vocabulary");
    this.topicDistributionCol =
        new Param<>(this, "topicDistributionCol", "column that the topics' shares are written to");
    this.topics = topics;
    this.spark = SparkSession.active();
    setDefault(featuresCol, "features");
    setDefault(topicDistributionCol, "topicDistribution");
  }

  @Override
  public String uid() {
    return uid;
  }

  /** The column of counts; {@code features} by default. */
  public Param<String> featuresCol() {
    return featuresCol;
  }

  /** The column that is written; {@code topicDistribution} by default. */
  public Param<String> topicDistributionCol() {
    return topicDistributionCol;
  }

  /** Sets {@link #featuresCol}. */
  public GibbsLdaModel setFeaturesCol(String column) {
    set(featuresCol, column);
    return this;
  }

  /** Sets {@link #topicDistributionCol}. */
  public GibbsLdaModel setTopicDistributionCol(String column) {
    set(topicDistributionCol, column);
    return this;
  }

  /** The number of topics. */
  public int getK() {
    return topics.counts().topics();
  }

  /** The number of words. */
  public int vocabSize() {
    return topics.counts().words();
  }

  /** What was fitted. */
  GibbsTopics topics() {
    return topics;
  }

  /** α as learnt: one a topic. */
  public Vector estimatedDocConcentration() {
    return Vectors.dense(topics.priors().documents());
  }

  /**
   * The expected counts of words in topics, mean over the samples, prior included; a row a word.
   */
  public Matrix topicsMatrix() {
    double[] byColumn = new double[vocabSize() * getK()];
    for (int topic = 0; topic < getK(); topic++) {
      for (int word = 0; word < vocabSize(); word++) {
        byColumn[topic * vocabSize() + word] =
            (double) topics.counts().of(word, topic) / topics.samples() + topics.priors().words();
      }
    }
    return new DenseMatrix(vocabSize(), getK(), byColumn);
  }

  /**
   * The most probable words of each topic; of equal ones the first in the vocabulary.
   *
   * @return topic, termIndices, termWeights, by topic
   */
  public Dataset<Row> describeTopics(int maxTermsPerTopic) {
    List<Row> rows = new ArrayList<>();
    for (int topic = 0; topic < getK(); topic++) {
      int of = topic;
      int[] words =
          IntStream.range(0, vocabSize())
              .boxed()
              .sorted(
                  Comparator.comparingInt((Integer word) -> -topics.counts().of(word, of))
                      .thenComparing(word -> word))
              .limit(maxTermsPerTopic)
              .mapToInt(Integer::intValue)
              .toArray();
      double[] weights =
          IntStream.of(words).mapToDouble(word -> topics.probability(word, of)).toArray();
      rows.add(RowFactory.create(topic, words, weights));
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("topic", DataTypes.IntegerType, false)
            .add("termIndices", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
            .add("termWeights", DataTypes.createArrayType(DataTypes.DoubleType, false), false));
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    Broadcast<TopicShares> reading = shares();
    UDF1<Vector, Vector> read = counts -> read(counts, reading.value());
    return dataset.withColumn(
        getOrDefault(topicDistributionCol),
        udf(read, SQLDataTypes.VectorType()).apply(col(getOrDefault(featuresCol))));
  }

  private static Vector read(Vector counts, TopicShares shares) {
    SparseVector sparse = counts.toSparse();
    return Vectors.dense(shares.of(sparse.indices(), sparse.values()));
  }

  private Broadcast<TopicShares> shares() {
    if (shares == null) {
      float[] phi = new float[vocabSize() * getK()];
      for (int word = 0; word < vocabSize(); word++) {
        for (int topic = 0; topic < getK(); topic++) {
          phi[word * getK() + topic] = (float) topics.probability(word, topic);
        }
      }
      TopicShares reading = new TopicShares(phi, topics.priors().documents());
      shares = new JavaSparkContext(spark.sparkContext()).broadcast(reading);
    }
    return shares;
  }

  /**
   * Σ over tokens of ln Σ θ φ, with each document's topics as {@link #transform} reads them: for
   * comparing models on the same documents. It is not MLlib's variational bound.
   */
  public double logLikelihood(Dataset<?> dataset) {
    return TokenLikelihood.of(
            transform(dataset),
            getOrDefault(featuresCol),
            getOrDefault(topicDistributionCol),
            phi())
        .sum();
  }

  /** e to the negative log-likelihood a token, as a logarithm: MLlib's {@code logPerplexity}. */
  public double logPerplexity(Dataset<?> dataset) {
    TokenLikelihood found =
        TokenLikelihood.of(
            transform(dataset),
            getOrDefault(featuresCol),
            getOrDefault(topicDistributionCol),
            phi());
    return -found.sum() / found.tokens();
  }

  /** φ: the probability of each word in a topic; a row a topic, a column a word. */
  double[][] phi() {
    double[][] phi = new double[getK()][vocabSize()];
    for (int topic = 0; topic < getK(); topic++) {
      for (int word = 0; word < vocabSize(); word++) {
        phi[topic][word] = topics.probability(word, topic);
      }
    }
    return phi;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return withDistribution(schema, getOrDefault(featuresCol), getOrDefault(topicDistributionCol));
  }

  static StructType withDistribution(StructType schema, String features, String distribution) {
    if (!schema.apply(features).dataType().equals(SQLDataTypes.VectorType())) {
      throw new IllegalArgumentException(
          "Column "
              + features
              + " is not one of vectors but of "
              + schema.apply(features).dataType().simpleString()
              + ". Give a column of counts, such as CountVectorizer makes.");
    }
    return schema.add(distribution, SQLDataTypes.VectorType(), false);
  }

  @Override
  public GibbsLdaModel copy(ParamMap extra) {
    GibbsLdaModel copy = new GibbsLdaModel(uid, topics);
    return copyValues(copy, extra).setParent(parent());
  }

  @Override
  public MLWriter write() {
    return new GibbsLdaStorage.Writer(this);
  }

  /** Reads a model that was kept. */
  public static MLReader<GibbsLdaModel> read() {
    return new GibbsLdaStorage.Reader();
  }

  /** A model that was kept in a folder. */
  public static GibbsLdaModel load(String path) {
    return read().load(path);
  }

  @Override
  public String toString() {
    return "GibbsLdaModel: uid=" + uid + ", k=" + getK() + ", words=" + vocabSize();
  }
}
