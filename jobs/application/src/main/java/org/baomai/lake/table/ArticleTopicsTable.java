package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code article_topics}. Topic shares of stories. */
public final class ArticleTopicsTable {
  public static final String NAME = "article_topics";

  public static final String MODEL_ID = "model_id";
  public static final String STORY_ID = "story_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String ISSUE_DATE_EARLIEST = "issue_date_earliest";
  public static final String ISSUE_DATE_LATEST = "issue_date_latest";
  public static final String WEIGHT = "weight";

  public static final TableDefinition DEFINITION =
      table(NAME, "the share of a topic in a story")
          .key(MODEL_ID, "string", "the model")
          .key(STORY_ID, "string", "the story")
          .key(TOPIC_ID, "string", "the topic, or 'rest' for the sum of the shares below 0.01")
          .column(NEWSPAPER, "string", "the story's newspaper")
          .column(ISSUE_DATE, "date", "the story's issue date; null if unknown")
          .column(ISSUE_DATE_EARLIEST, "date", "first possible issue date; null if unknown")
          .column(ISSUE_DATE_LATEST, "date", "last possible issue date; null if unknown")
          .column(WEIGHT, "double", "share of the story; a story's weights add up to 1")
          .check("share", "weight >= 0 AND weight <= 1.000001")
          .build();

  private ArticleTopicsTable() {}
}
