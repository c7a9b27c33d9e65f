package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_terms}. Terms of topics by issue date. */
public final class TopicTermsTable {
  public static final String NAME = "topic_terms";

  public static final String MODEL_ID = "model_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String TERM = "term";
  public static final String OCCURRENCES = "occurrences";

  public static final TableDefinition DEFINITION =
      table(NAME, "a term of a topic on a date: the vocabulary of a topic over time")
          .key(MODEL_ID, "string", "the model")
          .key(TOPIC_ID, "string", "the topic")
          .key(NEWSPAPER, "string", "the newspaper")
          .key(ISSUE_DATE, "date", "the issue date")
          .key(TERM, "string", "one of the 50 most probable terms of the topic")
          .column(
              OCCURRENCES,
              "double",
              "expected occurrences in the topic: occurrences in a story are divided among topics in proportion to θ φ")
          .build();

  private TopicTermsTable() {}
}
