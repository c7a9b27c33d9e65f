package org.baomai.reference;

import java.util.List;
import java.util.Map;
import org.baomai.lake.TermSeriesView;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;

/** The page of tables in Markdown, made from the definitions; the README holds a copy. */
public final class TablesPage {
  private TablesPage() {}

  /** The whole page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    for (TableDefinition table : LakeTables.all()) {
      page.append("#### `").append(table.name()).append("`: ").append(table.rowDescription());
      page.append("\nKey: `").append(String.join("`, `", table.key())).append("`.");
      for (Map.Entry<String, String> check : table.constraints().entrySet()) {
        page.append(" Always: `").append(check.getValue()).append("`.");
      }
      page.append("\n\n");
      columns(page, table.columns());
    }
    page.append("#### `").append(TermSeriesView.NAME).append("` (a view): a term in a period\n\n");
    columns(page, TermSeriesView.columns());
    return page.toString();
  }

  private static void columns(StringBuilder page, List<Column> columns) {
    page.append("| column | type | what it holds |\n| --- | --- | --- |\n");
    for (Column column : columns) {
      page.append("| `")
          .append(column.name())
          .append("` | ")
          .append(column.type().sql().toLowerCase(java.util.Locale.ROOT))
          .append(column.nullable() ? "" : ", not null")
          .append(" | ")
          .append(column.comment())
          .append(" |\n");
    }
    page.append('\n');
  }
}
