package org.baomai.measures.topics;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;
import org.baomai.topics.gibbs.GibbsTopics;

/** Fits MALLET's sampler on the same documents and converts its counts to a Baomai model. */
final class MalletFit {
  private static final double ALPHA_SUM = 5;
  private static final double BETA = 0.01;
  private static final int OPTIMIZE_EVERY = 10;
  private static final int BURN_IN_PART = 4;
  private static final int QUIET = Integer.MAX_VALUE;

  private final InstanceList instances;
  private final int words;

  /**
   * Converts documents to MALLET's format.
   *
   * @param documents rows of story_id and features
   * @param vocabulary the terms of the features
   */
  MalletFit(List<Row> documents, List<String> vocabulary) {
    ParallelTopicModel.logger.setLevel(Level.OFF);
    Alphabet alphabet = new Alphabet(vocabulary.toArray(String[]::new));
    alphabet.stopGrowth();
    words = vocabulary.size();
    instances = new InstanceList(alphabet, null);
    for (Row row : documents) {
      SparseVector counts = ((Vector) row.get(1)).toSparse();
      FeatureSequence tokens = new FeatureSequence(alphabet);
      for (int place = 0; place < counts.indices().length; place++) {
        for (int copy = 0; copy < counts.values()[place]; copy++) {
          tokens.add(counts.indices()[place]);
        }
      }
      instances.add(new Instance(tokens, null, row.getString(0), null));
    }
  }

  /** Fits on two threads, with hyperparameters optimised as often as in Baomai. */
  GibbsTopics fit(int topics, long seed, int sweeps) {
    ParallelTopicModel model = new ParallelTopicModel(topics, ALPHA_SUM, BETA);
    model.setRandomSeed((int) seed);
    model.setNumThreads(2);
    model.setNumIterations(sweeps);
    model.setBurninPeriod(sweeps / BURN_IN_PART);
    model.setOptimizeInterval(OPTIMIZE_EVERY);
    model.setTopicDisplay(QUIET, 1);
    model.addInstances(instances);
    try {
      model.estimate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return topics(model);
  }

  private GibbsTopics topics(ParallelTopicModel model) {
    TopicCounts counts = new TopicCounts(words, model.numTopics);
    for (int word = 0; word < words; word++) {
      for (int packed : model.typeTopicCounts[word]) {
        if (packed > 0) {
          counts.add(word, packed & model.topicMask, packed >> model.topicBits);
        }
      }
    }
    return new GibbsTopics(counts, 1, new Priors(model.alpha, model.beta));
  }
}
