package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.TopicModelsTable;
import org.baomai.lake.table.TopicsTable;

/**
 * The model whose weights are in {@code article_topics}.
 *
 * @param modelId id of the model
 * @param topics number of topics
 * @param heldOut log-likelihood per token of the held-out stories; null if none was held out
 * @param fittedUntil last issue date of the stories it was fitted on; null if none had a date
 * @param topicIds the id of each topic, in the order of the model
 * @param names names given by an analyst, by topic id
 */
record PublishedModel(
    String modelId,
    int topics,
    Double heldOut,
    LocalDate fittedUntil,
    List<String> topicIds,
    Map<String, String> names) {
  PublishedModel {
    topicIds = List.copyOf(topicIds);
    names = Map.copyOf(names);
  }

  /**
   * The published model of a lake. Null if there is none, or if an older version wrote it, which
   * did not record the index of each topic in the model.
   */
  static PublishedModel of(Lake lake) {
    List<Row> models =
        lake.current(TopicModelsTable.NAME).filter(col(TopicModelsTable.PUBLISHED)).collectAsList();
    if (models.isEmpty()) {
      return null;
    }
    Row model = models.get(0);
    List<Row> topics =
        lake.current(TopicsTable.NAME)
            .filter(
                col(TopicsTable.MODEL_ID).equalTo(model.<String>getAs(TopicModelsTable.MODEL_ID)))
            .orderBy(TopicsTable.PLACE)
            .select(TopicsTable.TOPIC_ID, TopicsTable.TOPIC_NAME, TopicsTable.PLACE)
            .collectAsList();
    if (topics.stream().anyMatch(topic -> topic.getAs(TopicsTable.PLACE) == null)) {
      return null;
    }
    return fromRows(model, topics);
  }

  private static PublishedModel fromRows(Row model, List<Row> topics) {
    List<String> topicIds =
        topics.stream().map(topic -> topic.<String>getAs(TopicsTable.TOPIC_ID)).toList();
    Map<String, String> names = new TreeMap<>();
    for (Row topic : topics) {
      String name = topic.getAs(TopicsTable.TOPIC_NAME);
      if (name != null) {
        names.put(topic.getAs(TopicsTable.TOPIC_ID), name);
      }
    }
    return new PublishedModel(
        model.getAs(TopicModelsTable.MODEL_ID),
        model.<Integer>getAs(TopicModelsTable.K),
        model.getAs(TopicModelsTable.HELD_OUT_LIKELIHOOD),
        model.getAs(TopicModelsTable.FITTED_UNTIL),
        topicIds,
        names);
  }
}
