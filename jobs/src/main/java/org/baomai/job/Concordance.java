package org.baomai.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.archive.PlaceOnPage;
import org.baomai.archive.TextSearch;
import org.baomai.lake.LakeReader;
import org.baomai.show.KwicLine;
import org.baomai.word.Fold;
import org.baomai.word.Kwic;

/** A term, or any text, in its sentences, by date, file and place. */
final class Concordance implements Iterator<KwicLine> {
  private static final int LONGEST_HEADLINE = 20;

  private final Iterator<Row> rows;
  private final int context;

  /**
   * Looks a term up.
   *
   * @param term as anyone writes it; it is folded
   * @param limit at most so many lines
   * @param context code points on either side
   */
  Concordance(LakeReader lake, String term, int limit, int context) {
    this.rows = places(lake, term).limit(limit).toLocalIterator();
    this.context = context;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public KwicLine next() {
    return line(rows.next());
  }

  private static Dataset<Row> places(LakeReader lake, String term) {
    Dataset<Row> terms = placesOfTerm(lake, Fold.fold(term));
    Dataset<Row> places = terms.isEmpty() ? placesOfText(lake, Fold.fold(term)) : terms;
    return places
        .join(lake.table("articles"), new String[] {"article_id"})
        .orderBy("issue_date", "source_path", "ordinal", "field", "start", "end")
        .select(
            "issue_date",
            "source_path",
            "headline",
            "body",
            "field",
            "start",
            "end",
            "body_map",
            "headline_map");
  }

  private static Dataset<Row> placesOfTerm(LakeReader lake, String folded) {
    return lake.table("article_terms")
        .filter(col("term").equalTo(folded))
        .select(col("article_id"), explode(col("offsets")).as("place"))
        .select("article_id", "place.*")
        .distinct();
  }

  /** A text that is no term is looked for letter by letter. */
  private static Dataset<Row> placesOfText(LakeReader lake, String folded) {
    FlatMapFunction<Row, Row> search = new TextSearch(folded);
    return lake.table("articles")
        .select("article_id", "headline", "body")
        .flatMap(search, Encoders.row(TextSearch.PLACES));
  }

  private KwicLine line(Row row) {
    boolean inHeadline = row.getString(4).equals("headline");
    int start = row.getInt(5);
    int end = row.getInt(6);
    Kwic kwic = Kwic.of(inHeadline ? row.getString(2) : row.getString(3), start, end, context);
    List<Row> map = row.getList(inHeadline ? 8 : 7);
    int from = PlaceOnPage.of(map, start);
    // A place that goes over a break of the page is told by where it starts.
    int last = PlaceOnPage.of(map, end - 1) + 1;
    int to = last > from ? last : from + 1;
    String headline = row.isNullAt(2) ? "（无题）" : shortened(row.getString(2));
    return new KwicLine(
        row.isNullAt(0) ? "?         " : row.getLocalDate(0).toString(),
        kwic.left(),
        kwic.keyword(),
        kwic.right(),
        headline + "  " + row.getString(1) + ":" + from + "-" + to);
  }

  private static String shortened(String headline) {
    return headline.codePointCount(0, headline.length()) <= LONGEST_HEADLINE
        ? headline
        : headline.substring(0, headline.offsetByCodePoints(0, LONGEST_HEADLINE)) + "…";
  }
}
