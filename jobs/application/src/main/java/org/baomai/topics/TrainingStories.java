package org.baomai.topics;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stories that models are fitted on.
 *
 * @param printed all stories, including reprints
 * @param stories the stories that are counted
 * @param vectors vectors of all stories
 * @param counted vectors of the stories that are counted
 * @param number number of the stories that are counted
 * @param until last issue date of all stories; null if none has a date
 */
record TrainingStories(
    Dataset<Row> printed,
    Dataset<Row> stories,
    Dataset<Row> vectors,
    Dataset<Row> counted,
    long number,
    LocalDate until) {}
