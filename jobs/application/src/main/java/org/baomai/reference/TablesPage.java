package org.baomai.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baomai.lake.EntitiesView;
import org.baomai.lake.TermSeriesView;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/** The reference of all tables in Markdown, generated from their definitions. */
public final class TablesPage {
  private static final String SERIES_ROW = "a term in a period (a view, computed when it is read)";

  private static final String ENTITIES_ROW =
      "a person, a place or a body named in an article (a view, computed when it is read)";

  private TablesPage() {}

  /** The whole page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Tables\n\n")
        .append("Each table is a Delta table in the folder `LAKE/NAME`. Offsets count code points")
        .append(" from 0, and the end is exclusive; SQL's `substring` counts from 1, so add 1 to a")
        .append(" start. [queries.md](queries.md) shows how to query them. This page is generated")
        .append(" by `jobs/bin/baomai tables`; do not edit it.\n\n")
        .append("| table | a row is |\n| --- | --- |\n");
    for (TableDefinition table : LakeTables.all()) {
      row(page, table.name(), table.rowDescription());
    }
    row(page, TermSeriesView.NAME, SERIES_ROW);
    row(page, EntitiesView.NAME, ENTITIES_ROW);
    page.append('\n');
    for (TableDefinition table : LakeTables.all()) {
      heading(page, table.name());
      page.append("A row is ")
          .append(table.rowDescription())
          .append(".\n\nKey: `")
          .append(String.join("`, `", table.key()))
          .append("`.");
      for (Map.Entry<String, String> check : table.constraints().entrySet()) {
        page.append(" Constraint: `").append(check.getValue()).append("`.");
      }
      page.append("\n\n");
      columns(page, table.columns());
    }
    view(page, TermSeriesView.NAME, SERIES_ROW, TermSeriesView.columns());
    view(page, EntitiesView.NAME, ENTITIES_ROW, EntitiesView.columns());
    return page.toString().stripTrailing() + '\n';
  }

  private static void view(StringBuilder page, String name, String row, List<Column> columns) {
    heading(page, name);
    page.append("A row is ").append(row).append(".\n\n");
    columns(page, columns);
  }

  private static void row(StringBuilder page, String name, String row) {
    page.append("| [`").append(name).append("`](#").append(name).append(") | ");
    page.append(row).append(" |\n");
  }

  private static void heading(StringBuilder page, String name) {
    page.append("## ").append(name).append("\n\n");
  }

  private static void columns(StringBuilder page, List<Column> columns) {
    page.append("| column | type | content |\n| --- | --- | --- |\n");
    for (Column column : columns) {
      page.append("| `")
          .append(column.name())
          .append("` | `")
          .append(column.type().sql().toLowerCase(Locale.ROOT))
          .append(column.nullable() ? "`" : "`, not null")
          .append(" | ")
          .append(column.comment())
          .append(" |\n");
    }
    page.append('\n');
  }
}
