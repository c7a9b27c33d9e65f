package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code story_signatures}. Signatures of story texts, for near-duplicate search. */
public final class StorySignaturesTable {
  public static final String NAME = "story_signatures";

  public static final String STORY_ID = "story_id";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String PAGE_LABEL = "page_label";
  public static final String ORDINAL = "ordinal";
  public static final String LETTERS = "letters";
  public static final String TEXT_HASH = "text_hash";
  public static final String BANDS = "bands";

  public static final TableDefinition DEFINITION =
      table(NAME, "a story's text, as used to find its reprints")
          .key(STORY_ID, "string", "the story")
          .column(NEWSPAPER, "string", "its newspaper")
          .column(ISSUE_DATE, "date", "its issue date; null if unknown")
          .column(PAGE_LABEL, "string", "label of the page it begins on")
          .column(ORDINAL, "int", "position among the units of that page, from 0")
          .column(LETTERS, "int", "letters and digits of its text, without punctuation and spaces")
          .column(
              TEXT_HASH,
              "bigint",
              "hash of its letters; texts with the same letters have the same hash")
          .column(
              BANDS,
              "array<int>",
              "96 bands, each the hash of two MinHashes of its character 5-grams")
          .build();

  private StorySignaturesTable() {}
}
