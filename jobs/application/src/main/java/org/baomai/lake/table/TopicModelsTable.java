package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_models}. Candidate topic models and their scores. */
public final class TopicModelsTable {
  public static final String NAME = "topic_models";

  public static final String MODEL_ID = "model_id";
  public static final String K = "k";
  public static final String SEED = "seed";
  public static final String ENGINE = "engine";
  public static final String VOCABULARY_SIZE = "vocabulary_size";
  public static final String STORIES = "stories";
  public static final String NPMI = "npmi";
  public static final String DIVERSITY = "diversity";
  public static final String EXCLUSIVITY = "exclusivity";
  public static final String STABILITY = "stability";
  public static final String HELD_OUT_LIKELIHOOD = "held_out_likelihood";
  public static final String PUBLISHED = "published";
  public static final String FITTED_UNTIL = "fitted_until";

  public static final TableDefinition DEFINITION =
      table(NAME, "a candidate topic model")
          .key(MODEL_ID, "string", "digest of texts, vocabulary and settings")
          .column(K, "int", "number of topics")
          .column(SEED, "bigint", "seed of the random numbers")
          .column(ENGINE, "string", "the engine that fitted it")
          .column(VOCABULARY_SIZE, "int", "terms")
          .column(STORIES, "bigint", "stories it was fitted on")
          .column(NPMI, "double", "mean coherence of its topics, -1 to 1")
          .column(DIVERSITY, "double", "share of top terms that belong to only one topic")
          .column(EXCLUSIVITY, "double", "mean over top terms of φ_kw / Σ_k φ_kw")
          .column(
              STABILITY,
              "double",
              "mean agreement of top terms with the other seeds of its k, 0 to 1; null if there was one seed")
          .column(HELD_OUT_LIKELIHOOD, "double", "log-likelihood per token of held-out stories")
          .column(PUBLISHED, "boolean", "whether article_topics are from this model")
          .column(FITTED_UNTIL, "date", "last issue date of the stories it was fitted on")
          .build();

  private TopicModelsTable() {}
}
