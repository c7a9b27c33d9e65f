package org.baomai.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.archive.Printings;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.Lake;
import org.baomai.lake.LakeTables;
import org.baomai.ml.DescribedTopic;
import org.baomai.ml.FitProgress;
import org.baomai.ml.HeldOut;
import org.baomai.ml.StopList;
import org.baomai.ml.Stories;
import org.baomai.ml.StoryDigest;
import org.baomai.ml.StoryVectors;
import org.baomai.ml.TopicDescription;
import org.baomai.ml.TopicFit;
import org.baomai.ml.TopicModel;
import org.baomai.ml.TopicSettings;
import org.baomai.ml.TopicVocabulary;
import org.baomai.ml.TopicWeights;
import org.baomai.source.Sha256;

/**
 * Fits a topic model on all stories, reads all of them with it, and writes every table of topics
 * anew. The rows of earlier models in topic_models and their steps in topic_lineage stay.
 */
final class TopicsFitting {
  private static final int FEWEST_STORIES = 20;
  private static final int FEWEST_TERMS = 50;
  private static final int DIGITS_OF_ID = 16;

  private final JobContext context;
  private final TopicsOptions options;
  private final StopList stopWords;
  private final String previousModel;

  /**
   * @param previousModel id of the published model; null if there is none
   */
  TopicsFitting(
      JobContext context, TopicsOptions options, StopList stopWords, String previousModel) {
    this.context = context;
    this.options = options;
    this.stopWords = stopWords;
    this.previousModel = previousModel;
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
      return fit(printed, number, vocabulary);
    } finally {
      printed.unpersist();
    }
  }

  /** Those that teach: a text that is printed often would else be a topic of its own. */
  private Dataset<Row> counted(Dataset<Row> printed) {
    return options.printings() == Printings.EVERY ? printed : printed.filter("NOT reprint");
  }

  private String tooLittle(long stories, TopicVocabulary vocabulary) {
    String left =
        previousModel == null
            ? "No model was fitted."
            : "Model "
                + previousModel
                + " stays published: "
                + TopicsJob.readDirty(context, previousModel, options.printings());
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
    int topics = options.topics() == null ? TopicSettings.defaultTopics(number) : options.topics();
    TopicSettings settings = TopicSettings.of(topics, options.seed());
    Dataset<Row> vectors = StoryVectors.of(printed, vocabulary.terms()).cache();
    Dataset<Row> learnt = HeldOut.without(counted(vectors), number);
    long start = System.nanoTime();
    TopicModel model =
        context
            .log()
            .stage(
                "fit " + topics + " topics on " + number + " stories",
                () -> TopicFit.of(learnt, vocabulary.terms(), settings, FitProgress.NONE));
    double seconds = (System.nanoTime() - start) / 1e9;
    Fitted fitted = new Fitted(counted(printed), number, vocabulary, settings, vectors, model);
    double npmi = fitted.write();
    vectors.unpersist();
    return String.format(
        "k %d, NPMI %.3f, %d stories, %d terms, fitted in %.1f s as model %s.",
        topics, npmi, number, vocabulary.size(), seconds, fitted.modelId);
  }

  /** A model just fitted, and the writing of it. */
  private final class Fitted {
    private final Dataset<Row> stories;
    private final long number;
    private final TopicVocabulary vocabulary;
    private final TopicSettings settings;
    private final Dataset<Row> vectors;
    private final TopicModel model;
    private final String modelId;
    private final TopicsWriting writing;

    Fitted(
        Dataset<Row> stories,
        long number,
        TopicVocabulary vocabulary,
        TopicSettings settings,
        Dataset<Row> vectors,
        TopicModel model) {
      this.stories = stories;
      this.number = number;
      this.vocabulary = vocabulary;
      this.settings = settings;
      this.vectors = vectors;
      this.model = model;
      this.modelId = identify();
      this.writing = new TopicsWriting(context, modelId, settings.topics(), options.printings());
    }

    /** Writes all tables, and gives the mean coherence. */
    double write() {
      boolean again = modelId.equals(previousModel);
      if (!again) {
        model.save(TopicsWriting.folder(context.lake(), modelId));
      }
      Dataset<Row> weighed = model.weigh(vectors).cache();
      context.log().stage("write weights", () -> writing.weights(weighed, DirtyDates.ALL));
      TopicDescription description =
          context.log().stage("describe", () -> TopicDescription.of(model, vocabulary, stories));
      List<DescribedTopic> topics = description.topics();
      double npmi = topics.stream().mapToDouble(DescribedTopic::npmi).average().orElseThrow();
      if (!again) {
        writeLineage();
      }
      writing.write("topics", topicRows(topics, counted(weighed)));
      writeModel(topics, npmi, description.diversity());
      context.log().stage("write prevalence and its tests", writing::course);
      weighed.unpersist();
      return npmi;
    }

    private String identify() {
      String identity =
          settings.describe(number)
              + "\n"
              + String.join("\t", vocabulary.terms())
              + "\n"
              + StoryDigest.of(stories);
      return Sha256.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_ID);
    }

    private void writeModel(List<DescribedTopic> topics, double npmi, double diversity) {
      double exclusivity =
          topics.stream().mapToDouble(DescribedTopic::exclusivity).average().orElseThrow();
      Row row =
          RowFactory.create(
              modelId,
              settings.topics(),
              settings.seed(),
              settings.engine().label(),
              vocabulary.size(),
              number,
              npmi,
              diversity,
              exclusivity,
              null,
              HeldOut.logLikelihood(model, counted(vectors), number),
              true);
      Dataset<Row> others =
          context
              .lake()
              .current("topic_models")
              .filter(col("model_id").notEqual(modelId))
              .withColumn("published", lit(false));
      context.writer().overwrite("topic_models", others.unionByName(rows("topic_models", row)));
      context.log().wrote("topic_models", 1);
    }

    private List<Row> topicRows(List<DescribedTopic> topics, Dataset<Row> weighed) {
      List<TopicWeights.Extent> extents = TopicWeights.extents(weighed, topics.size());
      List<Integer> byPrevalence =
          IntStream.range(0, topics.size())
              .boxed()
              .sorted(Comparator.comparingDouble(index -> -extents.get(index).prevalence()))
              .toList();
      List<Row> rows = new ArrayList<>();
      for (int rank = 1; rank <= byPrevalence.size(); rank++) {
        int index = byPrevalence.get(rank - 1);
        DescribedTopic topic = topics.get(index);
        TopicWeights.Extent extent = extents.get(index);
        rows.add(
            RowFactory.create(
                modelId,
                writing.topicIds().get(index),
                rank,
                topic.label(),
                terms(topic),
                topic.npmi(),
                extent.prevalence(),
                extent.exemplars().toArray(String[]::new),
                topic.isBoilerplate(extent.spread())));
      }
      return rows;
    }

    private void writeLineage() {
      List<Row> steps = new ArrayList<>();
      for (String topicId : writing.topicIds()) {
        steps.add(RowFactory.create(modelId, topicId, "born", previousModel, null, null));
      }
      List<String> died = previousModel == null ? List.of() : topicsOf(previousModel);
      for (String topicId : died) {
        steps.add(RowFactory.create(modelId, topicId, "died", previousModel, topicId, null));
      }
      if (!died.isEmpty()) {
        context.log().warn(notMatched(died.size()));
      }
      Dataset<Row> earlier =
          context.lake().current("topic_lineage").filter(col("model_id").notEqual(modelId));
      context
          .writer()
          .overwrite(
              "topic_lineage",
              earlier.unionByName(rows("topic_lineage", steps.toArray(Row[]::new))));
      context.log().wrote("topic_lineage", steps.size());
    }

    private String notMatched(int died) {
      return String.format(
          Locale.ROOT,
          "The %d topics of model %s are told as died and the %d new ones as born: topics are not"
              + " yet matched between models; that comes with a later version.",
          died,
          previousModel,
          settings.topics());
    }

    private List<String> topicsOf(String model) {
      return context
          .lake()
          .current("topics")
          .filter(col("model_id").equalTo(model))
          .select("topic_id")
          .orderBy("topic_id")
          .collectAsList()
          .stream()
          .map(row -> row.getString(0))
          .toList();
    }

    private Dataset<Row> rows(String table, Row... rows) {
      return context
          .lake()
          .spark()
          .createDataFrame(List.of(rows), LakeTables.named(table).schema());
    }
  }

  private static Row[] terms(DescribedTopic topic) {
    return topic.terms().stream()
        .map(term -> RowFactory.create(term.term(), term.weight(), term.relevance()))
        .toArray(Row[]::new);
  }
}
