package org.baomai.lake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/**
 * Builds one row by column name, in the order of its schema. Every column must be set exactly once;
 * a column without a value is set to null.
 */
public final class RowBuilder {
  private static final Object UNSET = new Object();

  private final StructType schema;
  private final Object[] values;

  private RowBuilder(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.size()];
    Arrays.fill(values, UNSET);
  }

  /** Starts a row of a schema. */
  public static RowBuilder of(StructType schema) {
    return new RowBuilder(schema);
  }

  /**
   * Sets a column.
   *
   * @param value null, or a Java value of the column's type: an array or list of values for an
   *     array, a row for a struct
   * @throws IllegalArgumentException if the schema has no such column
   * @throws IllegalStateException if the column has been set before
   */
  public RowBuilder set(String column, Object value) {
    int index = schema.fieldIndex(column);
    if (values[index] != UNSET) {
      throw new IllegalStateException("The column " + column + " was set twice in one row.");
    }
    values[index] = value;
    return this;
  }

  /**
   * The finished row; it carries its schema, so that it can be read by column name.
   *
   * @throws IllegalStateException if a column was not set; the message names all such columns
   */
  public Row build() {
    for (Object value : values) {
      if (value == UNSET) {
        throw missing();
      }
    }
    return new GenericRowWithSchema(values, schema);
  }

  private IllegalStateException missing() {
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < values.length; index++) {
      if (values[index] == UNSET) {
        missing.add(schema.fields()[index].name());
      }
    }
    return new IllegalStateException(
        "The row cannot be built: no value was set for "
            + String.join(", ", missing)
            + ". Set them, to null if they have no value.");
  }
}
