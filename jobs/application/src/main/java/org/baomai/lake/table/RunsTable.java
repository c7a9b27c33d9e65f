package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code runs}. Ledger of runs: which table versions belong together. */
public final class RunsTable {
  public static final String NAME = "runs";

  public static final String RUN_ID = "run_id";
  public static final String SEQUENCE = "sequence";
  public static final String JOB = "job";
  public static final String STATE = "state";
  public static final String STARTED_AT = "started_at";
  public static final String ENDED_AT = "ended_at";
  public static final String CONFIGURATION = "configuration";
  public static final String TABLE_VERSIONS = "table_versions";
  public static final String DIRTY_DATES = "dirty_dates";
  public static final String DIRTY_UNDATED = "dirty_undated";
  public static final String DIRTY_EVERYTHING = "dirty_everything";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_OUT = "rows_out";
  public static final String STAGES = "stages";
  public static final String WARNINGS = "warnings";
  public static final String FAILURE = "failure";
  public static final String CODE_VERSION = "code_version";
  public static final String PARSER_VERSION = "parser_version";
  public static final String LEXICON_VERSION = "lexicon_version";
  public static final String INPUT_DIGEST = "input_digest";
  public static final String FENCE = "fence";

  public static final TableDefinition DEFINITION =
      table(NAME, "a run of a job")
          .key(RUN_ID, "string", "start time and a random suffix")
          .column(SEQUENCE, "bigint", "order of the runs of this lake, from 0")
          .column(
              JOB, "string", "parse, segment, trends, topics, maintain, create, restore or upgrade")
          .column(STATE, "string", "started, published or failed")
          .column(STARTED_AT, "timestamp", "start time")
          .column(ENDED_AT, "timestamp", "end time; null while it runs")
          .column(CONFIGURATION, "map<string,string>", "options and settings of the run")
          .column(TABLE_VERSIONS, "map<string,bigint>", "version of every table that it published")
          .column(DIRTY_DATES, "array<date>", "issue dates whose rows it rewrote")
          .column(DIRTY_UNDATED, "boolean", "whether it rewrote rows without a date")
          .column(DIRTY_EVERYTHING, "boolean", "whether it rewrote rows of all dates")
          .column(ROWS_IN, "map<string,bigint>", "rows or files read, by table or kind of input")
          .column(ROWS_OUT, "map<string,bigint>", "rows written, by table")
          .column(STAGES, Stage.TYPE, "time and bytes of each stage")
          .column(WARNINGS, "array<string>", "warnings for the user")
          .column(FAILURE, "string", "why it failed; null if it did not")
          .column(CODE_VERSION, "string", "version of Baomai")
          .column(PARSER_VERSION, "string", "version of the parser of the published pages")
          .column(LEXICON_VERSION, "string", "version of segmenter and dictionaries")
          .column(
              INPUT_DIGEST, "string", "digest of the paths and contents of all files in the corpus")
          .column(FENCE, "bigint", "number of the lease it ran under; it only increases")
          .check("known_state", "state IN ('started','published','failed')")
          .build();

  private RunsTable() {}

  /** The structs in {@code stages}. */
  public static final class Stage {
    public static final String NAME = "name";
    public static final String SECONDS = "seconds";
    public static final String BYTES = "bytes";

    private static final StructType STRUCT =
        new StructType()
            .add(NAME, DataTypes.StringType)
            .add(SECONDS, DataTypes.DoubleType)
            .add(BYTES, DataTypes.LongType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private Stage() {}

    /** The struct of a stage. */
    public static Row toRow(String name, double seconds, long bytes) {
      return RowBuilder.of(STRUCT).set(NAME, name).set(SECONDS, seconds).set(BYTES, bytes).build();
    }
  }
}
