package org.baomai.parse;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.source.Decoded;
import org.baomai.source.Decoding;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.container.Member;
import org.baomai.source.manifest.ManifestEntry;

/**
 * A member of a container, as a row between unpacking and cutting: the file, its text or the reason
 * of its refusal, and what the container says about the page.
 */
final class MemberRow {
  private static final String SOURCE_PATH = "source_path";
  private static final String SIZE = "size";
  private static final String MODIFIED_AT = "modified_at";
  private static final String SHA256 = "sha256";
  private static final String TEXT = "text";
  private static final String CHARSET = "charset";
  private static final String REASON = "reason";
  private static final String DETAIL = "detail";
  private static final String BYTE_OFFSET = "byte_offset";
  private static final String EXCERPT = "excerpt";
  private static final String NEWSPAPER = "newspaper";
  private static final String ISSUE_DATE = "issue_date";
  private static final String PAGE_LABEL = "page_label";
  private static final String SETTINGS = "settings";

  static final StructType SCHEMA =
      new StructType()
          .add(SOURCE_PATH, DataTypes.StringType)
          .add(SIZE, DataTypes.LongType)
          .add(MODIFIED_AT, DataTypes.TimestampType)
          .add(SHA256, DataTypes.StringType)
          .add(TEXT, DataTypes.StringType)
          .add(CHARSET, DataTypes.StringType)
          .add(REASON, DataTypes.StringType)
          .add(DETAIL, DataTypes.StringType)
          .add(BYTE_OFFSET, DataTypes.LongType)
          .add(EXCERPT, DataTypes.StringType)
          .add(NEWSPAPER, DataTypes.StringType)
          .add(ISSUE_DATE, DataTypes.DateType)
          .add(PAGE_LABEL, DataTypes.StringType)
          .add(SETTINGS, DataTypes.StringType);

  private MemberRow() {}

  /**
   * The row of a member.
   *
   * @param settings digest of the manifest entries and options that apply to it
   */
  static Row toRow(Member member, String settings) {
    Decoded decoded = member.decoding() instanceof Decoded text ? text : null;
    Refused refused = member.decoding() instanceof Refused reason ? reason : null;
    ManifestEntry stated = member.stated();
    return RowBuilder.of(SCHEMA)
        .set(SOURCE_PATH, member.file().path())
        .set(SIZE, member.file().size())
        .set(MODIFIED_AT, Instant.ofEpochMilli(member.file().modifiedMillis()))
        .set(SHA256, member.sha256())
        .set(TEXT, decoded == null ? null : decoded.text())
        .set(CHARSET, decoded == null ? null : decoded.charset())
        .set(REASON, refused == null ? null : refused.reason().name())
        .set(DETAIL, refused == null ? null : refused.detail())
        .set(BYTE_OFFSET, refused == null ? null : refused.byteOffset())
        .set(EXCERPT, refused == null ? null : refused.excerpt())
        .set(NEWSPAPER, stated == null ? null : stated.newspaper())
        .set(ISSUE_DATE, stated == null ? null : stated.issueDate())
        .set(PAGE_LABEL, stated == null ? null : stated.pageLabel())
        .set(SETTINGS, settings)
        .build();
  }

  /** The member of a row. */
  static Member fromRow(Row row) {
    String path = row.getAs(SOURCE_PATH);
    return new Member(
        new ListedFile(path, row.<Long>getAs(SIZE), row.<Instant>getAs(MODIFIED_AT).toEpochMilli()),
        row.getAs(SHA256),
        decoding(row, path),
        new ManifestEntry(
            path, row.getAs(NEWSPAPER), row.<LocalDate>getAs(ISSUE_DATE), row.getAs(PAGE_LABEL)));
  }

  /** Digest of the manifest entries and options that apply to the member of a row. */
  static String settings(Row row) {
    return row.getAs(SETTINGS);
  }

  private static Decoding decoding(Row row, String path) {
    String text = row.getAs(TEXT);
    if (text != null) {
      return new Decoded(text, row.getAs(CHARSET));
    }
    String reason = row.getAs(REASON);
    return reason == null
        ? null
        : new Refused(
            path,
            RefusalReason.valueOf(reason),
            row.getAs(DETAIL),
            row.getAs(BYTE_OFFSET),
            row.getAs(EXCERPT));
  }
}
