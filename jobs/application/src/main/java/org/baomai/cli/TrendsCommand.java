package org.baomai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.PeriodOption;
import org.baomai.cli.option.ReadingOptions;
import org.baomai.cli.option.ScopeOptions;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;
import org.baomai.trends.TermHistory;
import org.baomai.trends.TrendsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai trends}. */
@Command(
    name = "trends",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Counts terms by date and tests their trends; with --term, prints one term.",
    description = {
      "Writes term_counts, date_totals, term_trends, term_bursts and keyness. With --term, nothing is"
          + " written: series, tests and bursts of the term are printed.",
      "",
      "A period without an issue is missing, not zero. The last period is incomplete and not tested. A"
          + " page is left out of periods for which its date is not known precisely enough."
    })
public final class TrendsCommand extends WritingCommand implements Callable<Integer> {
  public static final long LEAST_STORIES = 10;

  @Mixin private LexiconOptions lexicon;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--min-stories",
      paramLabel = "STORIES",
      defaultValue = "" + LEAST_STORIES,
      description = "Minimum number of stories for a test (default: ${DEFAULT-VALUE}).")
  private long leastStories;

  @Option(names = "--term", paramLabel = "TERM", description = "Print the history of this term.")
  private String term;

  @Mixin private PeriodOption by;

  @Mixin private ScopeOptions scopes;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description =
          "With --term: draw the series to FILE, with its interval as a band and hollow dots for"
              + " thin periods.")
  private Path svg;

  @Override
  public Integer call() {
    if (term == null && svg != null) {
      throw new UsageException("--svg draws one term. Give it with --term.");
    }
    if (term == null) {
      run(
          List.of(
              new TrendsJob(
                  lexicon.stopWords(),
                  leastStories,
                  reading.reprints().counted(),
                  scopes.scopes())));
    } else {
      show(reading.open(context().session().get(), lake()));
    }
    return ExitCode.DONE;
  }

  private void show(LakeReader lake) {
    TermHistory life =
        new TermHistory(
            lake,
            term,
            by.granularity(),
            reading.reprints().counted(),
            scopes.name(),
            scopes.one());
    TermReport shown = new TermReport(context(), term, by.granularity());
    List<Row> series = life.series().collectAsList();
    if (!shown.series(series)) {
      return;
    }
    if (svg != null) {
      shown.draw(series, svg);
    }
    shown.tests(life.tests());
    List<Row> bursts = life.bursts().collectAsList();
    shown.bursts(bursts);
    shown.companions(life.companions(lexicon.stopWords(), leastStories));
    shown.sentences(lake, bursts);
    shown.howTested(life.isTested());
  }
}
