package org.baomai.cli;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.FormatOption;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.QueryOptions;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;
import org.baomai.search.Collocates;
import org.baomai.search.TextSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai collocates}. */
@Command(
    name = "collocates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Words that occur near a term or any text more often than expected.",
    description = {
      "Columns: a word of the word layer; its occurrences near the text (observed); the occurrences"
          + " expected if it were equally frequent everywhere; the log-likelihood G² (Dunning 1993;"
          + " above 15.1: p < 0.0001); the binary log ratio of its relative frequencies near the text"
          + " and elsewhere (4: 16 times as frequent); all its occurrences. A word is near if it is"
          + " in the same sentence with fewer than --window words in between.",
      "",
      "Words of the text itself are excluded, and so are datelines, bylines, credits and jump marks. Stop words and numbers are not shown, but count towards"
          + " the window. By default, articles, continuations and photo captions are searched, without"
          + " reprints; --kind and --reprints change this.",
      "",
      "  baomai collocates --lake LAKE --window 3 轮渡"
    })
final class CollocatesCommand extends ReadingCommand {
  @Mixin private QueryOptions sought;

  @Mixin private LexiconOptions lexicon;

  @Option(
      names = "--window",
      paramLabel = "WORDS",
      defaultValue = "5",
      description = "Number of words on each side that are near (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--min-count",
      paramLabel = "TIMES",
      defaultValue = "3",
      description = "Minimum number of occurrences near the text (default: ${DEFAULT-VALUE}).")
  private long leastCount;

  @Option(
      names = "--repelled",
      description = "Also show words that are less frequent near the text than elsewhere.")
  private boolean repelled;

  @Option(
      names = "--limit",
      paramLabel = "LINES",
      defaultValue = "50",
      description = "Maximum number of lines to print (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private FormatOption format;

  @Override
  void check() {
    sought.sought();
    lexicon.stopWords();
    UsageException.unlessPositive("--window", window);
    UsageException.unlessPositive("--min-count", leastCount);
    UsageException.unlessPositive("--limit", limit);
  }

  @Override
  void read(LakeReader lake) {
    Dataset<Row> hits = TextSearch.hits(lake, sought.sought(), TextSearch.Place.STORY);
    try (Collocates collocates = new Collocates(lake, hits, window)) {
      List<Row> rows =
          collocates.isComparable()
              ? collocates
                  .strongest(lexicon.stopWords(), leastCount, repelled, limit)
                  .collectAsList()
              : List.of();
      format.print(context().out(), Collocates.COLUMNS, rows.iterator());
      context()
          .err()
          .println(
              "collocates: "
                  + summary(collocates, rows.size())
                  + QueryOptions.givenUp(hits.filter(TextSearch.GIVEN_UP).count()));
    } finally {
      hits.unpersist();
    }
  }

  private String summary(Collocates collocates, int lines) {
    if (collocates.wordsNear() == 0) {
      return "no word occurs near '"
          + sought.text()
          + "' in the selected articles. 'concordance' shows whether the text itself occurs there.";
    }
    if (!collocates.isComparable()) {
      return "every word is near '"
          + sought.text()
          + "', so there is nothing to compare with. Select more articles or use a smaller --window.";
    }
    return String.format(
        "%,d words, out of %,d near '%s'.%s",
        lines,
        collocates.wordsNear(),
        sought.text(),
        lines == 0 ? " Use a smaller --min-count." : "");
  }
}
