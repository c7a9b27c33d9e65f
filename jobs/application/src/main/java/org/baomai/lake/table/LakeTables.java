package org.baomai.lake.table;

import java.util.List;

/** All tables of the lake, in the order in which the jobs write them, the ledger last. */
public final class LakeTables {
  private static final List<TableDefinition> ALL =
      List.of(
          FilesTable.DEFINITION,
          PagesTable.DEFINITION,
          ArticlesTable.DEFINITION,
          StorySignaturesTable.DEFINITION,
          StandingHeadsTable.DEFINITION,
          QuarantineTable.DEFINITION,
          ArticleTermsTable.DEFINITION,
          LexiconTable.DEFINITION,
          TermCountsTable.DEFINITION,
          DateTotalsTable.DEFINITION,
          TermTrendsTable.DEFINITION,
          TermBurstsTable.DEFINITION,
          KeynessTable.DEFINITION,
          TopicModelsTable.DEFINITION,
          TopicsTable.DEFINITION,
          ArticleTopicsTable.DEFINITION,
          TopicTermsTable.DEFINITION,
          TopicFitTable.DEFINITION,
          TopicTrendsTable.DEFINITION,
          TopicTestsTable.DEFINITION,
          TopicLineageTable.DEFINITION,
          RunsTable.DEFINITION);

  private LakeTables() {}

  /** All definitions. */
  public static List<TableDefinition> all() {
    return ALL;
  }

  /** The tables whose versions a run publishes: all except the ledger of runs. */
  public static List<TableDefinition> published() {
    return ALL.stream().filter(table -> !table.name().equals(RunsTable.NAME)).toList();
  }

  /**
   * The definition of one table.
   *
   * @throws IllegalArgumentException if there is no such table; the message lists all tables
   */
  public static TableDefinition named(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no table '"
                        + name
                        + "'. The tables are: "
                        + String.join(", ", ALL.stream().map(TableDefinition::name).toList())
                        + "."));
  }
}
