package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.List;

/** Tables of topic models: what was tried, what was published, and its course over time. */
final class TopicTables {
  private TopicTables() {}

  static TableDefinition topicModels() {
    return table("topic_models", "a topic model tried")
        .key("model_id", "string", "digest of texts, vocabulary and settings")
        .column("k", "int", "number of topics")
        .column("seed", "bigint", "seed of the random numbers")
        .column("engine", "string", "what fitted it")
        .column("vocabulary_size", "int", "terms")
        .column("stories", "bigint", "stories it was fitted on")
        .column("npmi", "double", "mean coherence of its topics, -1 to 1")
        .column("diversity", "double", "share of top terms that only one topic has")
        .column("exclusivity", "double", "mean share of a top term's weight that its topic holds")
        .column(
            "stability",
            "double",
            "mean agreement of top terms with the other seeds of its k, 0 to 1; null if none was tried")
        .column("held_out_likelihood", "double", "log-likelihood a token of stories held out")
        .column("published", "boolean", "whether article_topics are by it")
        .column("fitted_until", "date", "last issue date of the stories it was fitted on")
        .build();
  }

  static TableDefinition topics() {
    return table("topics", "a topic of a published model")
        .key("model_id", "string", "the model")
        .key("topic_id", "string", "lasting identity, kept through refits")
        .column("rank", "int", "place by prevalence, from 1: for display only")
        .column("place", "int", "its place in the model, from 0")
        .column("label", "string", "its most telling terms")
        .column("name", "string", "what an analyst calls it (--topic-names); null for nothing")
        .column(
            "terms",
            "array<struct<term:string,weight:double,relevance:double>>",
            "most relevant first (Sievert & Shirley 2014, λ 0.6); at most five names of places or bodies")
        .column("names", "array<string>", "its most relevant names of places and bodies")
        .column("nearest_topic_id", "string", "the topic most like it; null if it is the only one")
        .column("apart", "array<string>", "the terms that set it apart from that one")
        .column("npmi", "double", "coherence of its ten top terms, -1 to 1")
        .column("prevalence", "double", "share of all stories' text")
        .column("exemplars", "array<string>", "article_id of the stories that hold most of it")
        .column(
            "sentences",
            "array<struct<article_id:string,headline:string,sentence:string>>",
            "what the exemplars say of it, each by its most telling sentence")
        .column("boilerplate", "boolean", "whether it is furniture of the genre and no subject")
        .build();
  }

  static TableDefinition articleTopics() {
    return table("article_topics", "a topic in a story")
        .key("model_id", "string", "the model")
        .key("story_id", "string", "the story")
        .key("topic_id", "string", "the topic, or 'rest' for what stays below 0.01")
        .column("newspaper", "string", "the story's newspaper")
        .column("issue_date", "date", "the story's issue date; null if unknown")
        .column("issue_date_earliest", "date", "first day that it can be")
        .column("issue_date_latest", "date", "last day that it can be")
        .column("weight", "double", "share of the story; a story's weights add up to 1")
        .check("share", "weight >= 0 AND weight <= 1.000001")
        .build();
  }

  static TableDefinition topicTerms() {
    return table("topic_terms", "a term of a topic on a date: how a topic's words shift")
        .key("model_id", "string", "the model")
        .key("topic_id", "string", "the topic")
        .key("newspaper", "string", "the newspaper")
        .key("issue_date", "date", "the issue date")
        .key("term", "string", "one of the 50 most probable terms of the topic")
        .column(
            "occurrences",
            "double",
            "occurrences that are the topic's: those of a story are shared out by θ φ")
        .build();
  }

  static TableDefinition topicFit() {
    return table("topic_fit", "how well the published model foretells the stories of a date")
        .key("model_id", "string", "the model")
        .key("newspaper", "string", "the newspaper")
        .key("issue_date", "date", "the issue date")
        .column("stories", "bigint", "stories with two terms or more of the vocabulary")
        .column("tokens", "bigint", "terms foretold: every second one of a story")
        .column("log_likelihood", "double", "sum over them of ln Σ θ φ, θ read from the others")
        .build();
  }

  static TableDefinition topicTrends() {
    return table("topic_trends", "a topic in a period")
        .key("model_id", "string", "the model")
        .key("topic_id", "string", "the topic")
        .key("granularity", "string", "day, week, month, quarter or year")
        .key("period", "date", "first day of the period")
        .column("prevalence", "double", "mean weight over the period's stories")
        .column("low", "double", "lower end of its 95 % interval")
        .column("high", "double", "upper end of it")
        .column("stories", "bigint", "stories in the period")
        .build();
  }

  static TableDefinition topicTests() {
    return TrendTables.tests(
            table("topic_tests", "a topic over a range of periods")
                .key("model_id", "string", "the model")
                .key("topic_id", "string", "the topic")
                .key("granularity", "string", "day, week, month, quarter or year")
                .key("range_start", "date", "first day of the first closed period")
                .key("range_end", "date", "last day of the last closed period")
                .column("periods_seen", "int", "periods with at least one issue")
                .column("periods_missing", "int", "periods without one"))
        .build();
  }

  static TableDefinition topicLineage() {
    return table("topic_lineage", "a topic's step between two published models")
        .key("model_id", "string", "the later model")
        .key(
            "topic_id",
            "string",
            "the topic in it; of one that died, its last identity; of one that was merged, that of the topic it went into")
        .key("event", "string", "born, continued, split, merged or died")
        .column("previous_model_id", "string", "the model before; null for a first one")
        .keyOrNone("previous_topic_id", "string", "the topic in it; null if born")
        .column(
            "similarity",
            "double",
            "correlation of their shares over stories, 0 to 1; null if born or died")
        .check("known_event", "event IN ('born','continued','split','merged','died')")
        .build();
  }

  static List<TableDefinition> all() {
    return List.of(
        topicModels(),
        topics(),
        articleTopics(),
        topicTerms(),
        topicFit(),
        topicTrends(),
        topicTests(),
        topicLineage());
  }
}
