package org.baomai.story;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.baomai.EmptyLake;
import org.baomai.SharedSession;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes and goes in whatever order: what is a reprint of what is as if all came at once.
 */
class StoryChangesTest {
  private static final int STORIES = 60;
  private static final int CROWD = 120;
  private static final int COPIES = 6;

  @TempDir private Path folder;
  private final TreeMap<String, Row> present = new TreeMap<>();

  @Test
  void noOrderOfArrivalChangesWhatIsAReprint() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Lake lake = Lake.open(SharedSession.get(), EmptyLake.at(folder.resolve("lake")).toString());
    TableWriter writer = new TableWriter(lake, table -> {});
    Ledger ledger = new Ledger(lake, writer);
    List<Row> rows = rows();
    for (int batch = 0; batch < 4; batch++) {
      TreeSet<LocalDate> changed = new TreeSet<>();
      for (Row row : rows) {
        boolean there = present.containsKey(row.getString(0));
        boolean changes = random.nextInt(3) == 0 || (batch == 0 && random.nextBoolean());
        boolean inCrowd = row.getString(0).startsWith("crowd");
        if (inCrowd ? changesInCrowd(row, batch, random) : changes) {
          changed.add(row.getLocalDate(4));
          if (there) {
            present.remove(row.getString(0));
          } else {
            present.put(row.getString(0), row);
          }
        }
      }
      DirtyDates dirty = batch == 0 ? DirtyDates.ALL : DirtyDates.of(changed);
      JobContext context =
          new JobContext(lake, ledger, writer, ledger.begin("parse", Map.of(), text -> {}), null);
      // In memory first, then by the way of great archives, at last by that of great changes there.
      int small = batch == 0 ? StoryChanges.SMALL : 0;
      int few = batch == 3 ? 0 : StoryChanges.FEW;
      new StoryChanges(context, dirty, small, few).write(articles(changed, batch == 0));

      Map<String, String> written = new TreeMap<>();
      lake.current("articles")
          .select("article_id", "reprint_of")
          .collectAsList()
          .forEach(row -> written.put(row.getString(0), row.getString(1)));
      assertThat(written).as("seed %d, batch %d", seed, batch).isEqualTo(atOnce());
      written.keySet().removeIf(story -> !story.startsWith("crowd"));
      written.values().removeIf(Objects::isNull);
      assertThat(written.isEmpty())
          .as("seed %d, batch %d: of a crowd none is another's reprint", seed, batch)
          .isEqualTo(batch == 1);
    }
  }

  /** Too few at first for a crowd, then one, then too few again. */
  private static boolean changesInCrowd(Row row, int batch, Random random) {
    boolean early = row.getInt(6) < CROWD / 2;
    return switch (batch) {
      case 0 -> early;
      case 1 -> !early;
      default -> random.nextInt(3) == 0;
    };
  }

  private static List<Row> rows() {
    PlantedArchive archive = new PlantedArchive(7, STORIES, 3, 8);
    List<Row> rows = new ArrayList<>();
    archive.rows().forEachRemaining(rows::add);
    // No two of its 5-grams are equal, so that one character more leaves nearly all bands as they
    // are.
    String phrase =
        IntStream.range(0, 2000).mapToObj(i -> Character.toString(0x5000 + i)).collect(joining());
    for (int story = 0; story < CROWD; story++) {
      String id = String.format("crowd%03d", story);
      LocalDate day = LocalDate.of(2031, 2, 1).plusDays(story / 20);
      String body = phrase.substring(0, 30) + (char) (0xac00 + story) + phrase.substring(30);
      rows.add(RowFactory.create(id, id, "article", "棠州日报", day, "A01", story, body, null));
    }
    // Letter by letter what one of the planted printings says, and what its original does.
    String again =
        rows.stream().map(row -> row.getString(7)).skip(STORIES / 2).findFirst().orElseThrow();
    for (int story = 0; story < COPIES; story++) {
      String id = String.format("copy%03d", story);
      LocalDate day = LocalDate.of(2031, 1, 1).plusDays(3L * story);
      rows.add(RowFactory.create(id, id, "article", "棠州日报", day, "A02", 30, again, null));
    }
    return rows;
  }

  private Map<String, String> atOnce() {
    Map<String, String> pointers = new TreeMap<>();
    present.keySet().forEach(id -> pointers.put(id, null));
    pointers.putAll(LocalReprintSearch.of(plain(new ArrayList<>(present.values()))));
    return pointers;
  }

  private static Dataset<Row> plain(List<Row> rows) {
    return SharedSession.get().createDataFrame(rows, PlantedArchive.ARTICLE);
  }

  private Dataset<Row> articles(Set<LocalDate> dates, boolean all) {
    return frame(
        present.values().stream()
            .filter(row -> all || dates.contains(row.getLocalDate(4)))
            .toList());
  }

  /** Rows of {@code articles}: what is not planted is null, or what its checks ask for. */
  private static Dataset<Row> frame(List<Row> rows) {
    Column[] columns =
        Stream.of(LakeTables.named("articles").schema().fields())
            .map(field -> value(field).as(field.name()))
            .toArray(Column[]::new);
    return plain(rows).select(columns);
  }

  private static Column value(StructField field) {
    if (List.of(PlantedArchive.ARTICLE.fieldNames()).contains(field.name())) {
      return col(field.name());
    }
    return switch (field.name()) {
      case "page_id" -> col("page_label");
      case "issue_date_earliest", "issue_date_latest" -> col("issue_date");
      case "issue_date_basis" -> lit("file_name");
      case "confidence" -> lit(1.0);
      default -> lit(null).cast(field.dataType());
    };
  }
}
