package org.baomai.job;

import org.baomai.lake.LakeReader;
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
    Concordance lines = new Concordance(lake, term, limit + 1, CONTEXT);
    int printed = 0;
    while (lines.hasNext() && printed < limit) {
      surroundings().out().println(lines.next().text(CONTEXT));
      printed++;
    }
    String more = lines.hasNext() ? " There are more; raise --limit." : "";
    surroundings()
        .err()
        .println(
            printed == 0
                ? "concordance: '" + term + "' stands nowhere in the articles that are asked for."
                : "concordance: " + printed + " lines." + more);
  }
}
