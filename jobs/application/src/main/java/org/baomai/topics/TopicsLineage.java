package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.TopicLineageTable;
import org.baomai.run.JobContext;
import org.baomai.topic.Lineage;
import org.baomai.topic.PairedShares;
import org.baomai.topics.model.StoryReadings;
import org.baomai.topics.model.TopicModel;

/**
 * Matches the topics of a new model with those of the previous one: gives each topic its stable id
 * and records what happened to the previous topics ({@link Lineage}).
 */
final class TopicsLineage {
  private static final int DIGITS_OF_MODEL = 8;

  private final JobContext context;
  private final PublishedModel previous;
  private final TrainingStories on;

  TopicsLineage(JobContext context, PublishedModel previous, TrainingStories on) {
    this.context = context;
    this.previous = previous;
    this.on = on;
  }

  /** Writes the lineage of all topics and returns the ids of the new topics, in their order. */
  List<String> write(FittedModel model) {
    List<Lineage.Step> steps =
        previous == null
            ? Lineage.first(model.settings().topics())
            : context.log().stage("know topics again", () -> steps(model));
    List<String> topicIds = topicIds(model, steps);
    List<Row> rows = new ArrayList<>();
    for (Lineage.Step step : steps) {
      rows.add(row(model.modelId(), step, topicIds));
    }
    Dataset<Row> added =
        context.lake().spark().createDataFrame(rows, TopicLineageTable.DEFINITION.schema());
    Dataset<Row> earlier =
        context
            .lake()
            .current(TopicLineageTable.NAME)
            .filter(col(TopicLineageTable.MODEL_ID).notEqual(model.modelId()));
    context.writer().overwrite(TopicLineageTable.NAME, earlier.unionByName(added));
    context.log().wrote(TopicLineageTable.NAME, rows.size());
    if (previous != null) {
      context.log().says(summary(steps));
    }
    return topicIds;
  }

  private List<Lineage.Step> steps(FittedModel model) {
    TopicModel before = TopicModel.load(TopicsWriting.folder(context.lake(), previous.modelId()));
    PairedShares readings =
        StoryReadings.of(before, model.model(), on.stories(), previous.fittedUntil());
    if (readings.earlier().length == 0) {
      context
          .log()
          .warn(
              "The lake has no story from the time of model "
                  + previous.modelId()
                  + ": its topics are recorded as died and the new ones as born.");
      return Lineage.unrelated(previous.topics(), model.settings().topics());
    }
    return Lineage.of(readings);
  }

  private List<String> topicIds(FittedModel model, List<Lineage.Step> steps) {
    return steps.stream()
        .filter(step -> step.event() != Lineage.Event.MERGED && step.event() != Lineage.Event.DIED)
        .map(
            step ->
                step.event() == Lineage.Event.CONTINUED
                    ? previous.topicIds().get(step.earlier())
                    : newId(model.modelId(), step.later()))
        .toList();
  }

  private static String newId(String modelId, int place) {
    return String.format(Locale.ROOT, "t-%s-%02d", modelId.substring(0, DIGITS_OF_MODEL), place);
  }

  private Row row(String modelId, Lineage.Step step, List<String> topicIds) {
    String earlier = step.earlier() < 0 ? null : previous.topicIds().get(step.earlier());
    return TopicLineageTable.DEFINITION
        .newRow()
        .set(TopicLineageTable.MODEL_ID, modelId)
        .set(TopicLineageTable.TOPIC_ID, step.later() < 0 ? earlier : topicIds.get(step.later()))
        .set(TopicLineageTable.EVENT, step.event().label())
        .set(TopicLineageTable.PREVIOUS_MODEL_ID, previous == null ? null : previous.modelId())
        .set(TopicLineageTable.PREVIOUS_TOPIC_ID, earlier)
        .set(TopicLineageTable.SIMILARITY, TopicsWriting.known(step.similarity()))
        .build();
  }

  private static String summary(List<Lineage.Step> steps) {
    Map<Lineage.Event, Integer> numbers = new EnumMap<>(Lineage.Event.class);
    steps.forEach(step -> numbers.merge(step.event(), 1, Integer::sum));
    List<String> events = new ArrayList<>();
    numbers.forEach((event, number) -> events.add(number + " " + event.label()));
    return "topics of the previous model: " + String.join(", ", events) + ".";
  }
}
