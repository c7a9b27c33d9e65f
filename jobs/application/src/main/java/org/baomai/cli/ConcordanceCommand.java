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
    header = "Occurrences of a term or any text, with sentence, date, headline, file and offsets.",
    description = {
      "Each line: issue date, the sentence before the term, the term, the sentence after it, headline,"
          + " and position on the page (file:start-end, code points). Lines are ordered by date, file"
          + " and position.",
      "",
      "If the text is a term of the lake, its occurrences as that term are shown. Any other text, and"
          + " a regular expression, is searched in the text itself:",
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
      description = "Maximum number of lines to print (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  void check() {
    sought.sought();
    if (limit < 1) {
      throw new UsageException("--limit " + limit + " is less than 1. Give 1 or more.");
    }
  }

  @Override
  void read(LakeReader lake) {
    try (Concordance lines = new Concordance(lake, sought.sought(), limit + 1L, CONTEXT)) {
      int printed = 0;
      while (printed < limit && lines.hasNext()) {
        context().out().println(lines.next().text(CONTEXT));
        printed++;
      }
      String more = lines.hasNext() ? " There are more: raise --limit." : "";
      context()
          .err()
          .println(
              (printed == 0
                      ? "concordance: '"
                          + sought.text()
                          + "' does not occur in the selected articles."
                      : "concordance: " + printed + " lines." + more)
                  + QueryOptions.givenUp(lines.givenUp()));
    }
  }
}
