package org.baomai.parse;

import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.corpus.PageParser;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;

/** An entry of a corpus listing, as a row: a file, or a path with the reason of its refusal. */
final class ListedRow {
  static final String SOURCE_PATH = FilesTable.SOURCE_PATH;
  static final String SIZE = FilesTable.SIZE;
  static final String MODIFIED_AT = FilesTable.MODIFIED_AT;
  static final String SETTINGS = FilesTable.SETTINGS;

  /** Whether the file holds many pages. */
  static final String CONTAINER = "container";

  /** Name of the {@link RefusalReason}; null for a file. */
  static final String REASON = "reason";

  static final String DETAIL = "detail";

  static final StructType SCHEMA =
      new StructType()
          .add(SOURCE_PATH, DataTypes.StringType)
          .add(SIZE, DataTypes.LongType)
          .add(MODIFIED_AT, DataTypes.TimestampType)
          .add(SETTINGS, DataTypes.StringType)
          .add(CONTAINER, DataTypes.BooleanType)
          .add(REASON, DataTypes.StringType)
          .add(DETAIL, DataTypes.StringType);

  private ListedRow() {}

  static Row toRow(ListedFile file, PageParser parser) {
    return RowBuilder.of(SCHEMA)
        .set(SOURCE_PATH, file.path())
        .set(SIZE, file.size())
        .set(MODIFIED_AT, Instant.ofEpochMilli(file.modifiedMillis()))
        .set(SETTINGS, parser.settingsDigest(file.path()))
        .set(CONTAINER, parser.isContainer(file.path()))
        .set(REASON, null)
        .set(DETAIL, null)
        .build();
  }

  static Row toRow(Refused refused, PageParser parser) {
    return RowBuilder.of(SCHEMA)
        .set(SOURCE_PATH, refused.path())
        .set(SIZE, 0L)
        .set(MODIFIED_AT, Instant.EPOCH)
        .set(SETTINGS, parser.settingsDigest(refused.path()))
        .set(CONTAINER, false)
        .set(REASON, refused.reason().name())
        .set(DETAIL, refused.detail())
        .build();
  }

  /** The file of a row without a reason. */
  static ListedFile file(Row row) {
    return new ListedFile(
        row.getAs(SOURCE_PATH),
        row.<Long>getAs(SIZE),
        row.<Instant>getAs(MODIFIED_AT).toEpochMilli());
  }

  /** The refusal of a row with a reason. */
  static Refused refused(Row row) {
    return new Refused(
        row.getAs(SOURCE_PATH),
        RefusalReason.valueOf(row.getAs(REASON)),
        row.getAs(DETAIL),
        null,
        "");
  }
}
