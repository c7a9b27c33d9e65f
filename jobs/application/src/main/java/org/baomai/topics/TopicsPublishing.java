package org.baomai.topics;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.JobContext;
import org.baomai.topic.ModelChoice;
import org.baomai.topics.model.DescribedTopic;
import org.baomai.topics.model.TopicModel;

/**
 * Makes a fitted model the published one: keeps it, knows its topics again in those of the one
 * before, and writes every table of topics anew. The rows of earlier models in topic_models and
 * their steps in topic_lineage stay.
 */
final class TopicsPublishing {
  private final JobContext context;
  private final TopicsOptions options;
  private final PublishedModel previous;
  private final TrainingStories on;

  /**
   * @param previous the model published so far; null if there is none
   * @param on what was fitted on
   */
  TopicsPublishing(
      JobContext context, TopicsOptions options, PublishedModel previous, TrainingStories on) {
    this.context = context;
    this.options = options;
    this.previous = previous;
    this.on = on;
  }

  /**
   * Publishes the best of the models tried.
   *
   * @param tried all of them, in the order of the choice
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
    TopicsWriting writing =
        new TopicsWriting(context, best.modelId(), topicIds, options.printings());
    Dataset<Row> weighed = model.weigh(on.vectors()).cache();
    context.log().stage("write weights", () -> writing.weights(weighed, DirtyDates.ALL));
    context.log().stage("write terms by date", () -> writing.terms(model, weighed, DirtyDates.ALL));
    Dataset<Row> counted = weighed.join(kept(), new String[] {"story_id"}, "left_semi");
    context
        .log()
        .stage("write topics", () -> writing.write("topics", rows(best, topicIds, counted)));
    writeModels(tried, choice);
    context.log().stage("write prevalence and its tests", writing::course);
    weighed.unpersist();
  }

  private Dataset<Row> kept() {
    return on.stories().select("story_id");
  }

  private void writeModels(List<FittedModel> tried, ModelChoice choice) {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < tried.size(); place++) {
      FittedModel model = tried.get(place);
      rows.add(
          RowFactory.create(
              model.modelId(),
              model.settings().topics(),
              model.settings().seed(),
              model.settings().engine().label(),
              model.model().vocabulary().size(),
              on.number(),
              model.npmi(),
              model.description().diversity(),
              model.exclusivity(),
              TopicsWriting.known(choice.stability(place)),
              model.heldOut(),
              place == choice.best(),
              on.until()));
    }
    Dataset<Row> added =
        context.lake().spark().createDataFrame(rows, LakeTables.named("topic_models").schema());
    Dataset<Row> others =
        context
            .lake()
            .current("topic_models")
            .join(added.select("model_id"), new String[] {"model_id"}, "left_anti")
            .withColumn("published", lit(false));
    context.writer().overwrite("topic_models", others.unionByName(added));
    context.log().wrote("topic_models", rows.size());
  }

  private List<Row> rows(FittedModel model, List<String> topicIds, Dataset<Row> weighed) {
    List<DescribedTopic> topics = model.description().topics();
    List<TopicWeights.Extent> extents = TopicWeights.extents(weighed, topics.size());
    List<List<ExemplarSentences.Sentence>> sentences =
        ExemplarSentences.of(context.lake().current("articles"), topics, extents);
    List<Integer> byPrevalence =
        IntStream.range(0, topics.size())
            .boxed()
            .sorted(Comparator.comparingDouble(place -> -extents.get(place).prevalence()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int rank = 1; rank <= byPrevalence.size(); rank++) {
      int place = byPrevalence.get(rank - 1);
      rows.add(
          row(
              model.modelId(),
              topicIds,
              rank,
              topics.get(place),
              extents.get(place),
              sentences.get(place)));
    }
    return rows;
  }

  private Row row(
      String modelId,
      List<String> topicIds,
      int rank,
      DescribedTopic topic,
      TopicWeights.Extent extent,
      List<ExemplarSentences.Sentence> sentences) {
    String topicId = topicIds.get(topic.index());
    String nameBefore = previous == null ? null : previous.names().get(topicId);
    return RowFactory.create(
        modelId,
        topicId,
        rank,
        topic.index(),
        topic.label(),
        options.names().of(topicId, nameBefore),
        terms(topic),
        topic.names().toArray(String[]::new),
        topic.nearest() < 0 ? null : topicIds.get(topic.nearest()),
        topic.apart().toArray(String[]::new),
        topic.npmi(),
        extent.prevalence(),
        extent.exemplars().toArray(String[]::new),
        sentences.stream()
            .map(found -> RowFactory.create(found.articleId(), found.headline(), found.text()))
            .toArray(Row[]::new),
        topic.isBoilerplate(extent.spread()));
  }

  private static Row[] terms(DescribedTopic topic) {
    return topic.terms().stream()
        .map(term -> RowFactory.create(term.term(), term.weight(), term.relevance()))
        .toArray(Row[]::new);
  }
}
