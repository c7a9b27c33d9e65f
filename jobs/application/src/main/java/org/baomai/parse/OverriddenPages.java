package org.baomai.parse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.run.JobContext;
import org.baomai.source.override.Overrides;
import org.baomai.source.override.PageOverride;

/**
 * Compares the overrides with the files of a lake: which files must be read again because their
 * overrides changed, and which overrides match no page.
 */
final class OverriddenPages {
  /** Key in a run's configuration; its value is the digest of the overrides of that run. */
  static final String SETTING = "overrides";

  /** A date override: the page_id that it names, and the date that it gives. */
  private static final String NAMED = "named";

  private static final String GIVEN = "given";
  private static final StructType DATE_OVERRIDE =
      new StructType().add(NAMED, DataTypes.StringType).add(GIVEN, DataTypes.StringType);

  /** A file whose page is named by overrides now, or was when it was read. */
  private record Overridden(
      String path, boolean holdsPage, List<String> ids, String digest, List<String> problems) {
    static Overridden fromRow(Row row) {
      String digest = row.getAs(FilesTable.OVERRIDES);
      String state = row.getAs(FilesTable.STATE);
      return new Overridden(
          row.getAs(FilesTable.SOURCE_PATH),
          state.equals(FilesTable.PAGE) || state.equals(FilesTable.DUPLICATE),
          digest == null
              ? List.of(row.<String>getAs(FilesTable.PAGE_ID))
              : row.getList(row.fieldIndex(FilesTable.OVERRIDE_IDS)),
          digest,
          digest == null ? List.of() : row.getList(row.fieldIndex(FilesTable.OVERRIDE_PROBLEMS)));
    }
  }

  private final Overrides overrides;
  private final JobContext context;
  private final List<Overridden> before;
  private final boolean changed;

  private OverriddenPages(
      Overrides overrides, JobContext context, List<Overridden> before, boolean changed) {
    this.overrides = overrides;
    this.context = context;
    this.before = before;
    this.changed = changed;
  }

  /**
   * Compares with the files as the last run left them.
   *
   * @param known rows of {@code files}
   */
  static OverriddenPages before(Overrides overrides, JobContext context, Dataset<Row> known) {
    String last =
        context
            .ledger()
            .lastConfiguration(ParseJob.NAME)
            .map(configuration -> configuration.get(SETTING))
            .orElse(Overrides.none().digest());
    boolean changed = !last.equals(overrides.digest());
    List<Overridden> files =
        changed || !overrides.isEmpty() ? overridden(known, overrides) : List.of();
    return new OverriddenPages(overrides, context, files, changed);
  }

  /** Files whose pages are named by overrides now, or were when they were read; by path. */
  private static List<Overridden> overridden(Dataset<Row> files, Overrides overrides) {
    List<String> named = overrides.all().stream().map(PageOverride::page).distinct().toList();
    Dataset<Row> names = files.sparkSession().createDataset(named, Encoders.STRING()).toDF(NAMED);
    return files
        .filter(col(FilesTable.PAGE_ID).isNotNull())
        .join(broadcast(names), col(FilesTable.PAGE_ID).equalTo(col(NAMED)), "left")
        .filter("overrides IS NOT NULL OR named IS NOT NULL")
        .select(
            FilesTable.SOURCE_PATH,
            FilesTable.STATE,
            FilesTable.PAGE_ID,
            FilesTable.OVERRIDES,
            FilesTable.OVERRIDE_IDS,
            FilesTable.OVERRIDE_PROBLEMS)
        .orderBy(FilesTable.SOURCE_PATH)
        .collectAsList()
        .stream()
        .map(Overridden::fromRow)
        .toList();
  }

  /** The known files without those that were read with other overrides than the present ones. */
  Dataset<Row> withoutStale(Dataset<Row> known) {
    if (!changed) {
      return known;
    }
    Set<String> stale = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (Overridden file : before) {
      List<PageOverride> lines = overrides.forPage(file.ids());
      String digest = lines.isEmpty() ? null : Overrides.digest(lines);
      if (file.holdsPage()) {
        ids.addAll(file.ids());
        if (!Objects.equals(digest, file.digest())) {
          stale.add(file.path());
        }
      }
    }
    List<PageOverride> unknown =
        overrides.dated().stream().filter(line -> !ids.contains(line.page())).toList();
    if (!unknown.isEmpty()) {
      stale.addAll(namedByFutureId(known, unknown));
    }
    Dataset<Row> paths =
        known
            .sparkSession()
            .createDataset(new ArrayList<>(stale), Encoders.STRING())
            .toDF(FilesTable.SOURCE_PATH);
    return known.join(broadcast(paths), new String[] {FilesTable.SOURCE_PATH}, "left_anti");
  }

  /**
   * Files whose page will have the id that a date override names, once the override is applied. The
   * id depends on the text, so all texts are read; only when the overrides changed and name an
   * unknown page.
   */
  private List<String> namedByFutureId(Dataset<Row> known, List<PageOverride> dated) {
    List<Row> lines =
        dated.stream()
            .map(
                line ->
                    RowBuilder.of(DATE_OVERRIDE)
                        .set(NAMED, line.page())
                        .set(GIVEN, line.date().toString())
                        .build())
            .toList();
    Dataset<Row> pages =
        context
            .lake()
            .current(PagesTable.NAME)
            .join(
                broadcast(known.sparkSession().createDataFrame(lines, DATE_OVERRIDE)),
                org.apache.spark.sql.functions.expr(
                    "sha2(concat(newspaper, '\\n', text, '\\n', given), 256) = named"))
            .select(PagesTable.PAGE_ID);
    return known
        .join(pages, new String[] {FilesTable.PAGE_ID}, "left_semi")
        .select(FilesTable.SOURCE_PATH)
        .as(Encoders.STRING())
        .collectAsList();
  }

  /**
   * Warns of every line that was not understood or not applied.
   *
   * @param files rows of {@code files} as this run leaves them
   * @return a sentence for the user on how many overrides are applied; empty if there are none
   */
  String report(Dataset<Row> files) {
    if (overrides.isEmpty()) {
      return "";
    }
    overrides.faults().forEach(context.log()::warn);
    Map<Long, String> problems = new TreeMap<>();
    Set<Long> found = new TreeSet<>();
    for (Overridden file : overridden(files, overrides)) {
      if (file.holdsPage()) {
        check(file, found, problems);
      }
    }
    for (PageOverride line : overrides.all()) {
      if (!found.contains(line.line())) {
        problems.put(line.line(), orphaned(line));
      }
    }
    problems.forEach((line, problem) -> context.log().warn(Overrides.at(line, problem)));
    int failed = problems.size() + overrides.faults().size();
    return String.format(
        " Overrides: %d applied%s.",
        overrides.all().size() - problems.size(),
        failed == 0 ? "" : ", " + failed + " not: see the warnings");
  }

  private void check(Overridden file, Set<Long> found, Map<Long, String> problems) {
    List<PageOverride> lines = overrides.forPage(file.ids());
    for (int at = 0; at < lines.size(); at++) {
      long line = lines.get(at).line();
      found.add(line);
      String problem = at < file.problems().size() ? file.problems().get(at) : "";
      if (!problem.isEmpty()) {
        problems.putIfAbsent(line, file.path() + ": " + problem);
      }
    }
  }

  private String orphaned(PageOverride line) {
    String was =
        before.stream()
            .filter(file -> file.ids().contains(line.page()))
            .map(file -> " It was the page of " + file.path() + ".")
            .findFirst()
            .orElse("");
    return "no page has the id "
        + line.page()
        + ": its text, newspaper or date changed, or its file is gone."
        + was
        + " Give the line the id that the table pages has now, check its offsets, or remove it.";
  }
}
