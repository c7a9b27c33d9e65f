package org.baomai.topics;

import static org.apache.spark.sql.functions.max;

import java.nio.charset.StandardCharsets;
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
 * Fits topic models on all stories, one for each number of topics and seed that is asked for,
 * chooses one ({@link ModelChoice}) and hands it to {@link TopicsPublishing}.
 */
final class TopicsFitting {
  private static final int FEWEST_STORIES = 20;
  private static final int FEWEST_TERMS = 50;
  private static final int DIGITS_OF_ID = 16;
  private static final int TOLD_EVERY = 50;
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

  String run() {
    Lake lake = context.lake();
    Sizing.apply(lake, DirtyDates.ALL);
    Dataset<Row> printed =
        Stories.of(lake.current("articles"), lake.current("article_terms")).cache();
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
      keepTopicsOfStories(lake);
      return fit(printed, number, vocabulary);
    } finally {
      printed.unpersist();
      lake.removeOwn(CHECKPOINTS);
    }
  }

  /**
   * Executors may be lost: then a fit goes on from what it wrote down last. A folder that the
   * caller set stays; one that a fit in another lake set does not.
   */
  private static void keepTopicsOfStories(Lake lake) {
    SparkContext spark = lake.spark().sparkContext();
    Option<String> folder = spark.getCheckpointDir();
    if (!spark.isLocal()
        && (folder.isEmpty() || folder.get().contains("/_baomai/" + CHECKPOINTS + "/"))) {
      spark.setCheckpointDir(lake.own(CHECKPOINTS));
    }
  }

  /** Those that teach: a text that is printed often would else be a topic of its own. */
  private Dataset<Row> counted(Dataset<Row> printed) {
    return options.printings() == ReprintCounting.EVERY ? printed : printed.filter("NOT reprint");
  }

  private String tooLittle(long stories, TopicVocabulary vocabulary) {
    String left =
        previous == null
            ? "No model was fitted."
            : "Model "
                + previous.modelId()
                + " stays published: "
                + new TopicsReading(context, previous, options.printings()).run();
    return String.format(
        "too little to tell topics from: %d stories (needed: %d) with %d terms that are in two"
            + " stories or more, and in half of them at most (needed: %d). %s",
        stories, FEWEST_STORIES, vocabulary.size(), FEWEST_TERMS, left);
  }

  private static String cut(TopicVocabulary vocabulary) {
    return vocabulary.candidates()
        + " terms are frequent enough for a topic model; the "
        + vocabulary.size()
        + " most frequent ones are taken.";
  }

  private String fit(Dataset<Row> printed, long number, TopicVocabulary vocabulary) {
    Dataset<Row> vectors = StoryVectors.of(printed, vocabulary.terms()).cache();
    Set<String> names =
        NameTerms.among(vocabulary.terms(), context.lake().current("article_terms"));
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
    Row last = printed.agg(max("issue_date")).first();
    TrainingStories on =
        new TrainingStories(
            printed,
            counted(printed),
            vectors,
            counted(vectors),
            number,
            last.isNullAt(0) ? null : last.getLocalDate(0));
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
          if (sweep % TOLD_EVERY == 0 && !Double.isNaN(logLikelihood)) {
            context
                .log()
                .says(
                    String.format(
                        Locale.ROOT,
                        "sweep %d of %d, log-likelihood a token %.4f …",
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
