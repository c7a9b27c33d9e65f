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
 * Latent Dirichlet allocation by collapsed Gibbs sampling, with learnt priors: an estimator like
 * {@link org.apache.spark.ml.clustering.LDA} that takes the same column of counts and, in addition,
 * a column of ids.
 *
 * <p>The same documents, ids and parameters give the same model, to the last bit, on any number of
 * cores and executors and in any partitioning and order of the rows. Documents are assigned to
 * shards by their ids; the number of shards depends on the number of tokens.
 *
 * <p>Memory: each task needs 8 bytes per word and topic (24 MB for 30,000 words and 100 topics),
 * the driver 12; all executors together need 6 bytes per token, and twice that during a step.
 */
public final class GibbsLda extends Estimator<GibbsLdaModel> implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private static final String TOKENS = "tokens";
  private static final String WORDS = "words";

  private static final int DEFAULT_TOPICS = 10;
  private static final int DEFAULT_SWEEPS = 300;
  private static final long DEFAULT_TOKENS_A_SHARD = 400_000;

  /**
   * Sweeps in a step of a single shard, which has no counts to exchange. With several shards a step
   * is one sweep: with two sweeps, fits to four fifths of the same stories agreed less (0.44
   * instead of 0.49 at 30 topics and 100 sweeps) and were hardly faster (5.6 s instead of 5.8 s).
   */
  private static final int SWEEPS_A_STEP_ALONE = 10;

  /**
   * Corpora up to this size get more starts and a longer trial: their fits get stuck more easily,
   * and another start costs little. On Griffiths and Steyvers' bars in four shards, all of ten
   * seeds found every bar; with the starts compared after a tenth of the sweeps, eight did.
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

  /** An estimator with a generated uid. */
  public GibbsLda() {
    this(Identifiable$.MODULE$.randomUID("gibbsLda"));
  }

  /** An estimator with a given uid. */
  public GibbsLda(String uid) {
    this.uid = uid;
    // Not in the declarations: a parameter reads the uid of its owner.
    this.featuresCol =
        new Param<>(this, "featuresCol", "column of vectors of counts: whole numbers, at least 0");
    this.idCol = new Param<>(this, "idCol", "column of ids: unique strings");
    this.topicDistributionCol =
        new Param<>(this, "topicDistributionCol", "column that the model writes topic shares to");
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
            "number of sweeps: how many times each token draws its topic, at least 1",
            ParamValidators.gtEq(1));
    this.seed = new LongParam(this, "seed", "seed of all random numbers");
    this.tokensAShard =
        new LongParam(
            this,
            "tokensAShard",
            "approximate maximum number of tokens of a shard",
            ParamValidators.gtEq(1));
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

  /** The column that the model adds; {@code topicDistribution} by default. */
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
   * The approximate maximum number of tokens of a shard; 400,000 by default. Another value gives
   * another model.
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

  /** Sets the receiver of progress. It is not a parameter and is not saved. */
  public GibbsLda tell(FitProgress listener) {
    progress = listener;
    return this;
  }

  /**
   * Fits a model. Documents without a token are ignored.
   *
   * @throws IllegalArgumentException if no document has a token
   */
  @Override
  public GibbsLdaModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Dataset<Row> documents =
        dataset.select(
            col(getOrDefault(idCol)).cast(DataTypes.StringType).as(ShardBuilding.ID),
            col(getOrDefault(featuresCol)).as(ShardBuilding.FEATURES),
            StoryVectors.tokensOf(col(getOrDefault(featuresCol))).as(TOKENS));
    Row size =
        documents
            .agg(
                functions.sum(TOKENS).as(TOKENS),
                functions.min(StoryVectors.sizeOf(col(ShardBuilding.FEATURES))).as(WORDS))
            .first();
    Long tokens = size.getAs(TOKENS);
    if (tokens == null || tokens == 0) {
      throw new IllegalArgumentException(
          "There is no token in column "
              + getOrDefault(featuresCol)
              + ", so there is nothing to fit topics on. Give documents with words of the"
              + " vocabulary.");
    }
    return fit(
        documents.filter(col(TOKENS).gt(0)).select(ShardBuilding.ID, ShardBuilding.FEATURES),
        tokens,
        size.<Integer>getAs(WORDS));
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

  /** A reader of saved estimators. */
  public static MLReader<GibbsLda> read() {
    return new DefaultParamsReader<>();
  }

  /** Loads an estimator that was saved in a folder. */
  public static GibbsLda load(String path) {
    return read().load(path);
  }
}
