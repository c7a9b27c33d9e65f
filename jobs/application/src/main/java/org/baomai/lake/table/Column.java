package org.baomai.lake.table;

import org.apache.spark.sql.types.DataType;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its Spark type
 * @param nullable whether a row may leave it empty; never in a key
 * @param comment what it holds: units, offsets, ranges
 */
public record Column(String name, DataType type, boolean nullable, String comment) {}
