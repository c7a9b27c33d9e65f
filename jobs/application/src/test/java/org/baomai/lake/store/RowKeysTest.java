package org.baomai.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.table.LakeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few keys or many: the same rows are picked out, and the same are replaced. */
class RowKeysTest {
  private static final String QUOTED = "o'r\\' OR true --/报.txt";

  private final SparkSession spark = SharedSession.get();
  @TempDir private Path folder;

  /** Two keys are many where one is the most. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5_000})
  void rowsWithAKeyArePickedOut(int most) {
    RowKeys keys = RowKeys.of(paths("b", QUOTED), most);

    assertThat(keys.condition().isPresent()).isEqualTo(most > 1);
    assertThat(strings(keys.only(paths("a", "b", "b", QUOTED, "'b'", null))))
        .containsExactlyInAnyOrder("b", "b", QUOTED);
    assertThat(strings(keys.without(paths("a", "b", QUOTED, "'b'", null))))
        .containsExactlyInAnyOrder("a", "'b'", null);
  }

  @Test
  void noKeyPicksNoRow() {
    RowKeys none = RowKeys.of(paths());

    assertThat(strings(none.only(paths("a", "")))).isEmpty();
    assertThat(strings(none.without(paths("a", "")))).containsExactlyInAnyOrder("a", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5_000})
  void rowsOfTheKeysAreReplacedAndOthersStay(int most) {
    EmptyLake.at(folder.resolve("lake"));
    Lake lake = Lake.open(spark, folder.resolve("lake").toString());
    TableWriter writer = new TableWriter(lake, CommitHook.NONE);
    writer.overwrite("files", files(paths("a", "b", QUOTED), 1));

    writer.replaceKeys("files", files(paths(QUOTED), 2), RowKeys.of(paths("b", QUOTED), most));

    assertThat(strings(lake.current("files").selectExpr("concat(source_path, ' ', size)")))
        .containsExactlyInAnyOrder("a 1", QUOTED + " 2");
  }

  private Dataset<Row> paths(String... paths) {
    return spark.createDataset(Arrays.asList(paths), Encoders.STRING()).toDF("source_path");
  }

  private Dataset<Row> files(Dataset<Row> paths, long size) {
    return paths.selectExpr(
        LakeTables.named("files").columns().stream()
            .map(
                column ->
                    switch (column.name()) {
                      case "source_path" -> "source_path";
                      case "size" -> size + "L AS size";
                      case "state" -> "'page' AS state";
                      default -> "CAST(NULL AS " + column.type().sql() + ") AS " + column.name();
                    })
            .toArray(String[]::new));
  }

  private static List<String> strings(Dataset<Row> rows) {
    return rows.as(Encoders.STRING()).collectAsList();
  }
}
