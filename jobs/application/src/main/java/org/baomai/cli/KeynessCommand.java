package org.baomai.cli;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.FormatOption;
import org.baomai.cli.option.LexiconOptions;
import org.baomai.counts.Scope;
import org.baomai.counts.ScopedCounts;
import org.baomai.lake.LakeReader;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.table.KeynessTable;
import org.baomai.run.UsageException;
import org.baomai.trends.KeyTerms;
import org.baomai.trends.VocabularyStatistics;
import org.baomai.word.dictionary.StopWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baomai keyness}. */
@Command(
    name = "keyness",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "The terms that tell one part of the archive from another.",
    description = {
      "Each part is a condition in SQL over the columns of the table articles: a period, a newspaper,"
          + " a section, or all of these. Columns: occurrences in both, G² (log-likelihood over two"
          + " cells), the binary log ratio of the rates, dispersion over the target's months (0 even,"
          + " 1 clumped), p and q. The table keyness holds each year against all others.",
      "",
      "  baomai keyness --lake LAKE --target \"issue_date >= '2024-01-01'\"",
      "  baomai keyness --lake LAKE --target \"page_label = 'A01'\" --reference \"page_label = 'A04'\""
    })
final class KeynessCommand extends ReadingCommand {
  @Option(
      names = "--target",
      paramLabel = "CONDITION",
      required = true,
      description = "Which articles are looked at.")
  private String target;

  @Option(
      names = "--reference",
      paramLabel = "CONDITION",
      description = "What they are held against; all others if it is not given.")
  private String reference;

  @Option(
      names = "--min-count",
      paramLabel = "COUNT",
      defaultValue = "5",
      description =
          "Terms with fewer occurrences in both are left out (default: ${DEFAULT-VALUE}).")
  private long leastCount;

  @Option(
      names = "--limit",
      paramLabel = "TERMS",
      defaultValue = "50",
      description = "Print at most so many terms (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private LexiconOptions lexicon;

  @Mixin private FormatOption format;

  @Override
  void check() {
    UsageException.unlessPositive("--limit", limit);
  }

  @Override
  void read(LakeReader lake) {
    ReprintCounting printings = lake.selection().counted();
    String others = reference == null ? "NOT coalesce(" + target + ", false)" : reference;
    StopWords stops = lexicon.stopWords();
    try {
      Dataset<Row> keys =
          KeyTerms.of(
                  part(lake, "target", target, printings),
                  part(lake, "reference", others, printings))
              .filter(col(KeynessTable.TARGET_TF).plus(col(KeynessTable.REFERENCE_TF)).geq(leastCount))
              .filter(
                  (FilterFunction<Row>)
                      row -> VocabularyStatistics.isTested(row.getAs(KeynessTable.TERM), stops))
              .limit(limit);
      format.print(surroundings().out(), List.of(keys.columns()), keys.toLocalIterator());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "keyness: " + e.getMessage() + " See that its condition holds for articles with a date.");
    }
  }

  private static KeyTerms.Part part(
      LakeReader lake, String name, String condition, ReprintCounting printings) {
    ScopedCounts counts = ScopedCounts.of(lake::table, new Scope(name, condition));
    return new KeyTerms.Part(printings.ofTerms(counts.terms()), printings.ofDates(counts.totals()));
  }
}
