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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baomai concordance}. */
@Command(
    name = "concordance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "A term, or any text, in its sentences, with date, headline, file and offsets.",
    description =
        "Each line: issue date, what stands before the term in its sentence, the term, what stands"
            + " after, the headline, and where on the page it is (file:start-end, code points).")
final class ConcordanceCommand extends ReadingCommand {
  private static final int CONTEXT = 40;
  private static final int LONGEST_HEADLINE = 20;

  @Parameters(paramLabel = "TERM", description = "A word, a phrase or any text.")
  private String term;

  @Option(
      names = "--limit",
      paramLabel = "LINES",
      defaultValue = "100",
      description = "Print at most so many lines (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  void read(LakeReader lake) {
    Dataset<Row> places = placesOfTerm(lake);
    if (places.isEmpty()) {
      places = placesOfText(lake);
    }
    Dataset<Row> lines =
        places
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
    int printed = 0;
    Iterator<Row> rows = lines.limit(limit + 1).toLocalIterator();
    while (rows.hasNext() && printed < limit) {
      surroundings().out().println(line(rows.next()).text(CONTEXT));
      printed++;
    }
    String more = rows.hasNext() ? " There are more; raise --limit." : "";
    surroundings()
        .err()
        .println(
            printed == 0
                ? "concordance: '" + term + "' stands nowhere in the articles that are asked for."
                : "concordance: " + printed + " lines." + more);
  }

  private Dataset<Row> placesOfTerm(LakeReader lake) {
    return lake.table("article_terms")
        .filter(col("term").equalTo(Fold.fold(term)))
        .select(col("article_id"), explode(col("offsets")).as("place"))
        .select("article_id", "place.*")
        .distinct();
  }

  /** A text that is no term is looked for letter by letter. */
  private Dataset<Row> placesOfText(LakeReader lake) {
    FlatMapFunction<Row, Row> search = new TextSearch(Fold.fold(term));
    return lake.table("articles")
        .select("article_id", "headline", "body")
        .flatMap(search, Encoders.row(TextSearch.PLACES));
  }

  private static KwicLine line(Row row) {
    boolean inHeadline = row.getString(4).equals("headline");
    int start = row.getInt(5);
    int end = row.getInt(6);
    Kwic kwic = Kwic.of(inHeadline ? row.getString(2) : row.getString(3), start, end, CONTEXT);
    List<Row> map = row.getList(inHeadline ? 8 : 7);
    int from = PlaceOnPage.of(map, start);
    int to = PlaceOnPage.of(map, end - 1) + 1;
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
