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
    header = "Terms that distinguish one part of the archive from another.",
    description = {
      "Each part is an SQL condition on the columns of the table articles, such as a period, a"
          + " newspaper or a section. Columns: occurrences in target and reference, G²"
          + " (log-likelihood over two cells), binary log ratio of the rates, dispersion over the"
          + " target's months (0 even, 1 clumped), p-value and q-value. The table keyness compares"
          + " each year with all others.",
      "",
      "  baomai keyness --lake LAKE --target \"issue_date >= '2024-01-01'\"",
      "  baomai keyness --lake LAKE --target \"page_label = 'A01'\" --reference \"page_label = 'A04'\""
    })
final class KeynessCommand extends ReadingCommand {
  @Option(
      names = "--target",
      paramLabel = "CONDITION",
      required = true,
      description = "Articles of the target.")
  private String target;

  @Option(
      names = "--reference",
      paramLabel = "CONDITION",
      description = "Articles of the reference (default: all others).")
  private String reference;

  @Option(
      names = "--min-count",
      paramLabel = "COUNT",
      defaultValue = "5",
      description = "Minimum number of occurrences in both together (default: ${DEFAULT-VALUE}).")
  private long leastCount;

  @Option(
      names = "--limit",
      paramLabel = "TERMS",
      defaultValue = "50",
      description = "Maximum number of terms to print (default: ${DEFAULT-VALUE}).")
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
              .filter(
                  col(KeynessTable.TARGET_TF).plus(col(KeynessTable.REFERENCE_TF)).geq(leastCount))
              .filter(
                  (FilterFunction<Row>)
                      row -> VocabularyStatistics.isTested(row.getAs(KeynessTable.TERM), stops))
              .limit(limit);
      format.print(context().out(), List.of(keys.columns()), keys.toLocalIterator());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "keyness: " + e.getMessage() + " Check that its condition selects articles with a date.");
    }
  }

  private static KeyTerms.Part part(
      LakeReader lake, String name, String condition, ReprintCounting printings) {
    ScopedCounts counts = ScopedCounts.of(lake::table, new Scope(name, condition));
    return new KeyTerms.Part(printings.ofTerms(counts.terms()), printings.ofDates(counts.totals()));
  }
}
