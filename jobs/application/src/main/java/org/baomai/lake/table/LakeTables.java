package org.baomai.lake.table;

import java.util.List;
import java.util.stream.Stream;

/** All tables of the lake, in the order in which the jobs write them. */
public final class LakeTables {
  private static final List<TableDefinition> ALL =
      Stream.of(
              PageTables.all(),
              WordTables.all(),
              TrendTables.all(),
              TopicTables.all(),
              LedgerTables.all())
          .flatMap(List::stream)
          .toList();

  private LakeTables() {}

  /** All definitions. */
  public static List<TableDefinition> all() {
    return ALL;
  }

  /** All tables but the ledger of runs: those whose versions a run publishes. */
  public static List<TableDefinition> published() {
    return ALL.stream().filter(table -> !table.name().equals(LedgerTables.RUNS)).toList();
  }

  /**
   * The definition of one table.
   *
   * @throws IllegalArgumentException if there is no such table; the message lists those there are
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
