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
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.topic.gibbs.TopicShares;

/**
 * Topics that {@link GibbsLda} fitted; used like {@link
 * org.apache.spark.ml.clustering.LocalLDAModel}.
 *
 * <p>The topic shares of a document depend only on its counts: no random numbers are drawn.
 */
public final class GibbsLdaModel extends Model<GibbsLdaModel> implements MLWritable {
  private static final long serialVersionUID = 1L;

  private static final String TOPIC = "topic";
  private static final String TERM_INDICES = "termIndices";
  private static final String TERM_WEIGHTS = "termWeights";
  private static final StructType DESCRIPTION =
      new StructType()
          .add(TOPIC, DataTypes.IntegerType, false)
          .add(TERM_INDICES, DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add(TERM_WEIGHTS, DataTypes.createArrayType(DataTypes.DoubleType, false), false);

  private final String uid;
  private final transient GibbsTopics topics;
  private final transient SparkSession spark;
  private transient Broadcast<TopicShares> shares;
  private final Param<String> featuresCol;
  private final Param<String> topicDistributionCol;

  /**
   * A model with default parameters.
   *
   * @param uid the uid of the estimator that fitted it
   */
  public GibbsLdaModel(String uid, GibbsTopics topics) {
    this.uid = uid;
    // Not in the declarations: a parameter reads the uid of its owner.
    this.featuresCol =
        new Param<>(this, "featuresCol", "column of vectors of counts over the vocabulary");
    this.topicDistributionCol =
        new Param<>(this, "topicDistributionCol", "column that topic shares are written to");
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

  /** The column that is added; {@code topicDistribution} by default. */
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

  /** The fitted topics. */
  GibbsTopics topics() {
    return topics;
  }

  /** The learnt α: one value per topic. */
  public Vector estimatedDocConcentration() {
    return Vectors.dense(topics.priors().documents());
  }

  /**
   * The expected counts of words in topics: the mean over the samples plus the prior; one row per
   * word.
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
   * The most probable words of each topic; equal ones are in the order of the vocabulary.
   *
   * @return topic, termIndices and termWeights, ordered by topic
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
      rows.add(
          RowBuilder.of(DESCRIPTION)
              .set(TOPIC, topic)
              .set(TERM_INDICES, words)
              .set(TERM_WEIGHTS, weights)
              .build());
    }
    return spark.createDataFrame(rows, DESCRIPTION);
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
   * The sum over tokens of ln Σ θ φ, with the topic shares that {@link #transform} returns, to
   * compare models on the same documents. It is not MLlib's variational bound.
   */
  public double logLikelihood(Dataset<?> dataset) {
    return TokenLikelihood.of(
            transform(dataset),
            getOrDefault(featuresCol),
            getOrDefault(topicDistributionCol),
            phi())
        .sum();
  }

  /** The negative log-likelihood per token, as MLlib's {@code logPerplexity}. */
  public double logPerplexity(Dataset<?> dataset) {
    TokenLikelihood found =
        TokenLikelihood.of(
            transform(dataset),
            getOrDefault(featuresCol),
            getOrDefault(topicDistributionCol),
            phi());
    return -found.sum() / found.tokens();
  }

  /** φ: the probability of each word in each topic; one row per topic, one column per word. */
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
              + " must contain vectors, but its type is "
              + schema.apply(features).dataType().simpleString()
              + ". Give a column of counts as CountVectorizer writes it.");
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

  /** A reader of saved models. */
  public static MLReader<GibbsLdaModel> read() {
    return new GibbsLdaStorage.Reader();
  }

  /** Loads a model that was saved in a folder. */
  public static GibbsLdaModel load(String path) {
    return read().load(path);
  }

  @Override
  public String toString() {
    return "GibbsLdaModel: uid=" + uid + ", k=" + getK() + ", words=" + vocabSize();
  }
}
