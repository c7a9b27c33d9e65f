package org.baomai.cli;

import org.baomai.cli.option.QueryOptions;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;
import org.baomai.search.Concordance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai concordance}. */
@Command(
    name = "concordance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "A term, or any text, in its sentences, with date, headline, file and offsets.",
    description = {
      "Each line: issue date, what stands before the term in its sentence, the term, what stands"
          + " after, the headline, and where on the page it is (file:start-end, code points). Lines"
          + " go by date, file and place.",
      "",
      "A text that is a term of the lake is shown where it is that term; any other, and an"
          + " expression, wherever its letters stand:",
      "  baomai concordance --lake LAKE 轮渡",
      "  baomai concordance --lake LAKE --regex '水位.{0,6}米'"
    })
final class ConcordanceCommand extends ReadingCommand {
  private static final int CONTEXT = 40;

  @Mixin private QueryOptions sought;

  @Option(
      names = "--limit",
      paramLabel = "LINES",
      defaultValue = "100",
      description = "Print at most so many lines (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  void check() {
    sought.sought();
    if (limit < 1) {
      throw new UsageException("--limit: " + limit + " lines are none; give 1 or more.");
    }
  }

  @Override
  void read(LakeReader lake) {
    try (Concordance lines = new Concordance(lake, sought.sought(), limit + 1L, CONTEXT)) {
      int printed = 0;
      while (printed < limit && lines.hasNext()) {
        surroundings().out().println(lines.next().text(CONTEXT));
        printed++;
      }
      String more = lines.hasNext() ? " There are more; raise --limit." : "";
      surroundings()
          .err()
          .println(
              (printed == 0
                      ? "concordance: '"
                          + sought.text()
                          + "' stands nowhere in the articles that are asked for."
                      : "concordance: " + printed + " lines." + more)
                  + QueryOptions.givenUp(lines.givenUp()));
    }
  }
}
