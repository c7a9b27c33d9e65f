package org.baomai.cli.option;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all reading commands: published state, and selection of articles. */
public final class ReadingOptions {
  @Option(
      names = "--as-of",
      paramLabel = "RUN|DATE",
      description =
          "Read the state published by this run, or the last state published by the end of this day"
              + " (UTC; day of publication, not issue date).")
  private String asOf;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "First issue date, such as 2024-07-08.")
  private LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", description = "Last issue date.")
  private LocalDate until;

  @Option(names = "--newspaper", paramLabel = "NAME", description = "Only this newspaper.")
  private String newspaper;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds of units, such as article,continuation.")
  private List<String> kinds;

  @Mixin private ReprintsOption reprints;

  /** Whether reprints are counted. */
  public ReprintsOption reprints() {
    return reprints;
  }

  /** Opens the selected part of the lake. */
  public LakeReader open(SparkSession spark, LakeOption lake) {
    Selection selection =
        new Selection(since, until, newspaper, kinds == null ? List.of() : kinds, reprints.asked());
    return LakeReader.of(lake.open(spark), asOf, selection);
  }
}
