package org.baomai.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.lease.Lease;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.Progress;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.LakeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers see what was published, all of it and nothing else. */
class PublishingTest {
  private static final Progress QUIET = line -> {};

  @TempDir private Path folder;
  private SparkSession spark;
  private Lake lake;
  private TableWriter writer;
  private Ledger ledger;

  @BeforeEach
  void openLake() {
    spark = SharedSession.get();
    EmptyLake.at(folder.resolve("lake"));
    reopen();
  }

  private void reopen() {
    lake = Lake.open(spark, folder.resolve("lake").toString());
    writer = new TableWriter(lake, CommitHook.NONE);
    ledger = new Ledger(lake, writer);
    new Recovery(lake, ledger, writer).run(QUIET);
  }

  @Test
  void aLakeOfAnotherFormatIsRefusedWithWhatToDo() throws Exception {
    String path = folder.resolve("lake").toString();
    Path marker = Path.of(lake.own("lake.json").replaceFirst("^file:", ""));
    Files.delete(marker.resolveSibling(".lake.json.crc"));
    Files.writeString(marker, "{\"format\":1}\n");
    assertThatThrownBy(() -> Lake.open(spark, path))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("\"format\":1")
        .hasMessageContaining("new folder");
    Files.writeString(marker, "{\"format\":99999999999}\n");
    assertThatThrownBy(() -> Lake.open(spark, path)).hasMessageContaining("newer");
  }

  @Test
  void whatWasNotPublishedIsNotSeenAndGoesAtTheNextStart() {
    RunLog first = ledger.begin("trends", Map.of(), QUIET);
    writer.overwrite("date_totals", totals("2031-01-01", 1));
    PublishedState published = ledger.publish(first, lake.versions());

    ledger.begin("trends", Map.of(), QUIET);
    writer.overwrite("date_totals", totals("2031-01-02", 2));

    assertThat(daysSeen()).containsExactly(LocalDate.parse("2031-01-01"));
    reopen();
    assertThat(lake.current("date_totals").count()).isEqualTo(1);
    assertThat(daysSeen()).containsExactly(LocalDate.parse("2031-01-01"));
    PublishedState restored = ledger.lastPublished().orElseThrow();
    assertThat(restored.job()).isEqualTo("restore");
    assertThat(restored.versionOf("date_totals")).isEqualTo(published.versionOf("date_totals") + 2);
    assertThat(lake.current("runs").filter("state = 'failed'").count()).isEqualTo(1);

    reopen();
    assertThat(ledger.lastPublished().orElseThrow()).isEqualTo(restored);
  }

  @Test
  void anEarlierRunCanBeReadAgain() {
    RunLog first = ledger.begin("trends", Map.of(), QUIET);
    writer.overwrite("date_totals", totals("2031-01-01", 1));
    ledger.publish(first, lake.versions());
    RunLog second = ledger.begin("trends", Map.of(), QUIET);
    writer.overwrite("date_totals", totals("2031-01-02", 2));
    ledger.publish(second, lake.versions());

    LakeReader then = LakeReader.of(lake, first.runId(), Selection.ALL);
    assertThat(then.table("date_totals").first().getLong(4)).isEqualTo(1);
    LakeReader today =
        LakeReader.of(lake, LocalDate.now(java.time.ZoneOffset.UTC).toString(), Selection.ALL);
    assertThat(today.sql("SELECT pages FROM date_totals").first().getLong(0)).isEqualTo(2);
    assertThatThrownBy(() -> LakeReader.of(lake, "1999-01-01", Selection.ALL))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("1999-01-01");
  }

  @Test
  void onlyTheDirtyDatesAreReplaced() {
    writer.overwrite("date_totals", totals("2031-01-01", 1).unionByName(totals("2031-01-02", 2)));
    writer.replaceDates(
        "date_totals",
        totals("2031-01-02", 7),
        DirtyDates.of(List.of(LocalDate.parse("2031-01-02"))));
    assertThat(lake.current("date_totals").orderBy("issue_date").select("pages").collectAsList())
        .containsExactly(RowFactory.create(1L), RowFactory.create(7L));
    assertThatThrownBy(
            () ->
                writer.replaceDates(
                    "date_totals",
                    totals("2031-01-03", 7),
                    DirtyDates.of(List.of(LocalDate.parse("2031-01-02")))))
        .hasStackTraceContaining("violated");
  }

  @Test
  void aTableEnforcesItsConstraints() {
    Column[] sound =
        LakeTables.named("files").columns().stream()
            .map(column -> functions.lit(null).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    Dataset<Row> whole =
        spark
            .range(1)
            .select(sound)
            .withColumn("source_path", functions.lit("a"))
            .withColumn("state", functions.lit("lost"));
    assertThatThrownBy(() -> writer.overwrite("files", whole))
        .hasStackTraceContaining("known_state");
  }

  @Test
  void aLakeHasOneWriter() {
    Path path = folder.resolve("lake");
    try (Lease lease = Lease.acquire(path)) {
      assertThatThrownBy(() -> Lease.acquire(path))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    Lease.acquire(path).close();
  }

  @Test
  void aFolderWithoutMarkerIsNoLake() throws Exception {
    Path other = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(other.resolve("a.jpg"), "x");
    assertThat(Lake.mayStandAt(other)).isFalse();
    assertThatThrownBy(() -> Lake.open(spark, other.toString()))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("is not a Baomai lake");
  }

  private List<LocalDate> daysSeen() {
    return LakeReader.of(lake, null, Selection.ALL)
        .table("date_totals")
        .select("issue_date")
        .collectAsList()
        .stream()
        .map(row -> row.getLocalDate(0))
        .toList();
  }

  private Dataset<Row> totals(String day, long pages) {
    LocalDate date = LocalDate.parse(day);
    Row row = RowFactory.create("雾江日报", date, date, date, pages, 1L, 1L, 1L, 0L, 1L);
    return spark.createDataFrame(List.of(row), DateTotalsTable.DEFINITION.schema());
  }
}
