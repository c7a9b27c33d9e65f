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
import org.baomai.run.UsageException;
import org.baomai.search.TextSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baomai count}. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "The series of any text, though it was never a term.",
    description = {
      "Each period with an issue: occurrences (tf), distinct stories (df), rate a million words with"
          + " its 95 %% interval, share of stories, and what there was to count. 0 stands where there"
          + " were issues and no place; a period without an issue has no row. A page whose date is"
          + " not known well enough for a period takes no part in it.",
      "",
      "Letters are counted, not words: a text is counted wherever it stands, inside of longer words"
          + " too, and overlapping places (哈哈 in 哈哈哈) each. For a term this is more than"
          + " 'trends --term' tells, which counts it where it was segmented as a word or phrase; df"
          + " is the number of stories whose text has it. Rates of both are over the same words.",
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
          "--kind: the words and stories that a rate and a share are of are counted over"
              + " articles, continuations and photo captions together. Leave it out, or look with"
              + " 'concordance --kind'.");
    }
    Dataset<Row> counted = DateCounts.counted(lake.table("articles"));
    Dataset<Row> hits =
        TextSearch.of(counted, sought.sought()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> series = series(lake, counted, hits).collectAsList();
      format.print(surroundings().out(), TermSeriesView.TEXT_COLUMNS, series.iterator());
      surroundings().err().println("count: " + summary(series, hits));
    } finally {
      hits.unpersist();
    }
  }

  private Dataset<Row> series(LakeReader lake, Dataset<Row> counted, Dataset<Row> hits) {
    Dataset<Row> occurrences =
        hits.filter(size(col("offsets")).gt(0))
            .select(
                col("article_id"),
                lit("").as("layer"),
                lit("").as("term"),
                size(col("offsets")).as("count"));
    return TermSeriesView.ofText(
        DateCounts.ofTerms(counted, occurrences),
        lake.table("date_totals"),
        by.granularity().label(),
        lake.selection().counted());
  }

  private String summary(List<Row> series, Dataset<Row> hits) {
    String givenUp = QueryOptions.givenUp(hits.filter("given_up").count());
    if (series.isEmpty()) {
      return "no issue that is asked for has a date to count by, or 'trends' has not run on this"
          + " lake yet."
          + givenUp;
    }
    long places = series.stream().mapToLong(row -> row.<Long>getAs("tf")).sum();
    long stories = series.stream().mapToLong(row -> row.<Long>getAs("df")).sum();
    String found =
        places == 0
            ? "'" + sought.text() + "' stands nowhere in the stories that are asked for."
            : String.format(
                "%,d times in %,d stories, in %,d periods with an issue.",
                places, stories, series.size());
    return found + givenUp;
  }
}
