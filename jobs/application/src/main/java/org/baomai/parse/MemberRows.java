package org.baomai.parse;

import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.source.Decoded;
import org.baomai.source.Decoding;
import org.baomai.source.ListedFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.container.Member;
import org.baomai.source.manifest.ManifestEntry;

/** Members of containers as rows, on their way from who unpacks them to who cuts them. */
final class MemberRows {
  static final StructType MEMBER =
      new StructType()
          .add("source_path", DataTypes.StringType)
          .add("size", DataTypes.LongType)
          .add("modified_at", DataTypes.TimestampType)
          .add("sha256", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("charset", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("byte_offset", DataTypes.LongType)
          .add("excerpt", DataTypes.StringType)
          .add("newspaper", DataTypes.StringType)
          .add("issue_date", DataTypes.DateType)
          .add("page_label", DataTypes.StringType)
          .add("settings", DataTypes.StringType);

  private MemberRows() {}

  static Row of(Member member, String settings) {
    Decoded decoded = member.decoding() instanceof Decoded text ? text : null;
    Refused refused = member.decoding() instanceof Refused reason ? reason : null;
    ManifestEntry stated = member.stated();
    return RowFactory.create(
        member.file().path(),
        member.file().size(),
        Instant.ofEpochMilli(member.file().modifiedMillis()),
        member.sha256(),
        decoded == null ? null : decoded.text(),
        decoded == null ? null : decoded.charset(),
        refused == null ? null : refused.reason().name(),
        refused == null ? null : refused.detail(),
        refused == null ? null : refused.byteOffset(),
        refused == null ? null : refused.excerpt(),
        stated == null ? null : stated.newspaper(),
        stated == null ? null : stated.issueDate(),
        stated == null ? null : stated.pageLabel(),
        settings);
  }

  static Member member(Row row) {
    String path = row.getString(0);
    return new Member(
        new ListedFile(path, row.getLong(1), row.getInstant(2).toEpochMilli()),
        row.getString(3),
        decoding(row, path),
        new ManifestEntry(path, row.getString(10), row.getLocalDate(11), row.getString(12)));
  }

  static String settings(Row row) {
    return row.getString(13);
  }

  private static Decoding decoding(Row row, String path) {
    if (!row.isNullAt(4)) {
      return new Decoded(row.getString(4), row.getString(5));
    }
    return row.isNullAt(6)
        ? null
        : new Refused(
            path,
            RefusalReason.valueOf(row.getString(6)),
            row.getString(7),
            row.isNullAt(8) ? null : row.getLong(8),
            row.getString(9));
  }
}
