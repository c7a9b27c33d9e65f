package org.baomai.lake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table of the lake is: its name, what a row of it is, its columns, its key and the
 * constraints that the table itself enforces.
 *
 * @param name the table's name and its folder in the lake
 * @param row what one row is, in a few words
 * @param columns in the order of the table
 * @param key names of the columns that tell rows apart
 * @param constraints CHECK constraints by name, as SQL
 */
public record TableDefinition(
    String name,
    String row,
    List<Column> columns,
    List<String> key,
    Map<String, String> constraints) {

  /** Starts a definition. */
  public static Builder table(String name, String row) {
    return new Builder(name, row);
  }

  /** The table's Spark schema, comments included; key columns are not nullable. */
  public StructType schema() {
    StructField[] fields =
        columns.stream()
            .map(
                column ->
                    new StructField(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        new MetadataBuilder().putString("comment", column.comment()).build()))
            .toArray(StructField[]::new);
    return new StructType(fields);
  }

  /**
   * Columns by which a reader skips files: date and newspaper where rows have a date, since they
   * are written in its order; else the key. Each costs time for every row written.
   */
  public List<String> skippingColumns() {
    boolean dated = isDated();
    return columnNames().stream()
        .filter(
            name ->
                dated ? name.equals("issue_date") || name.equals("newspaper") : key.contains(name))
        .toList();
  }

  /** Whether its rows have the date of an issue. */
  public boolean isDated() {
    return columnNames().contains("issue_date");
  }

  /** Names of all columns, in the order of the table. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Collects the parts of a definition. */
  public static final class Builder {
    private final String name;
    private final String row;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final Map<String, String> constraints = new LinkedHashMap<>();

    private Builder(String name, String row) {
      this.name = name;
      this.row = row;
    }

    /** Adds a column of the key; it is never null. */
    public Builder key(String column, String type, String comment) {
      columns.add(new Column(column, DataType.fromDDL(type), false, comment));
      key.add(column);
      return this;
    }

    /** Adds a column of the key that may be null: null is a value of the key like any other. */
    public Builder keyOrNone(String column, String type, String comment) {
      key.add(column);
      return column(column, type, comment);
    }

    /** Adds a column that may be null. */
    public Builder column(String column, String type, String comment) {
      columns.add(new Column(column, DataType.fromDDL(type), true, comment));
      return this;
    }

    /** Adds a CHECK constraint. */
    public Builder check(String constraint, String condition) {
      constraints.put(constraint, condition);
      return this;
    }

    /** The finished definition. */
    public TableDefinition build() {
      return new TableDefinition(
          name, row, List.copyOf(columns), List.copyOf(key), new LinkedHashMap<>(constraints));
    }
  }
}
