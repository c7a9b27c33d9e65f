package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.List;

/** The ledger of runs: by it readers know which versions of the tables belong together. */
public final class LedgerTables {
  public static final String RUNS = "runs";

  private LedgerTables() {}

  public static TableDefinition runs() {
    return table(RUNS, "a run of a job")
        .key("run_id", "string", "start time and a random tail")
        .column("sequence", "bigint", "runs of this lake in order, from 0")
        .column(
            "job", "string", "parse, segment, trends, topics, maintain, create, restore or upgrade")
        .column("state", "string", "started, published or failed")
        .column("started_at", "timestamp", "when it started")
        .column("ended_at", "timestamp", "when it ended; null while it runs")
        .column("configuration", "map<string,string>", "options and settings it ran with")
        .column("table_versions", "map<string,bigint>", "version of every table it published")
        .column("dirty_dates", "array<date>", "issue dates it wrote anew")
        .column("dirty_undated", "boolean", "whether it wrote what has no date anew")
        .column("dirty_everything", "boolean", "whether it wrote all dates anew")
        .column("rows_in", "map<string,bigint>", "rows or files read, by what they are")
        .column("rows_out", "map<string,bigint>", "rows written, by table")
        .column(
            "stages", "array<struct<name:string,seconds:double,bytes:bigint>>", "where time went")
        .column("warnings", "array<string>", "what the user should know")
        .column("failure", "string", "why it failed")
        .column("code_version", "string", "version of Baomai")
        .column("parser_version", "string", "version of the parser of the published pages")
        .column("lexicon_version", "string", "version of segmenter and dictionaries")
        .column("input_digest", "string", "digest of paths and bytes of all files that it saw")
        .column("fence", "bigint", "number of the lease it ran under; it only grows")
        .check("known_state", "state IN ('started','published','failed')")
        .build();
  }

  static List<TableDefinition> all() {
    return List.of(runs());
  }
}
