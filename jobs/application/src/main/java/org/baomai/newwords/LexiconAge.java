package org.baomai.newwords;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RunsTable;

/**
 * How much a lake has grown since its words were learned. They are out of date if more than a third
 * of its articles is newer: words of that time may be missing.
 *
 * @param then articles from which they were learned
 * @param now articles of the lake
 */
public record LexiconAge(long then, long now) {
  /** The kind of input under which a run that learns records its articles in {@code rows_in}. */
  static final String LEARNED_FROM = "articles learned from";

  private static final double OUTDATED_GROWTH = 1.5;

  /**
   * Reads the age of the learned words of a lake that has some.
   *
   * @return an age that is not outdated if the run that learned them did not record it
   */
  public static LexiconAge of(Lake lake) {
    Dataset<Row> learned =
        lake.current(RunsTable.NAME)
            .filter(col(RunsTable.STATE).equalTo("published"))
            .withColumn("articles", col(RunsTable.ROWS_IN).getItem(lit(LEARNED_FROM)))
            .filter("articles IS NOT NULL")
            .orderBy(col(RunsTable.SEQUENCE).desc())
            .select("articles");
    List<Long> then = learned.as(Encoders.LONG()).takeAsList(1);
    long now = lake.current(ArticlesTable.NAME).count();
    return new LexiconAge(then.isEmpty() ? now : then.get(0), now);
  }

  /** Whether more than a third of the articles is newer than the words. */
  public boolean isOutdated() {
    return now > OUTDATED_GROWTH * then;
  }

  /** What the user is told about words that are out of date. */
  public String advice() {
    return String.format(
        Locale.ROOT,
        "The words of this lake were learned from %,d articles, and it has %,d now: newer words may"
            + " be missing. Use --learn to learn them anew, or --learn=outdated to have it done"
            + " whenever a third of the articles is new.",
        then,
        now);
  }
}
