package org.baomai.topics;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stories that a model is fitted on.
 *
 * @param printed all, reprints too
 * @param stories those that are counted
 * @param vectors of all
 * @param counted vectors of those that are counted
 * @param number of those that are counted
 * @param until last issue date; null if none has one
 */
record TrainingStories(
    Dataset<Row> printed,
    Dataset<Row> stories,
    Dataset<Row> vectors,
    Dataset<Row> counted,
    long number,
    LocalDate until) {}
