package org.baomai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.ExitCode;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.cli.option.MinStoriesOption;
import org.baomai.cli.option.PeriodOption;
import org.baomai.cli.option.ReadingOptions;
import org.baomai.cli.option.ScopeOptions;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;
import org.baomai.trends.TermHistory;
import org.baomai.trends.TrendsJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
  /** Options that select what is read of the lake, which only {@code --term} does. */
  private static final List<String> READING =
      List.of("--newspaper", "--since", "--until", "--kind", "--as-of", "--by", "--svg");

  @Spec private CommandSpec spec;

  @Mixin private LexiconOptions lexicon;

  @Mixin private ReadingOptions reading;

  @Mixin private MinStoriesOption leastStories;

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
    if (term == null) {
      requireNoReadingOption();
      run(
          List.of(
              new TrendsJob(
                  lexicon.stopWords(),
                  leastStories.given(),
                  reading.reprints().counted(),
                  scopes.scopes())));
    } else {
      show(reading.open(context().session().get(), lake()));
    }
    return ExitCode.DONE;
  }

  /** All terms are tested over the whole lake, so that options of reading would be ignored. */
  private void requireNoReadingOption() {
    for (String option : READING) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new UsageException(
            option
                + " is for one term only. Give it with --term, or use --scope NAME --where CONDITION"
                + " to test all terms in a part of the archive.");
      }
    }
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
    if (series.isEmpty()) {
      throw UnknownTerm.in(lake, term, scopes.name());
    }
    shown.series(series);
    if (svg != null) {
      shown.draw(series, svg);
    }
    shown.tests(life.tests());
    List<Row> bursts = life.bursts().collectAsList();
    shown.bursts(bursts);
    shown.companions(
        life.companions(lexicon.stopWords(), leastStories.given().orElse(TrendsJob.LEAST_STORIES)));
    shown.sentences(lake, bursts);
    shown.howTested(life.isTested());
  }
}
