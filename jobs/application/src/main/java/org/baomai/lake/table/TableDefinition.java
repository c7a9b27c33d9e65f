package org.baomai.lake.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A table of the lake: name, columns, key, and the constraints that the table itself enforces. */
public final class TableDefinition {
  private static final String ISSUE_DATE = "issue_date";
  private static final String NEWSPAPER = "newspaper";

  private final String name;
  private final String rowDescription;
  private final List<Column> columns;
  private final List<String> key;
  private final Map<String, String> constraints;
  private final StructType schema;

  private TableDefinition(Builder builder) {
    this.name = builder.name;
    this.rowDescription = builder.rowDescription;
    this.columns = List.copyOf(builder.columns);
    this.key = List.copyOf(builder.key);
    this.constraints = Collections.unmodifiableMap(new LinkedHashMap<>(builder.constraints));
    this.schema = schemaOf(columns);
  }

  /**
   * Starts a definition.
   *
   * @param name name of the table and of its folder in the lake
   * @param rowDescription what one row is, in a few words
   */
  public static Builder table(String name, String rowDescription) {
    return new Builder(name, rowDescription);
  }

  /** Name of the table and of its folder in the lake. */
  public String name() {
    return name;
  }

  /** What one row is, in a few words. */
  public String rowDescription() {
    return rowDescription;
  }

  /** The columns, in the order of the table. */
  public List<Column> columns() {
    return columns;
  }

  /** Names of the columns that identify a row. */
  public List<String> key() {
    return key;
  }

  /** CHECK constraints: name to SQL condition, in the order of their definition. */
  public Map<String, String> constraints() {
    return constraints;
  }

  /** The table's Spark schema with comments; key columns are not nullable. */
  public StructType schema() {
    return schema;
  }

  private static StructType schemaOf(List<Column> columns) {
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

  /** Starts a row of this table; all columns must be set. */
  public RowBuilder newRow() {
    return RowBuilder.of(schema);
  }

  /**
   * Columns with file statistics for data skipping: date and newspaper in tables with dates, whose
   * rows are written in date order; in other tables the key. Each such column slows down writing.
   */
  public List<String> skippingColumns() {
    boolean dated = isDated();
    return columnNames().stream()
        .filter(
            name -> dated ? name.equals(ISSUE_DATE) || name.equals(NEWSPAPER) : key.contains(name))
        .toList();
  }

  /** Whether the table has an issue date. */
  public boolean isDated() {
    return columnNames().contains(ISSUE_DATE);
  }

  /** Names of all columns, in the order of the table. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Collects the parts of a definition. */
  public static final class Builder {
    private final String name;
    private final String rowDescription;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final Map<String, String> constraints = new LinkedHashMap<>();

    private Builder(String name, String rowDescription) {
      this.name = name;
      this.rowDescription = rowDescription;
    }

    /** Adds a key column that is never null. */
    public Builder key(String column, String type, String comment) {
      columns.add(new Column(column, DataType.fromDDL(type), false, comment));
      key.add(column);
      return this;
    }

    /** Adds a key column that may be null; null is a key value like any other. */
    public Builder nullableKey(String column, String type, String comment) {
      key.add(column);
      return column(column, type, comment);
    }

    /**
     * Adds a column that may be null.
     *
     * @param type as Spark SQL writes it, such as {@code array<string>}
     */
    public Builder column(String column, String type, String comment) {
      return column(column, DataType.fromDDL(type), comment);
    }

    /** Adds a column that may be null. */
    public Builder column(String column, DataType type, String comment) {
      columns.add(new Column(column, type, true, comment));
      return this;
    }

    /** Adds a CHECK constraint. */
    public Builder check(String constraint, String condition) {
      constraints.put(constraint, condition);
      return this;
    }

    /** The finished definition. */
    public TableDefinition build() {
      return new TableDefinition(this);
    }
  }
}
