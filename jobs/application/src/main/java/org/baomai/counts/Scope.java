package org.baomai.counts;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.trend.Exposure;

/**
 * A part of the archive that is counted separately, with its own denominators of rates and shares.
 *
 * @param name its name in tables
 * @param condition SQL over the columns of {@code articles}, such as {@code page_label = 'A01'}
 */
public record Scope(String name, String condition) implements Serializable {
  /**
   * A scope.
   *
   * @throws IllegalArgumentException if the name is empty or reserved for the whole archive, or the
   *     condition is empty; the message says what to do
   */
  public Scope {
    if (name.isBlank() || name.equals(Exposure.ALL)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot be the name of a scope. Use another name.");
    }
    if (condition.isBlank()) {
      throw new IllegalArgumentException(
          "The scope " + name + " has an empty condition. Write one, such as page_label = 'A01'.");
    }
  }

  /** The articles in it; a condition that evaluates to null excludes an article. */
  public Dataset<Row> of(Dataset<Row> articles) {
    return articles.filter(condition);
  }
}
