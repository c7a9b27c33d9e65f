package org.baomai.topics;

import java.util.List;
import org.baomai.counts.Scope;
import org.baomai.lake.ReprintCounting;
import org.baomai.topics.model.TopicEngine;

/**
 * The options of the job.
 *
 * @param topics numbers of topics to try; empty for the default for the number of stories
 * @param seeds seeds to try with each number of topics
 * @param engine the engine that fits
 * @param sweeps number of sweeps, for engines that have them
 * @param refit whether to fit a new model although one is published
 * @param printings whether models are fitted on reprints and prevalence counts them
 * @param names names of topics given by an analyst
 * @param scopes parts of the archive whose prevalence is counted beside that of the whole
 */
public record TopicsOptions(
    List<Integer> topics,
    List<Long> seeds,
    TopicEngine engine,
    int sweeps,
    boolean refit,
    ReprintCounting printings,
    TopicNames names,
    List<Scope> scopes) {
  public TopicsOptions {
    topics = List.copyOf(topics);
    seeds = List.copyOf(seeds);
    scopes = List.copyOf(scopes);
  }
}
