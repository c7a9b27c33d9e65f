package org.baomai.parse;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.corpus.AppliedOverrides;
import org.baomai.corpus.ParsedPage;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.lake.table.QuarantineTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.page.HeadingSighting;
import org.baomai.source.ListedFile;
import org.baomai.source.Refused;

/**
 * The result of reading one file, as a row: its row of {@code files}, and either a page with its
 * articles and headings, or the reason of its refusal, or neither if it is no page file.
 */
final class ReadFileRow {
  static final String FILE = "file";
  static final String PAGE = "page";
  static final String ARTICLES = "articles";
  static final String REFUSED = "refused";
  static final String HEADINGS = "headings";

  static final String WORDS = "words";
  static final String BELOW = "below";
  static final String SHARE = "share";

  private static final StructType HEADING =
      new StructType()
          .add(WORDS, DataTypes.StringType, false)
          .add(BELOW, DataTypes.StringType, false)
          .add(SHARE, DataTypes.DoubleType, false);

  static final StructType SCHEMA =
      new StructType()
          .add(FILE, FilesTable.DEFINITION.schema())
          .add(PAGE, PagesTable.DEFINITION.schema())
          .add(ARTICLES, DataTypes.createArrayType(ArticlesTable.DEFINITION.schema(), false))
          .add(REFUSED, QuarantineTable.DEFINITION.schema())
          .add(HEADINGS, DataTypes.createArrayType(HEADING, false));

  private ReadFileRow() {}

  /**
   * The reading of a file that holds a page.
   *
   * @param sha256 digest of the file's bytes, hex
   * @param settings digest of the manifest entries and options that apply to the file
   */
  static Row page(ListedFile file, String sha256, String settings, ParsedPage page) {
    return row(
        FilesTable.toRow(file, sha256, settings, FilesTable.PAGE, page.pageId(), page.overrides()),
        PagesTable.toRow(page),
        page.units().stream().map(unit -> ArticlesTable.toRow(page, unit)).toArray(Row[]::new),
        null,
        page.headings().stream().map(ReadFileRow::heading).toArray(Row[]::new));
  }

  /**
   * The reading of a file that was refused.
   *
   * @param sha256 digest of the file's bytes, hex; null if they were not read
   * @param runId the run that refused it
   */
  static Row refused(
      ListedFile file, String sha256, String settings, Refused refused, String runId) {
    return row(
        FilesTable.toRow(
            file, sha256, settings, FilesTable.QUARANTINED, null, AppliedOverrides.NONE),
        null,
        null,
        QuarantineTable.toRow(refused, runId),
        null);
  }

  /** The reading of a file that is no page file. */
  static Row ignored(ListedFile file, String settings) {
    return row(
        FilesTable.toRow(file, null, settings, FilesTable.IGNORED, null, AppliedOverrides.NONE),
        null,
        null,
        null,
        null);
  }

  private static Row heading(HeadingSighting heading) {
    return RowBuilder.of(HEADING)
        .set(WORDS, heading.words())
        .set(BELOW, heading.below())
        .set(SHARE, heading.share())
        .build();
  }

  private static Row row(Row file, Row page, Row[] articles, Row refused, Row[] headings) {
    return RowBuilder.of(SCHEMA)
        .set(FILE, file)
        .set(PAGE, page)
        .set(ARTICLES, articles)
        .set(REFUSED, refused)
        .set(HEADINGS, headings)
        .build();
  }
}
