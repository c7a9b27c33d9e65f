package org.baomai.search;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.show.KwicLine;
import org.baomai.word.search.Kwic;
import org.baomai.word.search.TextQuery;

/** A term, any text, or what an expression describes, in its sentences, by date, file and place. */
public final class Concordance implements Iterator<KwicLine>, AutoCloseable {
  private static final int LONGEST_HEADLINE = 20;

  private final OccurrencesByDate places;
  private final int context;

  /**
   * Looks something up.
   *
   * @param wanted how many lines the caller will ask for; it may ask for more
   * @param context code points on either side
   */
  public Concordance(LakeReader lake, TextQuery sought, long wanted, int context) {
    this.places = new OccurrencesByDate(lake, TextSearch.hits(lake, sought), wanted);
    this.context = context;
  }

  /** In how many articles an expression was given up. */
  public long givenUp() {
    return places.givenUp();
  }

  @Override
  public boolean hasNext() {
    return places.hasNext();
  }

  @Override
  public KwicLine next() {
    return line(places.next());
  }

  @Override
  public void close() {
    places.close();
  }

  private KwicLine line(Row row) {
    boolean inHeadline = row.<String>getAs("field").equals("headline");
    int start = row.<Integer>getAs("start");
    int end = row.<Integer>getAs("end");
    String headline = row.getAs("headline");
    Kwic kwic = Kwic.of(inHeadline ? headline : row.getAs("body"), start, end, context);
    List<Row> map = row.getList(row.fieldIndex(inHeadline ? "headline_map" : "body_map"));
    int from = PagePosition.of(map, start);
    // A place that goes over a break of the page is told by where it starts.
    int last = PagePosition.of(map, end - 1) + 1;
    int to = last > from ? last : from + 1;
    Object date = row.getAs("issue_date");
    return new KwicLine(
        date == null ? "?         " : date.toString(),
        kwic.left(),
        kwic.keyword(),
        kwic.right(),
        shortened(headline) + "  " + row.getAs("source_path") + ":" + from + "-" + to);
  }

  private static String shortened(String headline) {
    if (headline == null) {
      return "（无题）";
    }
    return headline.codePointCount(0, headline.length()) <= LONGEST_HEADLINE
        ? headline
        : headline.substring(0, headline.offsetByCodePoints(0, LONGEST_HEADLINE)) + "…";
  }
}
