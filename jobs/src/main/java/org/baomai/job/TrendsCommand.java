package org.baomai.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.concurrent.Callable;
import org.baomai.lake.LakeReader;
import org.baomai.trend.Granularity;
import org.baomai.word.Fold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai trends}. */
@Command(
    name = "trends",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Counts by date, and what rose and fell; with --term, one term's life.",
    description = {
      "Writes term_counts, date_totals, term_trends, term_bursts and keyness. With --term nothing is"
          + " written: series, tests and bursts of the term are printed.",
      "",
      "A period without an issue is missing, not zero; the last period is open and not tested; a page"
          + " whose date is not known well enough for a period takes no part in it."
    })
final class TrendsCommand extends WritingCommand implements Callable<Integer> {
  static final long LEAST_STORIES = 10;

  @Mixin private LexiconOptions lexicon;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--min-stories",
      paramLabel = "STORIES",
      defaultValue = "" + LEAST_STORIES,
      description = "Terms in fewer stories are not tested (default: ${DEFAULT-VALUE}).")
  private long leastStories;

  @Option(names = "--term", paramLabel = "TERM", description = "Print the life of this term.")
  private String term;

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "With --term: day, week, month, quarter or year (default: ${DEFAULT-VALUE}).")
  private String by;

  @Override
  public Integer call() {
    if (term == null) {
      run(List.of(new TrendsJob(lexicon.stopWords(), leastStories)));
    } else {
      show(reading.open(surroundings().session().get(), lake()));
    }
    return ExitCode.DONE;
  }

  private void show(LakeReader lake) {
    String folded = Fold.fold(term);
    Granularity granularity = granularity();
    Printing printing = new Printing(surroundings().out());
    boolean found =
        printing.table(
            term + " by " + granularity.label(),
            lake.table("term_series")
                .filter(
                    col("term")
                        .equalTo(folded)
                        .and(col("granularity").equalTo(granularity.label()))
                        .and(col("scope").equalTo("all")))
                .orderBy("layer", "period")
                .drop("scope", "term", "granularity"));
    if (!found) {
      surroundings()
          .err()
          .println("trends: '" + term + "' is no term of this lake. 'concordance' finds any text.");
      return;
    }
    printing.table(
        "Tests",
        lake.table("term_trends")
            .filter(col("term").equalTo(folded))
            .orderBy("scope", "layer", "granularity")
            .select(
                "scope",
                "layer",
                "granularity",
                "direction",
                "slope",
                "slope_low",
                "slope_high",
                "q_value",
                "change_point",
                "change_p_value",
                "undecided_because"));
    printing.table(
        "Bursts",
        lake.table("term_bursts")
            .filter(col("term").equalTo(folded))
            .orderBy("scope", "layer", "granularity", "start_date", "level")
            .drop("term"));
  }

  private Granularity granularity() {
    try {
      return Granularity.of(by);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--by: " + e.getMessage() + ".");
    }
  }
}
