package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.base.Sha256;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.topic.ModelChoice;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicFit;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.model.TopicSettings;
import org.baomai.topics.stories.NameTerms;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryDigest;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;
import scala.Option;

/**
 * Fits topic models on all stories, one for each requested number of topics and seed, chooses the
 * best ({@link ModelChoice}) and publishes it ({@link TopicsPublishing}).
 */
final class TopicsFitting {
  private static final int FEWEST_STORIES = 20;
  private static final int FEWEST_TERMS = 50;
  private static final int DIGITS_OF_ID = 16;
  private static final int LOG_EVERY = 50;
  private static final String CHECKPOINTS = "checkpoints";

  private final JobContext context;
  private final TopicsOptions options;
  private final StopList stopWords;
  private final PublishedModel previous;

  /**
   * @param previous the published model; null if there is none
   */
  TopicsFitting(
      JobContext context, TopicsOptions options, StopList stopWords, PublishedModel previous) {
    this.context = context;
    this.options = options;
    this.stopWords = stopWords;
    this.previous = previous;
  }

  /** Fits, publishes, and returns a summary for the log. */
  String run() {
    Lake lake = context.lake();
    Sizing.apply(lake, DirtyDates.ALL);
    Dataset<Row> printed =
        Stories.of(lake.current(ArticlesTable.NAME), lake.current(ArticleTermsTable.NAME)).cache();
    Dataset<Row> stories = counted(printed);
    try {
      long number = context.log().stage("gather stories", stories::count);
      context.log().read("stories", number);
      TopicVocabulary vocabulary =
          context.log().stage("choose terms", () -> TopicVocabulary.of(stories, stopWords));
      if (number < FEWEST_STORIES || vocabulary.size() < FEWEST_TERMS) {
        return tooLittle(number, vocabulary);
      }
      if (vocabulary.cut()) {
        context.log().warn(cut(vocabulary));
      }
      context.log().dirty(DirtyDates.ALL);
      setCheckpointFolder(lake);
      return fit(printed, number, vocabulary);
    } finally {
      printed.unpersist();
      lake.removeOwn(CHECKPOINTS);
    }
  }

  /**
   * Sets a checkpoint folder, from which a fit continues if an executor is lost. A folder that the
   * caller has set is kept; the folder of a fit in another lake is replaced.
   */
  private static void setCheckpointFolder(Lake lake) {
    SparkContext spark = lake.spark().sparkContext();
    Option<String> folder = spark.getCheckpointDir();
    if (!spark.isLocal()
        && (folder.isEmpty() || folder.get().contains("/_baomai/" + CHECKPOINTS + "/"))) {
      spark.setCheckpointDir(lake.own(CHECKPOINTS));
    }
  }

  /** The stories to fit on. With reprints, a text that is printed often can become a topic. */
  private Dataset<Row> counted(Dataset<Row> printed) {
    return options.printings() == ReprintCounting.EVERY
        ? printed
        : printed.filter(not(col(Stories.REPRINT)));
  }

  private String tooLittle(long stories, TopicVocabulary vocabulary) {
    String left =
        previous == null
            ? "No model was fitted."
            : "Model "
                + previous.modelId()
                + " stays published: "
                + new TopicsReading(context, previous, options).run();
    return String.format(
        "too little text for topics: %d stories (needed: %d) with %d terms that are in at least two"
            + " and at most half of the stories (needed: %d). %s",
        stories, FEWEST_STORIES, vocabulary.size(), FEWEST_TERMS, left);
  }

  private static String cut(TopicVocabulary vocabulary) {
    return vocabulary.candidates()
        + " terms are frequent enough for a topic model; only the "
        + vocabulary.size()
        + " most frequent are used.";
  }

  private String fit(Dataset<Row> printed, long number, TopicVocabulary vocabulary) {
    Dataset<Row> vectors = StoryVectors.of(printed, vocabulary.terms()).cache();
    Set<String> names =
        NameTerms.among(vocabulary.terms(), context.lake().current(ArticleTermsTable.NAME));
    String digest = StoryDigest.of(counted(printed));
    long start = System.nanoTime();
    List<FittedModel> fitted = new ArrayList<>();
    for (TopicSettings settings : settings(number)) {
      TopicModel model =
          fit(HeldOut.without(counted(vectors), number), number, vocabulary, settings);
      fitted.add(
          new FittedModel(
              identify(settings, number, vocabulary, digest),
              settings,
              model,
              TopicDescription.of(model, vocabulary, names, counted(printed)),
              HeldOut.logLikelihood(model, counted(vectors), number)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ModelChoice choice = new ModelChoice(fitted.stream().map(FittedModel::tried).toList());
    FittedModel best = fitted.get(choice.best());
    TrainingStories on =
        new TrainingStories(
            printed, counted(printed), vectors, counted(vectors), number, lastDate(printed));
    new TopicsPublishing(context, options, previous, on).publish(fitted, choice);
    vectors.unpersist();
    return String.format(
        Locale.ROOT,
        "k %d, NPMI %.3f, %d stories, %d terms, %s in %.1f s; published as model %s.",
        best.settings().topics(),
        best.npmi(),
        number,
        vocabulary.size(),
        fitted.size() == 1 ? "fitted" : "the best of " + fitted.size() + " models fitted",
        seconds,
        best.modelId());
  }

  private static LocalDate lastDate(Dataset<Row> stories) {
    return stories
        .agg(max(Stories.ISSUE_DATE).as(Stories.ISSUE_DATE))
        .first()
        .getAs(Stories.ISSUE_DATE);
  }

  private List<TopicSettings> settings(long stories) {
    List<Integer> numbers =
        options.topics().isEmpty()
            ? List.of(TopicSettings.defaultTopics(stories))
            : options.topics();
    List<TopicSettings> settings = new ArrayList<>();
    for (int topics : numbers) {
      for (long seed : options.seeds()) {
        settings.add(new TopicSettings(options.engine(), topics, seed, options.sweeps()));
      }
    }
    return settings;
  }

  private TopicModel fit(
      Dataset<Row> learnt, long number, TopicVocabulary vocabulary, TopicSettings settings) {
    FitProgress progress =
        (sweep, of, logLikelihood) -> {
          if (sweep % LOG_EVERY == 0 && !Double.isNaN(logLikelihood)) {
            context
                .log()
                .says(
                    String.format(
                        Locale.ROOT,
                        "sweep %d of %d, log-likelihood per token %.4f …",
                        sweep,
                        of,
                        logLikelihood));
          }
        };
    return context
        .log()
        .stage(
            String.format(
                "fit %d topics on %d stories, seed %d", settings.topics(), number, settings.seed()),
            () -> TopicFit.of(learnt, vocabulary.terms(), settings, progress));
  }

  private static String identify(
      TopicSettings settings, long number, TopicVocabulary vocabulary, String stories) {
    String identity =
        settings.describe(number) + "\n" + String.join("\t", vocabulary.terms()) + "\n" + stories;
    return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_ID);
  }
}
