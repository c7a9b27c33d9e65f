package org.baomai.story;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.reprint.MinHash;
import org.baomai.reprint.Shingles;
import org.baomai.reprint.StoryText;

/**
 * What is kept of each story, so that later ones can be held against it without its text: rows of
 * {@code story_signatures}. Stories of fewer than {@link StoryText#MIN_LETTERS} letters have none.
 */
public final class StorySignatures {
  private static final StructType SCHEMA =
      new StructType()
          .add("story_id", DataTypes.StringType)
          .add("newspaper", DataTypes.StringType)
          .add("issue_date", DataTypes.DateType)
          .add("page_label", DataTypes.StringType)
          .add("ordinal", DataTypes.IntegerType)
          .add("letters", DataTypes.IntegerType)
          .add("text_hash", DataTypes.LongType)
          .add("bands", DataTypes.createArrayType(DataTypes.IntegerType, false));

  private StorySignatures() {}

  /**
   * The signatures of stories.
   *
   * @param articles rows of {@code articles}, with their stories joined
   */
  public static Dataset<Row> of(Dataset<Row> articles) {
    return StoryTexts.of(articles)
        .flatMap((FlatMapFunction<Row, Row>) StorySignatures::sign, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> sign(Row story) {
    int[] letters = Shingles.letters(story.getString(5));
    if (letters.length < StoryText.MIN_LETTERS) {
      return List.<Row>of().iterator();
    }
    Row signed =
        RowFactory.create(
            story.getString(0),
            story.getString(1),
            story.getLocalDate(2),
            story.getString(3),
            story.getInt(4),
            letters.length,
            Shingles.hash(letters, 0, letters.length),
            boxed(MinHash.bands(Shingles.of(letters))));
    return List.of(signed).iterator();
  }

  private static Integer[] boxed(int[] bands) {
    return Arrays.stream(bands).boxed().toArray(Integer[]::new);
  }
}
