package org.baomai.newwords;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.word.learning.GramUnits;

/** A segmented paragraph as a row: its first issue day and its units. */
final class ParagraphRow {
  /** Days since 1970-01-01; null if unknown. */
  static final String DAY = "day";

  static final String TEXTS = "texts";
  private static final String TAGS = "tags";
  private static final String ROLES = "roles";

  static final StructType SCHEMA =
      StructType.fromDDL("day int, texts array<string>, tags array<string>, roles binary");

  private ParagraphRow() {}

  static Row toRow(Integer day, GramUnits units) {
    return RowBuilder.of(SCHEMA)
        .set(DAY, day)
        .set(TEXTS, units.texts().toArray(String[]::new))
        .set(TAGS, units.tags().toArray(String[]::new))
        .set(ROLES, units.roles())
        .build();
  }

  /** The units of a row. */
  static GramUnits units(Row row) {
    return new GramUnits(texts(row), row.getList(row.fieldIndex(TAGS)), row.<byte[]>getAs(ROLES));
  }

  /** The texts of the units of a row. */
  static List<String> texts(Row row) {
    return row.getList(row.fieldIndex(TEXTS));
  }
}
