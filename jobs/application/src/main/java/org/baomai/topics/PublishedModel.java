package org.baomai.topics;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.Lake;

/**
 * The model that article_topics are by.
 *
 * @param topics k
 * @param heldOut log-likelihood a token of the stories held out; null if none was
 * @param fittedUntil last issue date of the stories it was fitted on; null if none had one
 * @param topicIds the identity of each topic, in the order of the model
 * @param names what an analyst calls topics, by topic id
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
   * The model of a lake; null if none is published, or if it was by an older Baomai, which did not
   * write down the places of its topics.
   */
  static PublishedModel of(Lake lake) {
    List<Row> models =
        lake.current("topic_models")
            .filter("published")
            .select("model_id", "k", "held_out_likelihood", "fitted_until")
            .collectAsList();
    if (models.isEmpty()) {
      return null;
    }
    Row model = models.get(0);
    List<Row> topics =
        lake.current("topics")
            .filter(col("model_id").equalTo(model.getString(0)))
            .orderBy("place")
            .select("topic_id", "name", "place")
            .collectAsList();
    if (topics.stream().anyMatch(topic -> topic.isNullAt(2))) {
      return null;
    }
    Map<String, String> names = new TreeMap<>();
    topics.stream()
        .filter(topic -> !topic.isNullAt(1))
        .forEach(topic -> names.put(topic.getString(0), topic.getString(1)));
    return new PublishedModel(
        model.getString(0),
        model.getInt(1),
        model.isNullAt(2) ? null : (Double) model.getDouble(2),
        model.isNullAt(3) ? null : model.getLocalDate(3),
        topics.stream().map(topic -> topic.getString(0)).toList(),
        names);
  }
}
