package org.baomai.job;

/**
 * What topics is asked for.
 *
 * @param topics k; null to let the number of stories tell
 * @param seed of the fit
 * @param refit whether to fit a new model where one is published
 */
record TopicsOptions(Integer topics, long seed, boolean refit) {}
