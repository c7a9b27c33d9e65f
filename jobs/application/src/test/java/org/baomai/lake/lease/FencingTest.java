package org.baomai.lake.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Fence;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.DateTotalsTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer that fell asleep after it had looked at its lease, and wakes when another has the lake,
 * finishes no commit: neither one it begins then nor one that was under way. The writers here never
 * look, so that nothing but the numbers in the tables holds them back.
 */
class FencingTest {
  private static final StructType TOTALS = DateTotalsTable.DEFINITION.schema();
  private static final CountDownLatch WRITING = new CountDownLatch(1);
  private static final CountDownLatch WOKEN = new CountDownLatch(1);

  @TempDir private Path folder;
  private Lake lake;
  private TableWriter sleeper;
  private TableWriter successor;

  @BeforeEach
  void twoWriters() {
    Path path = EmptyLake.at(folder.resolve("lake"));
    lake = Lake.open(SharedSession.get(), path.toString());
    sleeper = new TableWriter(lake, CommitHook.NONE, neverLooking(7));
    successor = new TableWriter(lake, CommitHook.NONE, neverLooking(8));
  }

  @Test
  void aCommitBegunAfterTheTakeoverIsRefused() {
    sleeper.append("date_totals", totals("2031-01-01"));
    successor.append("date_totals", totals("2031-01-02"));
    long version = lake.version("date_totals").orElseThrow();
    assertLost(() -> sleeper.append("date_totals", totals("2031-01-03")));
    assertLost(() -> sleeper.overwrite("date_totals", totals("2031-01-03")));
    assertThat(lake.version("date_totals")).hasValue(version);
    assertThat(lake.current("date_totals").count()).isEqualTo(2);
    successor.append("date_totals", totals("2031-01-04"));
  }

  @Test
  void aCommitUnderWayAtTheTakeoverIsRefused() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      MapFunction<Row, Row> fallAsleep =
          row -> {
            WRITING.countDown();
            assertThat(WOKEN.await(5, TimeUnit.MINUTES)).isTrue();
            return row;
          };
      Dataset<Row> slow = totals("2031-01-03").map(fallAsleep, Encoders.row(TOTALS));
      Future<?> commit = thread.submit(() -> assertLost(() -> sleeper.append("date_totals", slow)));
      assertThat(WRITING.await(5, TimeUnit.MINUTES)).isTrue();
      successor.append("date_totals", lake.current("date_totals").limit(0));
      WOKEN.countDown();
      commit.get(5, TimeUnit.MINUTES);
    } finally {
      thread.shutdownNow();
    }
    assertThat(lake.current("date_totals").count()).isZero();
  }

  @Test
  void nothingIsPublishedOverWhatSomebodyElseWrote() {
    successor.settle();
    successor.append("date_totals", totals("2031-01-02"));
    Map<String, Long> own = successor.versions();
    assertThat(own).containsEntry("date_totals", 1L);
    // By another program, or by a kind of commit that carries no number.
    new TableWriter(lake, CommitHook.NONE).append("date_totals", totals("2031-01-03"));
    assertLost(() -> successor.versions());
  }

  private static void assertLost(org.assertj.core.api.ThrowableAssert.ThrowingCallable commit) {
    assertThatThrownBy(commit)
        .isInstanceOfSatisfying(
            LakeException.class,
            lost -> assertThat(lost.kind()).isEqualTo(LakeException.Kind.LOST));
  }

  private static Fence neverLooking(long number) {
    return new Fence() {
      @Override
      public long number() {
        return number;
      }

      @Override
      public void whileHeld(Runnable work) {
        work.run();
      }
    };
  }

  private static Dataset<Row> totals(String day) {
    LocalDate date = LocalDate.parse(day);
    Row row = RowFactory.create("雾江日报", date, date, date, 1L, 1L, 1L, 1L, 0L, 1L);
    return SharedSession.get().createDataFrame(java.util.List.of(row), TOTALS);
  }
}
