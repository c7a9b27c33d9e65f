package org.baomai.search;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.ArticleTermsTable.Offsets;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.show.KwicLine;
import org.baomai.word.search.Kwic;
import org.baomai.word.search.TextQuery;

/**
 * The occurrences of a term, a text or a regular expression with their sentences, ordered by date,
 * file and place.
 */
public final class Concordance implements Iterator<KwicLine>, AutoCloseable {
  private static final int LONGEST_HEADLINE = 20;

  private final OccurrencesByDate occurrences;
  private final int context;

  /**
   * Searches a lake.
   *
   * @param wanted how many lines the caller expects to read; it may read more
   * @param context code points on either side
   */
  public Concordance(LakeReader lake, TextQuery sought, long wanted, int context) {
    this.occurrences =
        new OccurrencesByDate(
            lake, TextSearch.hits(lake, sought, TextSearch.Place.ANYWHERE), wanted);
    this.context = context;
  }

  /** Number of articles in which the search was given up. */
  public long givenUp() {
    return occurrences.givenUp();
  }

  @Override
  public boolean hasNext() {
    return occurrences.hasNext();
  }

  @Override
  public KwicLine next() {
    return line(occurrences.next());
  }

  @Override
  public void close() {
    occurrences.close();
  }

  private KwicLine line(Row row) {
    boolean inHeadline = row.<String>getAs(Offsets.FIELD).equals(ArticlesTable.HEADLINE);
    int start = row.<Integer>getAs(Offsets.START);
    int end = row.<Integer>getAs(Offsets.END);
    String headline = row.getAs(ArticlesTable.HEADLINE);
    Kwic kwic = Kwic.of(inHeadline ? headline : row.getAs(ArticlesTable.BODY), start, end, context);
    String map = inHeadline ? ArticlesTable.HEADLINE_MAP : ArticlesTable.BODY_MAP;
    List<Row> pieces = row.getList(row.fieldIndex(map));
    int from = PagePosition.of(pieces, start);
    // If the occurrence continues elsewhere on the page, only its first character is located.
    int last = PagePosition.of(pieces, end - 1) + 1;
    int to = last > from ? last : from + 1;
    Object date = row.getAs(ArticlesTable.ISSUE_DATE);
    return new KwicLine(
        date == null ? "?         " : date.toString(),
        kwic.left(),
        kwic.keyword(),
        kwic.right(),
        shortened(headline) + "  " + row.getAs(ArticlesTable.SOURCE_PATH) + ":" + from + "-" + to);
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
