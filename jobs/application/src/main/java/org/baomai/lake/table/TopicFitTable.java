package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_fit}. Document-completion likelihood of the published model by issue date. */
public final class TopicFitTable {
  public static final String NAME = "topic_fit";

  public static final String MODEL_ID = "model_id";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String STORIES = "stories";
  public static final String TOKENS = "tokens";
  public static final String LOG_LIKELIHOOD = "log_likelihood";

  public static final TableDefinition DEFINITION =
      table(NAME, "the log-likelihood of the stories of a date under the published model")
          .key(MODEL_ID, "string", "the model")
          .key(NEWSPAPER, "string", "the newspaper")
          .key(ISSUE_DATE, "date", "the issue date")
          .column(STORIES, "bigint", "stories with at least two terms of the vocabulary")
          .column(TOKENS, "bigint", "predicted terms: every second term of a story")
          .column(
              LOG_LIKELIHOOD, "double", "their sum of ln Σ θ φ, θ estimated from the other terms")
          .build();

  private TopicFitTable() {}
}
