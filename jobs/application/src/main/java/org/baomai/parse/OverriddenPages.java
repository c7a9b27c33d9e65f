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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.run.JobContext;
import org.baomai.source.override.Overrides;
import org.baomai.source.override.PageOverride;

/**
 * The overrides against the files of a lake: which files have to be read again because what is said
 * of their pages changed, and which overrides fit no page.
 */
final class OverriddenPages {
  /** The name in a run's configuration of the digest of the overrides that it applied. */
  static final String SETTING = "overrides";

  private static final StructType DATED =
      new StructType().add("named", DataTypes.StringType).add("given", DataTypes.StringType);

  /** A file whose page overrides name, or named. */
  private record Overridden(
      String path, boolean holdsPage, List<String> ids, String digest, List<String> problems) {
    static Overridden of(Row row) {
      boolean any = !row.isNullAt(3);
      return new Overridden(
          row.getString(0),
          List.of("page", "duplicate").contains(row.getString(1)),
          any ? row.getList(4) : List.of(row.getString(2)),
          row.getString(3),
          any ? row.getList(5) : List.of());
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
   * Looks at the files as the last run left them.
   *
   * @param known the table files
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

  /** Files whose pages overrides name now, or named when they were read; by path. */
  private static List<Overridden> overridden(Dataset<Row> files, Overrides overrides) {
    List<String> named = overrides.all().stream().map(PageOverride::page).distinct().toList();
    Dataset<Row> names = files.sparkSession().createDataset(named, Encoders.STRING()).toDF("named");
    return files
        .filter("page_id IS NOT NULL")
        .join(broadcast(names), col("page_id").equalTo(col("named")), "left")
        .filter("overrides IS NOT NULL OR named IS NOT NULL")
        .select("source_path", "state", "page_id", "overrides", "override_ids", "override_problems")
        .orderBy("source_path")
        .collectAsList()
        .stream()
        .map(Overridden::of)
        .toList();
  }

  /** The known files but those whose overrides are not those that they were read with. */
  Dataset<Row> withoutStale(Dataset<Row> known) {
    if (!changed) {
      return known;
    }
    Set<String> stale = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (Overridden file : before) {
      List<PageOverride> lines = overrides.naming(file.ids());
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
      stale.addAll(namedByWhatTheyBecome(known, unknown));
    }
    Dataset<Row> paths =
        known
            .sparkSession()
            .createDataset(new ArrayList<>(stale), Encoders.STRING())
            .toDF("source_path");
    return known.join(broadcast(paths), new String[] {"source_path"}, "left_anti");
  }

  /**
   * Files whose page would get the id by which a date override names it. Only the texts tell; they
   * are gone through when the overrides changed and name a page that is not known.
   */
  private List<String> namedByWhatTheyBecome(Dataset<Row> known, List<PageOverride> dated) {
    List<Row> lines =
        dated.stream().map(line -> RowFactory.create(line.page(), line.date().toString())).toList();
    Dataset<Row> pages =
        context
            .lake()
            .current("pages")
            .join(
                broadcast(known.sparkSession().createDataFrame(lines, DATED)),
                org.apache.spark.sql.functions.expr(
                    "sha2(concat(newspaper, '\\n', text, '\\n', given), 256) = named"))
            .select("page_id");
    return known
        .join(pages, new String[] {"page_id"}, "left_semi")
        .select("source_path")
        .as(Encoders.STRING())
        .collectAsList();
  }

  /**
   * Warns of every line that was not understood or not applied.
   *
   * @param files as this run leaves them
   * @return for people: how many overrides are in force; empty if there are none
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
        look(file, found, problems);
      }
    }
    for (PageOverride line : overrides.all()) {
      if (!found.contains(line.line())) {
        problems.put(line.line(), orphaned(line));
      }
    }
    problems.forEach((line, problem) -> context.log().warn(Overrides.at(line, problem)));
    int stray = problems.size() + overrides.faults().size();
    return String.format(
        " Overrides: %d applied%s.",
        overrides.all().size() - problems.size(),
        stray == 0 ? "" : ", " + stray + " not: see the warnings");
  }

  private void look(Overridden file, Set<Long> found, Map<Long, String> problems) {
    List<PageOverride> lines = overrides.naming(file.ids());
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
        + ": its text, newspaper or date changed, or its file went."
        + was
        + " Give the line the id that the table pages has now, check its offsets, or remove it.";
  }
}
