package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_trends}. Prevalence of topics by period. */
public final class TopicTrendsTable {
  public static final String NAME = "topic_trends";

  public static final String MODEL_ID = "model_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String SCOPE = "scope";
  public static final String GRANULARITY = "granularity";
  public static final String PERIOD = "period";
  public static final String PREVALENCE = "prevalence";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String STORIES = "stories";
  public static final String PARTIAL = "partial";

  public static final TableDefinition DEFINITION =
      table(NAME, "the prevalence of a topic in a period of a scope")
          .key(MODEL_ID, "string", "the model")
          .key(TOPIC_ID, "string", "the topic")
          .nullableKey(
              SCOPE,
              "string",
              "all, a newspaper if there are several, or the name of a --scope; null if written by an"
                  + " older version")
          .key(GRANULARITY, "string", "day, week, month, quarter or year")
          .key(PERIOD, "date", "first day of the period")
          .column(PREVALENCE, "double", "mean of the topic's shares over the stories of the period")
          .column(LOW, "double", "lower end of its 95 % interval; null if the period has one story")
          .column(
              HIGH, "double", "upper end of its 95 % interval; null if the period has one story")
          .column(STORIES, "bigint", "stories of the scope in the period")
          .column(PARTIAL, "boolean", "as in term_series")
          .build();

  private TopicTrendsTable() {}
}
