package org.baomai.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.archive.Printings;
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

  private static final List<String> SHOWN =
      List.of(
          "scope",
          "layer",
          "granularity",
          "direction",
          "slope",
          "slope_low",
          "slope_high",
          "p_value",
          "q_value",
          "change_point",
          "change_p_value",
          "undecided_because");

  private static final String NOT_ADJUSTED =
      "trends: the tests in this lake were made with another --reprints; these are this term's own,"
          + " by this granularity, without direction and q-value, which need all terms. 'trends' with"
          + " --reprints and without --term tests them all anew.";

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

  @Mixin private PeriodOption by;

  @Override
  public Integer call() {
    if (term == null) {
      run(List.of(new TrendsJob(lexicon.stopWords(), leastStories, reading.reprints().counted())));
    } else {
      show(reading.open(surroundings().session().get(), lake()));
    }
    return ExitCode.DONE;
  }

  private void show(LakeReader lake) {
    String folded = Fold.fold(term);
    Granularity granularity = by.granularity();
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
    Column isTerm = col("term").equalTo(folded);
    Dataset<Row> tests = lake.table("term_trends").filter(isTerm);
    Dataset<Row> bursts = lake.table("term_bursts").filter(isTerm);
    boolean counted = isCounted(lake, reading.reprints().counted());
    if (!counted) {
      Dataset<Row> life = life(lake, isTerm, granularity);
      tests = TermLives.entries(life, "tests");
      bursts = TermLives.entries(life, "bursts");
    }
    printing.table("Tests", tests.orderBy("scope", "layer", "granularity").select(shown(tests)));
    printing.table(
        "Bursts",
        bursts.orderBy("scope", "layer", "granularity", "start_date", "level").drop("term"));
    if (!counted) {
      surroundings().err().println(NOT_ADJUSTED);
    }
  }

  private static Column[] shown(Dataset<Row> tests) {
    List<String> columns = List.of(tests.columns());
    return SHOWN.stream().filter(columns::contains).map(name -> col(name)).toArray(Column[]::new);
  }

  /** Whether the tests in the lake are of the printings that are asked for. */
  private static boolean isCounted(LakeReader lake, Printings printings) {
    return lake.table("term_trends").filter(col("reprints").notEqual(printings.label())).isEmpty();
  }

  private Dataset<Row> life(LakeReader lake, Column isTerm, Granularity granularity) {
    Printings printings = reading.reprints().counted();
    return TermLives.of(
        printings.ofTerms(lake.table("term_counts").filter(isTerm)),
        TermLives.exposure(lake.table("date_totals"), printings),
        List.of(granularity),
        1);
  }
}
