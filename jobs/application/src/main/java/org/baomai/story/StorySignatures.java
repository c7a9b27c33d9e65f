package org.baomai.story;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.StorySignaturesTable;
import org.baomai.reprint.MinHash;
import org.baomai.reprint.Shingles;
import org.baomai.reprint.StoryText;

/**
 * Signatures of stories, which let later stories find them as reprints without reading their texts:
 * rows of {@code story_signatures}. Stories with fewer than {@link StoryText#LEAST_LETTERS} letters
 * have no signature.
 */
public final class StorySignatures {
  private StorySignatures() {}

  /**
   * The signatures of stories.
   *
   * @param articles rows of {@code articles}, with stories joined
   */
  public static Dataset<Row> of(Dataset<Row> articles) {
    return StoryTexts.of(articles)
        .flatMap(
            (FlatMapFunction<Row, Row>) StorySignatures::sign,
            Encoders.row(StorySignaturesTable.DEFINITION.schema()));
  }

  private static Iterator<Row> sign(Row story) {
    int[] letters = Shingles.letters(story.getAs(StoryTexts.TEXT));
    if (letters.length < StoryText.MIN_LETTERS) {
      return List.<Row>of().iterator();
    }
    Row signature =
        StorySignaturesTable.DEFINITION
            .newRow()
            .set(StorySignaturesTable.STORY_ID, story.getAs(ArticlesTable.STORY_ID))
            .set(StorySignaturesTable.NEWSPAPER, story.getAs(ArticlesTable.NEWSPAPER))
            .set(StorySignaturesTable.ISSUE_DATE, story.getAs(ArticlesTable.ISSUE_DATE))
            .set(StorySignaturesTable.PAGE_LABEL, story.getAs(ArticlesTable.PAGE_LABEL))
            .set(StorySignaturesTable.ORDINAL, story.getAs(ArticlesTable.ORDINAL))
            .set(StorySignaturesTable.LETTERS, letters.length)
            .set(StorySignaturesTable.TEXT_HASH, Shingles.hash(letters, 0, letters.length))
            .set(StorySignaturesTable.BANDS, boxed(MinHash.bands(Shingles.of(letters))))
            .build();
    return List.of(signature).iterator();
  }

  private static Integer[] boxed(int[] bands) {
    return Arrays.stream(bands).boxed().toArray(Integer[]::new);
  }
}
