package org.baomai.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.baomai.cli.option.FormatOption;
import org.baomai.cli.option.PeriodOption;
import org.baomai.cli.option.QueryOptions;
import org.baomai.counts.DateCounts;
import org.baomai.lake.LakeReader;
import org.baomai.lake.TermSeriesView;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.run.UsageException;
import org.baomai.search.TextSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai count}. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Time series of any text, whether or not it is a term.",
    description = {
      "One row for each period with an issue: occurrences (tf), distinct stories (df), rate per"
          + " million words with its 95 %% interval, share of stories, and the numbers of stories and"
          + " words in the period. A period without an issue has no row; a period without an"
          + " occurrence has zeros. A page is left out if its date is not known precisely enough; a"
          + " period that the issues do not span is partial. Datelines, bylines, credits and jump marks"
          + " are not counted; 'concordance' finds them.",
      "",
      "Characters are matched, not words: occurrences inside longer words count, and so do overlapping"
          + " ones (哈哈 in 哈哈哈: 2). For a term, the counts are therefore higher than those of"
          + " 'trends --term', which counts the places where it was segmented as a word or phrase; df"
          + " is the number of stories that contain the text. The rates of both commands have the same"
          + " denominator.",
      "",
      "  baomai count --lake LAKE --by quarter 轮渡停航",
      "  baomai count --lake LAKE --regex '水位.{0,6}米'"
    })
final class CountCommand extends ReadingCommand {
  @Mixin private QueryOptions sought;

  @Mixin private PeriodOption by;

  @Mixin private FormatOption format;

  @Override
  void check() {
    sought.sought();
    by.granularity();
  }

  @Override
  void read(LakeReader lake) {
    if (!lake.selection().kinds().isEmpty()) {
      throw new UsageException(
          "--kind cannot be used with 'count': the denominators of rate and share are counted over"
              + " articles, continuations and photo captions together. Leave it out, or use"
              + " 'concordance --kind'.");
    }
    Dataset<Row> counted = DateCounts.counted(lake.table(ArticlesTable.NAME));
    Dataset<Row> hits =
        TextSearch.of(counted, sought.sought(), TextSearch.Place.STORY)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> series = series(lake, counted, hits).collectAsList();
      format.print(context().out(), TermSeriesView.TEXT_COLUMNS, series.iterator());
      context().err().println("count: " + summary(series, hits));
    } finally {
      hits.unpersist();
    }
  }

  private Dataset<Row> series(LakeReader lake, Dataset<Row> counted, Dataset<Row> hits) {
    Dataset<Row> occurrences =
        hits.filter(size(col(ArticleTermsTable.OFFSETS)).gt(0))
            .select(
                col(ArticlesTable.ARTICLE_ID),
                lit("").as(ArticleTermsTable.LAYER),
                lit("").as(ArticleTermsTable.TERM),
                size(col(ArticleTermsTable.OFFSETS)).as(ArticleTermsTable.COUNT),
                lit(0).as(ArticleTermsTable.ENCLOSED));
    return TermSeriesView.ofText(
        DateCounts.ofTerms(counted, occurrences),
        lake.table(DateTotalsTable.NAME),
        by.granularity().label(),
        lake.selection().counted());
  }

  private String summary(List<Row> series, Dataset<Row> hits) {
    String givenUp = QueryOptions.givenUp(hits.filter(TextSearch.GIVEN_UP).count());
    if (series.isEmpty()) {
      return "no selected issue has a date, or 'trends' has not run on this lake yet." + givenUp;
    }
    long places = series.stream().mapToLong(row -> row.<Long>getAs(TermSeriesView.TF)).sum();
    long stories = series.stream().mapToLong(row -> row.<Long>getAs(TermSeriesView.DF)).sum();
    String found =
        places == 0
            ? "'" + sought.text() + "' does not occur in the selected stories."
            : String.format(
                "%,d occurrences in %,d stories, in %,d periods with an issue.",
                places, stories, series.size());
    return found + givenUp;
  }
}
