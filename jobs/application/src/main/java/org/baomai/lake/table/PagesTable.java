package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import org.apache.spark.sql.Row;
import org.baomai.corpus.ParsedPage;

/** Table {@code pages}. Pages of newspapers: decoded text and issue date. */
public final class PagesTable {
  public static final String NAME = "pages";

  public static final String PAGE_ID = "page_id";
  public static final String SOURCE_PATH = "source_path";
  public static final String NEWSPAPER = "newspaper";
  public static final String NEWSPAPER_BASIS = "newspaper_basis";
  public static final String ISSUE_DATE = IssueDateColumns.ISSUE_DATE;
  public static final String ISSUE_DATE_EARLIEST = IssueDateColumns.ISSUE_DATE_EARLIEST;
  public static final String ISSUE_DATE_LATEST = IssueDateColumns.ISSUE_DATE_LATEST;
  public static final String ISSUE_DATE_BASIS = IssueDateColumns.ISSUE_DATE_BASIS;
  public static final String ISSUE_DATE_EVIDENCE = "issue_date_evidence";
  public static final String PAGE_LABEL = "page_label";
  public static final String CHARSET = "charset";
  public static final String TEXT = "text";
  public static final String PARSER_VERSION = "parser_version";
  public static final String OVERRIDES = "overrides";

  public static final TableDefinition DEFINITION =
      IssueDateColumns.addTo(
              table(NAME, "a page text")
                  .key(
                      PAGE_ID,
                      "string",
                      "SHA-256 of newspaper, text and date; the date is left out if it was read from the text")
                  .column(SOURCE_PATH, "string", "smallest path of the files that hold this page")
                  .column(NEWSPAPER, "string", "name of the newspaper; may be 'unknown'")
                  .column(
                      NEWSPAPER_BASIS,
                      "string",
                      "page, manifest, option, corpus (the only one that other pages tell) or unknown;"
                          + " null for pages of older lakes"))
          .column(ISSUE_DATE_EVIDENCE, "string", "the evidence for the date, including conflicts")
          .column(PAGE_LABEL, "string", "label of the page in its issue, such as A01")
          .column(CHARSET, "string", "character set of the file")
          .column(TEXT, "string", "decoded, byte order mark removed, otherwise as in the file")
          .column(PARSER_VERSION, "string", "version of the parser that cut the page")
          .column(OVERRIDES, "string", "digest of the overrides it was cut with; null if none")
          .build();

  private PagesTable() {}

  /** The row of a page. */
  public static Row toRow(ParsedPage page) {
    RowBuilder row =
        DEFINITION
            .newRow()
            .set(PAGE_ID, page.pageId())
            .set(SOURCE_PATH, page.sourcePath())
            .set(NEWSPAPER, page.newspaper().name())
            .set(NEWSPAPER_BASIS, page.newspaper().basis())
            .set(ISSUE_DATE_EVIDENCE, page.issueDate().evidence())
            .set(PAGE_LABEL, page.pageLabel())
            .set(CHARSET, page.charset())
            .set(TEXT, page.text())
            .set(PARSER_VERSION, page.parserVersion())
            .set(OVERRIDES, page.overrides().digest());
    return IssueDateColumns.set(row, page.issueDate()).build();
  }
}
