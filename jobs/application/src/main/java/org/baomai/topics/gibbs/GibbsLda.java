package org.baomai.topics.gibbs;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.topic.gibbs.TopicShard;
import org.baomai.topics.stories.StoryVectors;

/**
 * Latent Dirichlet allocation by collapsed Gibbs sampling, with priors learnt: an estimator like
 * {@link org.apache.spark.ml.clustering.LDA}, which takes the same column of counts, and a column
 * of ids beside it.
 *
 * <p>The same documents, ids and parameters give the same model, to the last bit, on any number of
 * cores and executors, and however the rows are partitioned and ordered. Documents are dealt to
 * shards by their ids; how many shards there are comes from the number of tokens.
 *
 * <p>Memory: each task holds 8 bytes a word and topic (30,000 words and 100 topics: 24 MB), the
 * driver 12; the executors together 6 bytes a token, and twice that within a step.
 */
public final class GibbsLda extends Estimator<GibbsLdaModel> implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_TOPICS = 10;
  private static final int DEFAULT_SWEEPS = 300;
  private static final long DEFAULT_TOKENS_A_SHARD = 400_000;

  /**
   * A single shard hears of no other. Where there are more, a step is one sweep: with two, fits to
   * four fifths of the same stories agreed less (0.44 against 0.49 at 30 topics and 100 sweeps) and
   * were hardly quicker (5.6 s against 5.8 s).
   */
  private static final int SWEEPS_A_STEP_ALONE = 10;

  /**
   * A small corpus gets stuck more easily, and starting anew costs it little. Of ten seeds over
   * Griffiths and Steyvers' bars in four shards, all found every bar so; with the starts compared
   * after a tenth of the sweeps, eight did.
   */
  private static final long FEW_TOKENS = DEFAULT_TOKENS_A_SHARD;

  private static final int STARTS_OF_FEW = 8;
  private static final int TRIAL_PART_OF_FEW = 4;

  private static final int STARTS = 2;
  private static final int TRIAL_PART = 10;

  private final String uid;
  private final Param<String> featuresCol;
  private final Param<String> idCol;
  private final Param<String> topicDistributionCol;
  private final IntParam k;
  private final IntParam maxIter;
  private final LongParam seed;
  private final LongParam tokensAShard;
  private transient FitProgress progress = FitProgress.NONE;

  /** An estimator with a name of its own making. */
  public GibbsLda() {
    this(Identifiable$.MODULE$.randomUID("gibbsLda"));
  }

  /** An estimator with a name. */
  public GibbsLda(String uid) {
    this.uid = uid;
    // Not where they are declared: a parameter takes the name of its owner.
    this.featuresCol =
        new Param<>(this, "featuresCol", "column of vectors of counts: whole numbers from 0 on");
    this.idCol = new Param<>(this, "idCol", "column of ids: strings, no two alike");
    this.topicDistributionCol =
        new Param<>(this, "topicDistributionCol", "column that the model writes topics' shares to");
    this.k =
        new IntParam(
            this,
            "k",
            "number of topics, 2 to 32767",
            ParamValidators.inRange(2, TopicShard.MAX_TOPICS));
    this.maxIter =
        new IntParam(
            this,
            "maxIter",
            "how often each token draws its topic, from 1 on",
            ParamValidators.gtEq(1));
    this.seed = new LongParam(this, "seed", "of all random numbers");
    this.tokensAShard =
        new LongParam(
            this, "tokensAShard", "the most tokens that one task samples", ParamValidators.gtEq(1));
    setDefault(featuresCol, "features");
    setDefault(idCol, "id");
    setDefault(topicDistributionCol, "topicDistribution");
    setDefault(k, DEFAULT_TOPICS);
    setDefault(maxIter, DEFAULT_SWEEPS);
    setDefault(seed, 1L);
    setDefault(tokensAShard, DEFAULT_TOKENS_A_SHARD);
  }

  @Override
  public String uid() {
    return uid;
  }

  /** The column of counts; {@code features} by default. */
  public Param<String> featuresCol() {
    return featuresCol;
  }

  /** The column of ids; {@code id} by default. */
  public Param<String> idCol() {
    return idCol;
  }

  /** The column that the model writes; {@code topicDistribution} by default. */
  public Param<String> topicDistributionCol() {
    return topicDistributionCol;
  }

  /** The number of topics; 10 by default. */
  public IntParam k() {
    return k;
  }

  /** The number of sweeps; 300 by default. */
  public IntParam maxIter() {
    return maxIter;
  }

  /** The seed; 1 by default. */
  public LongParam seed() {
    return seed;
  }

  /**
   * The most tokens that one task samples, about; 400,000 by default. Another number, another
   * model.
   */
  public LongParam tokensAShard() {
    return tokensAShard;
  }

  /** Sets {@link #featuresCol}. */
  public GibbsLda setFeaturesCol(String column) {
    set(featuresCol, column);
    return this;
  }

  /** Sets {@link #idCol}. */
  public GibbsLda setIdCol(String column) {
    set(idCol, column);
    return this;
  }

  /** Sets {@link #topicDistributionCol}. */
  public GibbsLda setTopicDistributionCol(String column) {
    set(topicDistributionCol, column);
    return this;
  }

  /** Sets {@link #k}. */
  public GibbsLda setK(int topics) {
    set(k, topics);
    return this;
  }

  /** Sets {@link #maxIter}. */
  public GibbsLda setMaxIter(int sweeps) {
    set(maxIter, sweeps);
    return this;
  }

  /** Sets {@link #seed}. */
  public GibbsLda setSeed(long number) {
    set(seed, number);
    return this;
  }

  /** Sets {@link #tokensAShard}. */
  public GibbsLda setTokensAShard(long tokens) {
    set(tokensAShard, tokens);
    return this;
  }

  /** Who is told how far a fit has come; not a parameter, not kept with the others. */
  public GibbsLda tell(FitProgress listener) {
    progress = listener;
    return this;
  }

  /**
   * Fits a model. Documents without a token take no part.
   *
   * @throws IllegalArgumentException if there is no token, or the vectors differ in size
   */
  @Override
  public GibbsLdaModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Dataset<Row> documents =
        dataset.select(
            col(getOrDefault(idCol)).cast(DataTypes.StringType).as("id"),
            col(getOrDefault(featuresCol)).as("features"),
            StoryVectors.tokensOf(col(getOrDefault(featuresCol))).as("tokens"));
    Row size =
        documents
            .agg(
                functions.sum("tokens"),
                functions.min(StoryVectors.sizeOf(col("features"))),
                functions.max(StoryVectors.sizeOf(col("features"))))
            .first();
    if (size.isNullAt(0) || size.getLong(0) == 0) {
      throw new IllegalArgumentException(
          "There is no token in column "
              + getOrDefault(featuresCol)
              + ": nothing to fit topics on. Give documents with words of the vocabulary.");
    }
    return fit(
        documents.filter("tokens > 0").select("id", "features"), size.getLong(0), size.getInt(1));
  }

  private GibbsLdaModel fit(Dataset<Row> documents, long tokens, int words) {
    int number = ShardBuilding.shards(tokens, (Long) getOrDefault(tokensAShard));
    JavaRDD<TopicShard> shards = ShardBuilding.of(documents, number);
    shards.persist(StorageLevel.MEMORY_AND_DISK());
    GibbsSettings settings =
        new GibbsSettings(
            (Integer) getOrDefault(k),
            (Long) getOrDefault(seed),
            (Integer) getOrDefault(maxIter),
            number == 1 ? SWEEPS_A_STEP_ALONE : 1,
            tokens <= FEW_TOKENS ? STARTS_OF_FEW : STARTS,
            tokens <= FEW_TOKENS ? TRIAL_PART_OF_FEW : TRIAL_PART);
    JavaSparkContext spark = new JavaSparkContext(documents.sparkSession().sparkContext());
    GibbsTopics topics = new GibbsFit(spark, settings, progress).run(shards, words);
    shards.unpersist(false);
    GibbsLdaModel model = new GibbsLdaModel(uid, topics).setParent(this);
    return copyValues(model, ParamMap.empty());
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return GibbsLdaModel.withDistribution(
        schema, getOrDefault(featuresCol), getOrDefault(topicDistributionCol));
  }

  @Override
  public GibbsLda copy(ParamMap extra) {
    GibbsLda copy = defaultCopy(extra);
    return copy.tell(progress);
  }

  /** Reads an estimator that was kept. */
  public static MLReader<GibbsLda> read() {
    return new DefaultParamsReader<>();
  }

  /** An estimator that was kept in a folder. */
  public static GibbsLda load(String path) {
    return read().load(path);
  }
}
