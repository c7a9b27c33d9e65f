package org.baomai.lake.table;

import org.baomai.corpus.IssueDate;

/** The columns of an issue date with its range and basis: the same for pages and articles. */
final class IssueDateColumns {
  static final String ISSUE_DATE = "issue_date";
  static final String ISSUE_DATE_EARLIEST = "issue_date_earliest";
  static final String ISSUE_DATE_LATEST = "issue_date_latest";
  static final String ISSUE_DATE_BASIS = "issue_date_basis";

  private static final String KNOWN_BASIS =
      "issue_date_basis IN ('override','stated','manifest','file_name','inferred','unknown')";
  private static final String DATE_WITHIN_RANGE =
      "issue_date IS NULL OR (issue_date >= issue_date_earliest"
          + " AND issue_date <= issue_date_latest)";

  private IssueDateColumns() {}

  static TableDefinition.Builder addTo(TableDefinition.Builder builder) {
    return builder
        .column(ISSUE_DATE, "date", "day of the issue, the likeliest one of its range")
        .column(ISSUE_DATE_EARLIEST, "date", "first possible issue date; null if unknown")
        .column(ISSUE_DATE_LATEST, "date", "last possible issue date; null if unknown")
        .column(
            ISSUE_DATE_BASIS,
            "string",
            "override, stated, manifest, file_name, inferred or unknown")
        .check("known_basis", KNOWN_BASIS)
        .check("date_within_range", DATE_WITHIN_RANGE);
  }

  static RowBuilder set(RowBuilder row, IssueDate date) {
    return row.set(ISSUE_DATE, date.date())
        .set(ISSUE_DATE_EARLIEST, date.earliest())
        .set(ISSUE_DATE_LATEST, date.latest())
        .set(ISSUE_DATE_BASIS, date.basis());
  }
}
