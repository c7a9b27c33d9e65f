package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code date_totals}. Totals by issue date, the denominators of rates. */
public final class DateTotalsTable {
  public static final String NAME = "date_totals";

  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String ISSUE_DATE_EARLIEST = "issue_date_earliest";
  public static final String ISSUE_DATE_LATEST = "issue_date_latest";
  public static final String PAGES = "pages";
  public static final String STORIES = "stories";
  public static final String STORIES_WITH_REPRINTS = "stories_with_reprints";
  public static final String WORDS = "words";
  public static final String WORDS_OF_REPRINTS = "words_of_reprints";
  public static final String CHARACTERS = "characters";

  public static final TableDefinition DEFINITION =
      table(NAME, "an issue date: the denominators of all rates")
          .key(NEWSPAPER, "string", "name of the newspaper; may be 'unknown'")
          .key(ISSUE_DATE, "date", "day of the issue, the likeliest one of its range")
          .key(ISSUE_DATE_EARLIEST, "date", "first day of the range")
          .key(ISSUE_DATE_LATEST, "date", "last day of the range")
          .column(PAGES, "bigint", "pages")
          .column(STORIES, "bigint", "distinct stories of the counted kinds, without reprints")
          .column(STORIES_WITH_REPRINTS, "bigint", "the same, every printing counted")
          .column(
              WORDS,
              "bigint",
              "tokens of the word layer in the counted units, without punctuation, including reprints")
          .column(WORDS_OF_REPRINTS, "bigint", "those in reprints")
          .column(CHARACTERS, "bigint", "code points of headlines and bodies of all of them")
          .check(
              "reprints_within_all",
              "stories <= stories_with_reprints AND words_of_reprints <= words")
          .build();

  private DateTotalsTable() {}
}
