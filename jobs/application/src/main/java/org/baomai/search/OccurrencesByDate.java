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
import org.baomai.lake.LakeReader;
import org.baomai.lake.store.DateRanges;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticleTermsTable.Offsets;
import org.baomai.lake.table.ArticlesTable;

/**
 * Occurrences with their articles, ordered by issue date, file, ordinal, field and start; those
 * without a date come first. Articles are read for as many dates at a time as the wanted lines
 * need; files of other dates are not read.
 */
final class OccurrencesByDate implements Iterator<Row>, AutoCloseable {
  private static final String OCCURRENCES = "occurrences";
  private static final String OCCURRENCE = "occurrence";

  private static final String[] ORDER = {
    ArticlesTable.ISSUE_DATE,
    ArticlesTable.SOURCE_PATH,
    ArticlesTable.ORDINAL,
    Offsets.FIELD,
    Offsets.START,
    Offsets.END
  };
  private static final String[] ARTICLE = {
    ArticlesTable.ARTICLE_ID,
    ArticlesTable.ISSUE_DATE,
    ArticlesTable.SOURCE_PATH,
    ArticlesTable.ORDINAL,
    ArticlesTable.HEADLINE,
    ArticlesTable.BODY,
    ArticlesTable.BODY_MAP,
    ArticlesTable.HEADLINE_MAP
  };

  private final LakeReader lake;
  private final Dataset<Row> hits;
  private final Deque<DateHits> dates = new ArrayDeque<>();
  private final long wanted;
  private long givenUp;
  private Iterator<Row> rows = Collections.emptyIterator();

  /**
   * The hits of a date.
   *
   * @param date the date; null for articles without one
   * @param occurrences occurrences in its articles
   */
  private record DateHits(LocalDate date, long occurrences) {}

  /**
   * The occurrences in articles.
   *
   * @param hits rows of {@link TextSearch#hits}; they are released when this is closed
   * @param wanted how many occurrences the caller expects to read; it may read more
   */
  OccurrencesByDate(LakeReader lake, Dataset<Row> hits, long wanted) {
    this.lake = lake;
    this.hits = hits;
    this.wanted = Math.max(1, wanted);
    for (Row row :
        hits.groupBy(ArticlesTable.ISSUE_DATE)
            .agg(
                sum(size(col(ArticleTermsTable.OFFSETS))).as(OCCURRENCES),
                sum(col(TextSearch.GIVEN_UP).cast("int")).as(TextSearch.GIVEN_UP))
            .orderBy(ArticlesTable.ISSUE_DATE)
            .collectAsList()) {
      long occurrences = row.<Long>getAs(OCCURRENCES);
      if (occurrences > 0) {
        dates.add(new DateHits(row.getAs(ArticlesTable.ISSUE_DATE), occurrences));
      }
      givenUp += row.<Long>getAs(TextSearch.GIVEN_UP);
    }
  }

  /** Number of articles in which the search was given up. */
  long givenUp() {
    return givenUp;
  }

  /** Reads the next dates until one has a selected article; a selection may exclude all of some. */
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
      throw new NoSuchElementException("There are no more occurrences.");
    }
    return rows.next();
  }

  @Override
  public void close() {
    hits.unpersist();
  }

  private List<LocalDate> nextDates() {
    List<LocalDate> next = new ArrayList<>();
    long occurrences = 0;
    while (!dates.isEmpty() && occurrences < wanted) {
      DateHits date = dates.remove();
      next.add(date.date());
      occurrences += date.occurrences();
    }
    return next;
  }

  /**
   * The occurrences of some dates.
   *
   * @param dates consecutive dates in the order of the hits' dates
   */
  static Dataset<Row> read(LakeReader lake, Dataset<Row> hits, List<LocalDate> dates) {
    DateRanges ranges = DateRanges.holding(dates);
    Dataset<Row> occurrences =
        hits.filter(ranges.condition())
            .select(
                col(ArticlesTable.ARTICLE_ID),
                explode(col(ArticleTermsTable.OFFSETS)).as(OCCURRENCE))
            .select(ArticlesTable.ARTICLE_ID, OCCURRENCE + ".*");
    return lake.table(ArticlesTable.NAME)
        .filter(ranges.condition())
        .select(columns(ARTICLE))
        .join(occurrences, new String[] {ArticlesTable.ARTICLE_ID})
        .orderBy(columns(ORDER));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
