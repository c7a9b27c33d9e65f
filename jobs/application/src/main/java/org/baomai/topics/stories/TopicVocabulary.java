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
 * The terms that a topic model is fitted on, the most frequent first, of equal ones the first by
 * code points.
 *
 * @param terms at most {@link #MOST_TERMS}
 * @param counts occurrences of each, in the same order
 * @param candidates how many terms there were before the list was cut
 */
public record TopicVocabulary(List<String> terms, List<Long> counts, long candidates)
    implements Serializable {
  /** The longest vocabulary: a model holds a number for each term and topic. */
  public static final int MOST_TERMS = 30_000;

  /** A term in a larger share of stories tells none from another. */
  public static final double LARGEST_SHARE = 0.5;

  private static final long STORIES_A_REQUIRED_STORY = 2_000;

  public TopicVocabulary {
    terms = List.copyOf(terms);
    counts = List.copyOf(counts);
  }

  /**
   * Chooses the terms: in at least {@link #fewestStories} stories, in at most half of them, no stop
   * words.
   *
   * @param stories as {@link Stories} gives them
   */
  public static TopicVocabulary of(Dataset<Row> stories, StopList stopWords) {
    return of(stories, stopWords, MOST_TERMS);
  }

  static TopicVocabulary of(Dataset<Row> stories, StopList stopWords, int mostTerms) {
    long number = stories.count();
    FilterFunction<Row> tells = row -> !stopWords.test(row.getString(0));
    Dataset<Row> candidates =
        stories
            .select(col("story_id"), explode(col("terms")).as("entry"))
            .groupBy(col("story_id"), col("entry.term").as("term"))
            .agg(sum("entry.count").as("tf"))
            .groupBy("term")
            .agg(count(lit(1)).as("df"), sum("tf").as("tf"))
            .filter(
                col("df")
                    .geq(fewestStories(number))
                    .and(col("df").leq((long) (LARGEST_SHARE * number))))
            .filter(tells)
            .cache();
    long found = candidates.count();
    List<String> terms = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    // Spark compares strings by their UTF-8 bytes, which is by code points.
    for (Row row :
        candidates.orderBy(col("tf").desc(), col("term")).limit(mostTerms).collectAsList()) {
      terms.add(row.getString(0));
      counts.add(row.getLong(2));
    }
    candidates.unpersist();
    return new TopicVocabulary(terms, counts, found);
  }

  /** The fewest stories that a term must be in: 2, and one of every 2,000 stories. */
  public static long fewestStories(long stories) {
    return Math.max(2, (stories + STORIES_A_REQUIRED_STORY - 1) / STORIES_A_REQUIRED_STORY);
  }

  /** How many terms there are. */
  public int size() {
    return terms.size();
  }

  /** Whether terms were left out because there were too many. */
  public boolean cut() {
    return candidates > terms.size();
  }

  /** All occurrences of its terms. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
