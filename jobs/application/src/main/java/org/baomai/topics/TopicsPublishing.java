package org.baomai.topics;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.TopicModelsTable;
import org.baomai.lake.table.TopicsTable;
import org.baomai.run.JobContext;
import org.baomai.topic.ModelChoice;
import org.baomai.topics.model.DescribedTopic;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;

/**
 * Publishes a fitted model: saves it, matches its topics with those of the previous model, and
 * rewrites all tables of topics. The rows of earlier models in {@code topic_models} and {@code
 * topic_lineage} are kept.
 */
final class TopicsPublishing {
  private final JobContext context;
  private final TopicsOptions options;
  private final PublishedModel previous;
  private final TrainingStories on;

  /**
   * @param previous the model published so far; null if there is none
   * @param on the stories that the models were fitted on
   */
  TopicsPublishing(
      JobContext context, TopicsOptions options, PublishedModel previous, TrainingStories on) {
    this.context = context;
    this.options = options;
    this.previous = previous;
    this.on = on;
  }

  /**
   * Publishes the best of several models.
   *
   * @param tried all models, in the order of the choice
   * @param choice which of them is the best
   */
  void publish(List<FittedModel> tried, ModelChoice choice) {
    FittedModel best = tried.get(choice.best());
    boolean again = previous != null && best.modelId().equals(previous.modelId());
    TopicModel model = best.model();
    if (!again) {
      model.save(TopicsWriting.folder(context.lake(), best.modelId()));
    }
    List<String> topicIds =
        again ? previous.topicIds() : new TopicsLineage(context, previous, on).write(best);
    TopicsWriting writing = new TopicsWriting(context, best.modelId(), topicIds, options);
    Dataset<Row> weighed = model.weigh(on.vectors()).cache();
    context.log().stage("write weights", () -> writing.weights(weighed, DirtyDates.ALL));
    context.log().stage("write terms by date", () -> writing.terms(model, weighed, DirtyDates.ALL));
    Dataset<Row> fittedOn = on.stories().select(Stories.STORY_ID);
    Dataset<Row> counted = weighed.join(fittedOn, new String[] {Stories.STORY_ID}, "left_semi");
    context
        .log()
        .stage(
            "write topics",
            () -> writing.write(TopicsTable.DEFINITION, rows(best, topicIds, counted)));
    writeModels(tried, choice);
    context.log().stage("write prevalence and its tests", writing::prevalence);
    weighed.unpersist();
  }

  private void writeModels(List<FittedModel> tried, ModelChoice choice) {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < tried.size(); place++) {
      rows.add(modelRow(tried.get(place), choice.stability(place), place == choice.best()));
    }
    Dataset<Row> added =
        context.lake().spark().createDataFrame(rows, TopicModelsTable.DEFINITION.schema());
    String[] modelId = {TopicModelsTable.MODEL_ID};
    Dataset<Row> others =
        context
            .lake()
            .current(TopicModelsTable.NAME)
            .join(added.select(TopicModelsTable.MODEL_ID), modelId, "left_anti")
            .withColumn(TopicModelsTable.PUBLISHED, lit(false));
    context.writer().overwrite(TopicModelsTable.NAME, others.unionByName(added));
    context.log().wrote(TopicModelsTable.NAME, rows.size());
  }

  private Row modelRow(FittedModel model, double stability, boolean isPublished) {
    return TopicModelsTable.DEFINITION
        .newRow()
        .set(TopicModelsTable.MODEL_ID, model.modelId())
        .set(TopicModelsTable.K, model.settings().topics())
        .set(TopicModelsTable.SEED, model.settings().seed())
        .set(TopicModelsTable.ENGINE, model.settings().engine().label())
        .set(TopicModelsTable.VOCABULARY_SIZE, model.model().vocabulary().size())
        .set(TopicModelsTable.STORIES, on.number())
        .set(TopicModelsTable.NPMI, model.npmi())
        .set(TopicModelsTable.DIVERSITY, model.description().diversity())
        .set(TopicModelsTable.EXCLUSIVITY, model.exclusivity())
        .set(TopicModelsTable.STABILITY, TopicsWriting.known(stability))
        .set(TopicModelsTable.HELD_OUT_LIKELIHOOD, model.heldOut())
        .set(TopicModelsTable.PUBLISHED, isPublished)
        .set(TopicModelsTable.FITTED_UNTIL, on.until())
        .build();
  }

  private List<Row> rows(FittedModel model, List<String> topicIds, Dataset<Row> weighed) {
    List<DescribedTopic> topics = model.description().topics();
    List<TopicWeights.Extent> extents = TopicWeights.extents(weighed, topics.size());
    List<List<ExemplarSentences.Sentence>> sentences =
        ExemplarSentences.of(context.lake().current(ArticlesTable.NAME), topics, extents);
    List<Integer> byPrevalence =
        IntStream.range(0, topics.size())
            .boxed()
            .sorted(Comparator.comparingDouble(place -> -extents.get(place).prevalence()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int rank = 1; rank <= byPrevalence.size(); rank++) {
      int place = byPrevalence.get(rank - 1);
      rows.add(
          topicRow(
              model.modelId(),
              topicIds,
              rank,
              topics.get(place),
              extents.get(place),
              sentences.get(place)));
    }
    return rows;
  }

  private Row topicRow(
      String modelId,
      List<String> topicIds,
      int rank,
      DescribedTopic topic,
      TopicWeights.Extent extent,
      List<ExemplarSentences.Sentence> sentences) {
    String topicId = topicIds.get(topic.index());
    String nameBefore = previous == null ? null : previous.names().get(topicId);
    String nearest = topic.nearest() < 0 ? null : topicIds.get(topic.nearest());
    return TopicsTable.DEFINITION
        .newRow()
        .set(TopicsTable.MODEL_ID, modelId)
        .set(TopicsTable.TOPIC_ID, topicId)
        .set(TopicsTable.RANK, rank)
        .set(TopicsTable.PLACE, topic.index())
        .set(TopicsTable.LABEL, topic.label())
        .set(TopicsTable.TOPIC_NAME, options.names().of(topicId, nameBefore))
        .set(TopicsTable.TERMS, terms(topic))
        .set(TopicsTable.NAMES, topic.names().toArray(String[]::new))
        .set(TopicsTable.NEAREST_TOPIC_ID, nearest)
        .set(TopicsTable.APART, topic.apart().toArray(String[]::new))
        .set(TopicsTable.NPMI, topic.npmi())
        .set(TopicsTable.PREVALENCE, extent.prevalence())
        .set(TopicsTable.TEXT_SHARE, extent.textShare())
        .set(TopicsTable.EXEMPLARS, extent.exemplars().toArray(String[]::new))
        .set(TopicsTable.SENTENCES, sentences(sentences))
        .set(TopicsTable.BOILERPLATE, topic.isBoilerplate(extent.spread()))
        .build();
  }

  private static Row[] terms(DescribedTopic topic) {
    return topic.terms().stream()
        .map(term -> TopicsTable.TopicTerm.toRow(term.term(), term.weight(), term.relevance()))
        .toArray(Row[]::new);
  }

  private static Row[] sentences(List<ExemplarSentences.Sentence> sentences) {
    return sentences.stream()
        .map(
            sentence ->
                TopicsTable.ExemplarSentence.toRow(
                    sentence.articleId(), sentence.headline(), sentence.text()))
        .toArray(Row[]::new);
  }
}
