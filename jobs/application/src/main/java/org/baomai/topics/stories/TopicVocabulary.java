package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The terms that a topic model is fitted on, the most frequent first; terms with equal counts are
 * ordered by code points.
 *
 * @param terms at most {@link #MOST_TERMS} terms
 * @param counts occurrences of each term, in the same order
 * @param candidates number of terms before the list was cut
 */
public record TopicVocabulary(List<String> terms, List<Long> counts, long candidates)
    implements Serializable {
  /** Maximum size of a vocabulary: a model has a number for each term and topic. */
  public static final int MOST_TERMS = 30_000;

  /** A term in a larger share of the stories does not distinguish topics. */
  public static final double LARGEST_SHARE = 0.5;

  private static final long STORIES_A_REQUIRED_STORY = 2_000;
  private static final String TERM = "term";
  private static final String TF = "tf";
  private static final String DF = "df";

  public TopicVocabulary {
    terms = List.copyOf(terms);
    counts = List.copyOf(counts);
  }

  /**
   * Chooses the terms: those in at least {@link #fewestStories} and at most half of the stories
   * that are no stop words.
   *
   * @param stories as {@link Stories} returns them
   */
  public static TopicVocabulary of(Dataset<Row> stories, StopList stopWords) {
    return of(stories, stopWords, MOST_TERMS);
  }

  static TopicVocabulary of(Dataset<Row> stories, StopList stopWords, int mostTerms) {
    long number = stories.count();
    FilterFunction<Row> isNoStopWord = row -> !stopWords.test(row.getAs(TERM));
    Dataset<Row> candidates =
        stories
            .select(col(Stories.STORY_ID), explode(col(Stories.TERMS)).as("entry"))
            .groupBy(col(Stories.STORY_ID), col("entry.term").as(TERM))
            .agg(sum("entry.count").as(TF))
            .groupBy(TERM)
            .agg(count(lit(1)).as(DF), sum(TF).as(TF))
            .filter(
                col(DF)
                    .geq(fewestStories(number))
                    .and(col(DF).leq((long) (LARGEST_SHARE * number))))
            .filter(isNoStopWord)
            .cache();
    long found = candidates.count();
    List<String> terms = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    // Spark compares strings by their UTF-8 bytes: the same order as by code points.
    for (Row row : candidates.orderBy(col(TF).desc(), col(TERM)).limit(mostTerms).collectAsList()) {
      terms.add(row.getAs(TERM));
      counts.add(row.getAs(TF));
    }
    candidates.unpersist();
    return new TopicVocabulary(terms, counts, found);
  }

  /** The minimum number of stories with a term: one in 2,000, and at least 2. */
  public static long fewestStories(long stories) {
    return Math.max(2, (stories + STORIES_A_REQUIRED_STORY - 1) / STORIES_A_REQUIRED_STORY);
  }

  /** Number of terms. */
  public int size() {
    return terms.size();
  }

  /** Whether terms were left out because there are more than {@link #MOST_TERMS}. */
  public boolean cut() {
    return candidates > terms.size();
  }

  /** Occurrences of all its terms together. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
