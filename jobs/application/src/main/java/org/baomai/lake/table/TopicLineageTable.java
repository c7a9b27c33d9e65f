package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_lineage}. Lineage of topics through refits. */
public final class TopicLineageTable {
  public static final String NAME = "topic_lineage";

  public static final String MODEL_ID = "model_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String EVENT = "event";
  public static final String PREVIOUS_MODEL_ID = "previous_model_id";
  public static final String PREVIOUS_TOPIC_ID = "previous_topic_id";
  public static final String SIMILARITY = "similarity";

  public static final TableDefinition DEFINITION =
      table(NAME, "a topic's transition between two published models")
          .key(MODEL_ID, "string", "the later model")
          .key(
              TOPIC_ID,
              "string",
              "the topic in it; if it died, its last identity; if it was merged, the topic it was merged into")
          .key(EVENT, "string", "born, continued, split, merged or died")
          .column(PREVIOUS_MODEL_ID, "string", "the previous model; null for the first")
          .nullableKey(PREVIOUS_TOPIC_ID, "string", "the topic in it; null if born")
          .column(
              SIMILARITY,
              "double",
              "correlation of their shares over stories, 0 to 1; null if born or died")
          .check("known_event", "event IN ('born','continued','split','merged','died')")
          .build();

  private TopicLineageTable() {}
}
