package org.baomai.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.Job;
import org.baomai.run.JobOf;
import org.baomai.run.JobRunner;
import org.baomai.topics.PlantedStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake of the format before this one is read as it is, and upgraded by the next run. */
class UpgradeTest {
  @TempDir private Path folder;

  @Test
  void anOlderLakeIsReadAndUpgraded() throws Exception {
    Path path = EmptyLake.at(folder.resolve("lake"));
    run(path, List.of());
    makeOlder(path);
    assertThat(lake(path).current("runs").columns()).doesNotContain("fence");
    LakeReader before = LakeReader.of(lake(path), null, Selection.ALL);
    assertThat(before.table("runs").columns()).contains("fence");

    run(path, List.of(new JobOf("idle", context -> "nothing done.")));

    for (String table : List.of("runs", "quarantine")) {
      assertThat(lake(path).current(table).columns())
          .containsExactlyInAnyOrderElementsOf(LakeTables.named(table).columnNames());
    }
    assertThat(Files.readString(path.resolve("_baomai/lake.json"))).contains("4");
    List<Row> runs =
        lake(path)
            .current("runs")
            .filter("state = 'published'")
            .orderBy("sequence")
            .select("job", "fence")
            .collectAsList();
    assertThat(runs.stream().map(row -> row.getString(0)))
        .containsSubsequence("create", "upgrade", "idle");
    assertThat(runs.get(0).isNullAt(1)).isTrue();
    assertThat(runs.get(runs.size() - 1).getLong(1)).isPositive();
  }

  @Test
  void theConstraintOfAnOlderLakeIsReplaced() throws Exception {
    Path path = EmptyLake.at(folder.resolve("lake"));
    run(path, List.of());
    String table = "delta.`" + path.resolve("article_terms") + "`";
    SharedSession.get().sql("ALTER TABLE " + table + " DROP CONSTRAINT known_layer");
    SharedSession.get()
        .sql(
            "ALTER TABLE "
                + table
                + " ADD CONSTRAINT known_layer CHECK (layer IN"
                + " ('word','phrase'))");
    Dataset<Row> articles = lake(path).current("articles").drop("marks");
    rewrite(path, "articles", SharedSession.get().createDataFrame(List.of(), articles.schema()));
    mark(path, 3);
    Dataset<Row> byline = PlantedStories.table("article_terms", List.of(BYLINE));

    run(
        path,
        List.of(
            new JobOf(
                "write",
                context -> {
                  context.writer().append("article_terms", byline);
                  return "a word of a byline.";
                })));

    assertThat(lake(path).current("article_terms").count()).isEqualTo(1);
    assertThat(lake(path).current("articles").columns()).contains("marks");
    assertThat(lake(path).constraints("article_terms"))
        .isEqualTo(LakeTables.named("article_terms").constraints());
  }

  /** The columns of an upgraded table are in another order, which must not matter. */
  @Test
  void anUpgradedLakeTakesPages() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("2031-05-06-01.txt"), "## 渡口停航\n\n海州日报讯 渡口的轮渡今天停航，船工都到江边送行。\n");
    Path path = EmptyLake.at(folder.resolve("lake"));
    run(path, List.of());
    Dataset<Row> pages = lake(path).current("pages").drop("newspaper_basis");
    rewrite(path, "pages", SharedSession.get().createDataFrame(List.of(), pages.schema()));
    mark(path, 3);

    done("parse", "--corpus", corpus, "--lake", path);
    assertThat(done("parse", "--corpus", corpus, "--lake", path, "--refresh"))
        .contains("read and cut 1 files");
    assertThat(lake(path).current("pages").columns())
        .endsWith("newspaper_basis")
        .hasSize(LakeTables.named("pages").columnNames().size());
    assertThat(lake(path).current("pages").first().<String>getAs("newspaper_basis"))
        .isEqualTo("page");
    assertThat(lake(path).current("articles").count()).isEqualTo(1);
  }

  private static String done(Object... command) {
    Shell shell = Shell.baomai(command);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.err();
  }

  private static final Row BYLINE =
      PlantedStories.term("a", "byline", "记者", LocalDate.of(2031, 5, 6), "n", 1);

  /** As format 2 had them: runs without their lease, and, for the sake of it, a column less. */
  private static void makeOlder(Path path) throws Exception {
    Lake lake = lake(path);
    Dataset<Row> runs = lake.current("runs").drop("fence");
    List<Row> kept = runs.collectAsList();
    rewrite(path, "runs", SharedSession.get().createDataFrame(kept, runs.schema()));
    Dataset<Row> quarantine = lake.current("quarantine").drop("excerpt");
    rewrite(
        path, "quarantine", SharedSession.get().createDataFrame(List.of(), quarantine.schema()));
    mark(path, 2);
  }

  private static void mark(Path path, int format) throws Exception {
    Path marker = path.resolve("_baomai/lake.json");
    Files.deleteIfExists(marker.resolveSibling(".lake.json.crc"));
    Files.writeString(marker, "{\"format\":" + format + "}\n");
  }

  private static void rewrite(Path path, String table, Dataset<Row> rows) throws Exception {
    try (Stream<Path> files = Files.walk(path.resolve(table))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    org.apache.spark.sql.delta.DeltaLog.clearCache();
    rows.write().format("delta").save(path.resolve(table).toString());
  }

  private static Lake lake(Path path) {
    return Lake.open(SharedSession.get(), path.toString());
  }

  private static void run(Path lake, List<Job> jobs) {
    new JobRunner(SharedSession.get(), lake, line -> {}, CommitHook.NONE).run(jobs);
  }
}
