package org.baomai.topics;

import java.util.List;
import org.baomai.lake.ReprintCounting;
import org.baomai.topics.model.TopicEngine;

/**
 * What topics is asked for.
 *
 * @param topics the numbers of topics to try; empty to let the number of stories tell
 * @param seeds the seeds to try with each
 * @param engine what fits
 * @param sweeps of the project's own engine
 * @param refit whether to fit a new model where one is published
 * @param printings whether reprints teach a model and count in its course
 * @param names an analyst's names of topics; empty for none given
 */
public record TopicsOptions(
    List<Integer> topics,
    List<Long> seeds,
    TopicEngine engine,
    int sweeps,
    boolean refit,
    ReprintCounting printings,
    TopicNames names) {
  public TopicsOptions {
    topics = List.copyOf(topics);
    seeds = List.copyOf(seeds);
  }
}
