package org.baomai.measures.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.SharedSession;
import org.baomai.lake.store.Lake;
import org.baomai.measures.Usage;
import org.baomai.topic.TopicAgreement;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.gibbs.GibbsLdaModel;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.model.TopicFit;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.model.TopicSettings;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;

/**
 * Measures the agreement of fits to different samples of the same stories, for Baomai and MALLET.
 * Each fit uses four fifths of the stories, selected by a hash of their ids, and a different seed.
 * The result is the mean agreement of all pairs. Called by {@code jobs/bin/measure-topics
 * stability}.
 */
public final class MeasureTopicStability {
  private final TopicVocabulary vocabulary;
  private final Dataset<Row> stories;
  private final Dataset<Row> vectors;

  private MeasureTopicStability(Dataset<Row> stories) {
    this.stories = stories;
    vocabulary = TopicVocabulary.of(stories, StopList.NONE);
    vectors = StoryVectors.of(stories, vocabulary.terms()).filter("tokens > 0").cache();
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the lake, the number of topics, the number of sweeps, and the number of fits
   */
  public static void main(String[] arguments) {
    Usage.require(arguments, 4, "MeasureTopicStability LAKE TOPICS SWEEPS FITS");
    Lake lake = Lake.open(SharedSession.get(), arguments[0]);
    Dataset<Row> stories =
        Stories.of(lake.current("articles"), lake.current("article_terms"))
            .filter("NOT reprint")
            .cache();
    int topics = Integer.parseInt(arguments[1]);
    int sweeps = Integer.parseInt(arguments[2]);
    new MeasureTopicStability(stories).run(topics, sweeps, Integer.parseInt(arguments[3]));
  }

  private void run(int topics, int sweeps, int fits) {
    List<List<List<String>>> ours = new ArrayList<>();
    List<List<List<String>>> theirs = new ArrayList<>();
    for (int seed = 1; seed <= fits; seed++) {
      Dataset<Row> sample =
          vectors.filter(pmod(xxhash64(lit(seed), col("story_id")), lit(10)).lt(8)).cache();
      ours.add(
          topTerms(
              TopicFit.of(
                  sample,
                  vocabulary.terms(),
                  new TopicSettings(TopicEngines.GIBBS, topics, seed, sweeps),
                  FitProgress.NONE)));
      MalletFit mallet =
          new MalletFit(
              sample.select("story_id", StoryVectors.FEATURES).collectAsList(), vocabulary.terms());
      theirs.add(
          topTerms(
              TopicModel.of(
                  new GibbsLdaModel("mallet", mallet.fit(topics, seed, sweeps)),
                  vocabulary.terms())));
      sample.unpersist();
    }
    System.out.printf(
        Locale.ROOT,
        "%d topics, %d sweeps, %d fits to four fifths: agreement baomai %.4f, mallet %.4f%n",
        topics,
        sweeps,
        fits,
        agreement(ours),
        agreement(theirs));
  }

  private List<List<String>> topTerms(TopicModel model) {
    return TopicDescription.of(model, vocabulary, Set.of(), stories).topTerms();
  }

  private static double agreement(List<List<List<String>>> fits) {
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < fits.size(); one++) {
      for (int other = one + 1; other < fits.size(); other++) {
        sum += TopicAgreement.of(fits.get(one), fits.get(other));
        pairs++;
      }
    }
    return sum / pairs;
  }
}
