package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.KernelReader;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance changes how rows lie in files, and nothing else. */
class MaintainTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2032, 3, 1);
  private static final int DAYS = 6;

  @TempDir private Path folder;

  @Test
  void smallFilesBecomeOneAndRowsStay() throws Exception {
    SparkSession spark = SharedSession.get();
    Path path = EmptyLake.at(folder.resolve("湖 lake"));
    run(path, new JobOf("days", MaintainTest::writeDays));
    Lake lake = Lake.open(spark, path.toString());
    List<Row> rows = rows(lake);
    assertThat(rows).hasSize(DAYS);
    assertThat(detail(lake).getLong(0)).isEqualTo(DAYS);

    run(path, new MaintainJob());
    assertThat(rows(lake)).isEqualTo(rows);
    assertThat(detail(lake).getLong(0)).as("files").isEqualTo(1);
    assertThat(detail(lake).<String>getList(1)).containsExactly("issue_date");
    assertThat(new KernelReader().count(lake.pathOf("date_totals"))).isEqualTo(DAYS);

    String[] files = lake.current("date_totals").inputFiles();
    run(path, new MaintainJob());
    assertThat(lake.current("date_totals").inputFiles())
        .as("nothing is left to be done")
        .containsExactly(files);

    run(path, new JobOf("days", MaintainTest::writeDays));
    assertThat(rows(lake)).as("a clustered table is written as before").isEqualTo(rows);
  }

  private static List<Row> rows(Lake lake) {
    return lake.current("date_totals").orderBy("issue_date").collectAsList();
  }

  private static Row detail(Lake lake) {
    return DeltaTable.forPath(lake.spark(), lake.pathOf("date_totals"))
        .detail()
        .select("numFiles", "clusteringColumns")
        .first();
  }

  private static void run(Path lake, Job job) {
    new JobRunner(SharedSession.get(), lake, line -> {}, CommitHook.NONE).run(List.of(job));
  }

  /** Replaces one day after the other, as nightly runs do. */
  private static String writeDays(JobContext context) {
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST_DAY.plusDays(day);
      context.writer().replaceDates("date_totals", totals(date), DirtyDates.of(List.of(date)));
    }
    return DAYS + " days written.";
  }

  private static Dataset<Row> totals(LocalDate date) {
    Column[] columns =
        LakeTables.named("date_totals").columns().stream()
            .map(
                column ->
                    functions.lit(value(column.name(), date)).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    return SharedSession.get().range(1).select(columns);
  }

  private static Object value(String column, LocalDate date) {
    return switch (column) {
      case "newspaper" -> "云溪日报";
      case "issue_date", "issue_date_earliest", "issue_date_latest" -> date.toString();
      default -> 1;
    };
  }
}
