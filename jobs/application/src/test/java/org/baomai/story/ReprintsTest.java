package org.baomai.story;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.SharedSession;
import org.baomai.rows.BroadcastRows;
import org.junit.jupiter.api.Test;

/** A small planted archive; {@code MeasureReprintGrowth} measures one of 100,000 articles. */
class ReprintsTest {
  private static final int SIZE = 1_000;
  private static final SparkSession SPARK = SharedSession.get();

  @Test
  void whatWasPlantedIsFoundAndNothingElse() {
    long seed = 20311;
    PlantedArchive archive = new PlantedArchive(seed, SIZE);
    List<Row> rows = new ArrayList<>();
    archive.rows().forEachRemaining(rows::add);
    Dataset<Row> articles = SPARK.createDataFrame(rows, PlantedArchive.ARTICLE).cache();
    Dataset<Row> signatures = StorySignatures.of(articles).cache();

    Map<String, String> found = pointers(Reprints.all(signatures, articles));

    assertThat(LocalReprintSearch.of(articles)).isEqualTo(found);
    int planted = 0;
    int hits = 0;
    for (int article = 0; article < SIZE; article++) {
      int original = archive.originalOf(article);
      if (original >= 0) {
        planted++;
        hits += PlantedArchive.id(original).equals(found.get(PlantedArchive.id(article))) ? 1 : 0;
      }
    }
    long right =
        found.entrySet().stream()
            .filter(
                pointer ->
                    archive.family(Integer.parseInt(pointer.getKey()))
                        == archive.family(Integer.parseInt(pointer.getValue())))
            .count();
    assertThat(planted).isEqualTo(SIZE / 10 - 1);
    assertThat((double) hits / planted).as("recall").isGreaterThanOrEqualTo(0.95);
    assertThat((double) right / found.size()).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(2.0 * StoryPairs.all(signatures).count() / SIZE)
        .as("candidates an article")
        .isLessThanOrEqualTo(50);

    Dataset<Row> asked = signatures.filter("ordinal < 5").select("story_id");
    Map<String, String> ofSome;
    try (BroadcastRows sides = new BroadcastRows()) {
      ofSome = pointers(Reprints.of(asked, signatures, dates -> articles, sides));
    }
    asked
        .collectAsList()
        .forEach(
            row ->
                assertThat(ofSome.get(row.getString(0)))
                    .as("original of story %s, asked for alone", row.getString(0))
                    .isEqualTo(found.get(row.getString(0))));
    articles.unpersist();
    signatures.unpersist();
  }

  private static Map<String, String> pointers(Dataset<Row> reprints) {
    Map<String, String> pointers = new TreeMap<>();
    reprints
        .select(col("story_id"), col("original.story_id"))
        .collectAsList()
        .forEach(row -> pointers.put(row.getString(0), row.getString(1)));
    return pointers;
  }
}
