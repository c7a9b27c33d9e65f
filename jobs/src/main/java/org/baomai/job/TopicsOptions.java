package org.baomai.job;

import org.baomai.archive.Printings;

/**
 * What topics is asked for.
 *
 * @param topics k; null to let the number of stories tell
 * @param seed of the fit
 * @param refit whether to fit a new model where one is published
 * @param printings whether reprints teach a model and count in its course
 */
record TopicsOptions(Integer topics, long seed, boolean refit, Printings printings) {}
