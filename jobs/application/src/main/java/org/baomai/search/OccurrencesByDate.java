package org.baomai.search;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.QueryOptions;
import org.baomai.lake.LakeReader;
import org.baomai.lake.store.DateRanges;

/**
 * Places with their articles, by issue date, file, ordinal, field and start; places without a date
 * first. Articles are read for some dates at a time, as many as the lines that are wanted need: the
 * files of all other dates are left alone.
 */
final class OccurrencesByDate implements Iterator<Row>, AutoCloseable {
  private static final String[] ORDER = {
    "issue_date", "source_path", "ordinal", "field", "start", "end"
  };
  private static final String[] ARTICLE = {
    "article_id",
    "issue_date",
    "source_path",
    "ordinal",
    "headline",
    "body",
    "body_map",
    "headline_map"
  };

  private final LakeReader lake;
  private final Dataset<Row> hits;
  private final Deque<PlacesOfDate> dates = new ArrayDeque<>();
  private final long wanted;
  private long givenUp;
  private Iterator<Row> rows = Collections.emptyIterator();

  /** How many places a date has; the date may be null. */
  private record PlacesOfDate(LocalDate date, long places) {}

  /**
   * Places in articles.
   *
   * @param hits articles as {@link QueryOptions#hits} gives them
   * @param wanted how many places the caller will ask for; it may ask for more
   */
  OccurrencesByDate(LakeReader lake, Dataset<Row> hits, long wanted) {
    this.lake = lake;
    this.hits = hits;
    this.wanted = Math.max(1, wanted);
    for (Row row :
        hits.groupBy("issue_date")
            .agg(sum(size(col("offsets"))), sum(col("given_up").cast("int")))
            .orderBy("issue_date")
            .collectAsList()) {
      LocalDate date = row.isNullAt(0) ? null : row.getLocalDate(0);
      if (row.getLong(1) > 0) {
        dates.add(new PlacesOfDate(date, row.getLong(1)));
      }
      givenUp += row.getLong(2);
    }
  }

  /** In how many articles an expression was given up. */
  long givenUp() {
    return givenUp;
  }

  /** Where the articles are narrowed, dates may come to nothing; then the next ones are read. */
  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && !dates.isEmpty()) {
      rows = read(lake, hits, nextDates()).toLocalIterator();
    }
    return rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("All places have been told.");
    }
    return rows.next();
  }

  @Override
  public void close() {
    hits.unpersist();
  }

  private List<LocalDate> nextDates() {
    List<LocalDate> next = new ArrayList<>();
    long places = 0;
    while (!dates.isEmpty() && places < wanted) {
      PlacesOfDate date = dates.remove();
      next.add(date.date());
      places += date.places();
    }
    return next;
  }

  /**
   * The places of some dates.
   *
   * @param dates next to each other in the order of the hits' dates
   */
  static Dataset<Row> read(LakeReader lake, Dataset<Row> hits, List<LocalDate> dates) {
    DateRanges ranges = DateRanges.holding(dates);
    Dataset<Row> places =
        hits.filter(ranges.condition())
            .select(col("article_id"), explode(col("offsets")).as("place"))
            .select("article_id", "place.*");
    return lake.table("articles")
        .filter(ranges.condition())
        .select(columns(ARTICLE))
        .join(places, new String[] {"article_id"})
        .orderBy(columns(ORDER));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
