package org.baomai.cli;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.cli.option.CommandContext;
import org.baomai.cli.option.TitledTables;
import org.baomai.lake.LakeReader;
import org.baomai.rows.PlainValues;
import org.baomai.run.UsageException;
import org.baomai.search.Concordance;
import org.baomai.show.SeriesChart;
import org.baomai.show.SeriesPoint;
import org.baomai.trend.Granularity;
import org.baomai.word.search.TextQuery;

/** Prints the history of one term: series, tests, bursts, related terms and sentences. */
final class TermReport {
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

  private static final List<String> BURST =
      List.of("scope", "layer", "granularity", "start_date", "end_date", "level", "weight");

  private static final int COMPANIONS = 10;
  private static final int SENTENCES = 5;
  private static final int CONTEXT = 30;
  private static final String UNIT = "occurrences per million words";

  private static final String NOT_ADJUSTED =
      "trends: the lake has no tests of this term with this --reprints and --where: it tests no calendar"
          + " terms, no terms that are mostly inside longer ones, and none in few stories. The tests shown"
          + " were computed for this term and granularity only, without direction and q-value, which"
          + " depend on all terms. To test all terms with --reprints, run 'trends' without --term.";

  private final CommandContext context;
  private final TitledTables printing;
  private final String term;
  private final Granularity granularity;

  TermReport(CommandContext context, String term, Granularity granularity) {
    this.context = context;
    this.printing = new TitledTables(context.out());
    this.term = term;
    this.granularity = granularity;
  }

  /**
   * Prints the series.
   *
   * @param series at least one row
   */
  void series(List<Row> series) {
    printing.table(
        term + " by " + granularity.label(),
        List.of(series.get(0).schema().fieldNames()),
        series.stream().map(PlainValues::of).toList());
  }

  /** Prints the tests. */
  void tests(Dataset<Row> tests) {
    List<String> columns = List.of(tests.columns());
    Column[] shown =
        SHOWN.stream().filter(columns::contains).map(name -> col(name)).toArray(Column[]::new);
    printing.table("Tests", tests.orderBy("scope", "layer", "granularity").select(shown));
  }

  /** Prints the bursts, by date. */
  void bursts(List<Row> bursts) {
    printing.table(
        "Bursts",
        BURST,
        bursts.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.<String>getAs("scope"))
                    .thenComparing(row -> row.<String>getAs("layer"))
                    .thenComparing(row -> row.<String>getAs("granularity"))
                    .thenComparing(row -> row.<LocalDate>getAs("start_date"))
                    .thenComparing(row -> row.<Integer>getAs("level")))
            .map(row -> BURST.stream().map(name -> row.<Object>getAs(name)).toList())
            .toList());
  }

  /** Prints the terms whose series are most correlated with it. */
  void companions(Dataset<Row> companions) {
    printing.table(
        "Correlated terms (correlation of the series without the drift common to all terms)",
        companions.limit(COMPANIONS));
  }

  /** Draws the series of its first layer to an SVG file. */
  void draw(List<Row> series, Path file) {
    String layer = series.get(0).getAs("layer");
    List<SeriesPoint> points =
        series.stream()
            .filter(row -> row.getAs("layer").equals(layer))
            .map(
                row ->
                    new SeriesPoint(
                        row.getAs("period"),
                        row.getAs("rate"),
                        row.getAs("low"),
                        row.getAs("high"),
                        row.getAs("thin"),
                        row.getAs("partial")))
            .toList();
    String picture = SeriesChart.picture(term, UNIT, granularity, points);
    try {
      Files.writeString(file, picture, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("--svg: " + file + " cannot be written: " + e.getMessage());
    }
    context.err().println("trends: drew " + file + ".");
  }

  /**
   * Prints the first sentences of its highest burst, or of the whole archive if it has no burst.
   */
  void sentences(LakeReader lake, List<Row> bursts) {
    Optional<Row> highest =
        bursts.stream().max(Comparator.comparingDouble(row -> row.<Double>getAs("weight")));
    LakeReader part = lake;
    if (highest.isPresent()) {
      part =
          lake.within(
              highest.get().<LocalDate>getAs("start_date"), highest.get().getAs("end_date"));
    }
    List<String> lines = new ArrayList<>();
    try (Concordance found = new Concordance(part, TextQuery.text(term), SENTENCES, CONTEXT)) {
      while (lines.size() < SENTENCES && found.hasNext()) {
        lines.add(found.next().text(CONTEXT));
      }
    }
    printing.lines(highest.isPresent() ? "Sentences of its highest burst" : "Sentences", lines);
  }

  /**
   * Prints what is missing if the tests are not those of the lake.
   *
   * @param ofLake whether the lake has the tests
   */
  void howTested(boolean ofLake) {
    if (!ofLake) {
      context.err().println(NOT_ADJUSTED);
    }
  }
}
