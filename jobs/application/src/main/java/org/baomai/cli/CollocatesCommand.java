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
    header = "The words that stand near a term, or any text, more often than chance has it.",
    description = {
      "Each line: a word of the word layer, how often it stands near the text, how often it would if"
          + " it were as frequent there as everywhere, the log-likelihood G² of the difference"
          + " (Dunning 1993; above 15.1 is less than one chance in 10,000), the binary log ratio of"
          + " its frequency near to that elsewhere (4: 16 times as frequent), and all its"
          + " occurrences. Near is in the same sentence, with fewer than --window words between.",
      "",
      "Words of the text itself take no part. Stop words and numbers are not shown, but counted on"
          + " the way. Articles, continuations and photo captions are looked at, unless --kind says"
          + " otherwise, and each text once, unless --reprints does.",
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
      description = "So many words on each side are near (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--min-count",
      paramLabel = "TIMES",
      defaultValue = "3",
      description = "Words that are near less often are left out (default: ${DEFAULT-VALUE}).")
  private long leastCount;

  @Option(
      names = "--repelled",
      description = "Show words too that are near less often than elsewhere.")
  private boolean repelled;

  @Option(
      names = "--limit",
      paramLabel = "LINES",
      defaultValue = "50",
      description = "Print at most so many lines (default: ${DEFAULT-VALUE}).")
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
    Dataset<Row> hits = TextSearch.hits(lake, sought.sought());
    try (Collocates collocates = new Collocates(lake, hits, window)) {
      List<Row> rows =
          collocates.isComparable()
              ? collocates
                  .strongest(lexicon.stopWords(), leastCount, repelled, limit)
                  .collectAsList()
              : List.of();
      format.print(surroundings().out(), Collocates.COLUMNS, rows.iterator());
      surroundings()
          .err()
          .println(
              "collocates: "
                  + summary(collocates, rows.size())
                  + QueryOptions.givenUp(hits.filter("given_up").count()));
    } finally {
      hits.unpersist();
    }
  }

  private String summary(Collocates collocates, int lines) {
    if (collocates.wordsNear() == 0) {
      return "no word stands near '"
          + sought.text()
          + "' in the articles that are asked for; 'concordance' shows whether it stands there.";
    }
    if (!collocates.isComparable()) {
      return "every word stands near '"
          + sought.text()
          + "': there is nothing to hold them against. Ask for more articles, or a smaller"
          + " --window.";
    }
    return String.format(
        "%,d words, out of %,d places near '%s'.%s",
        lines,
        collocates.wordsNear(),
        sought.text(),
        lines == 0 ? " A smaller --min-count may show some." : "");
  }
}
