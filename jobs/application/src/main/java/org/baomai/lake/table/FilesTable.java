package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.corpus.AppliedOverrides;
import org.baomai.source.ListedFile;

/** The table {@code files}: the files of the corpus with their states. */
public final class FilesTable {
  public static final String NAME = "files";

  public static final String SOURCE_PATH = "source_path";
  public static final String SIZE = "size";
  public static final String MODIFIED_AT = "modified_at";
  public static final String SHA256 = "sha256";
  public static final String STATE = "state";
  public static final String PAGE_ID = "page_id";
  public static final String SETTINGS = "settings";
  public static final String OVERRIDES = "overrides";
  public static final String OVERRIDE_IDS = "override_ids";
  public static final String OVERRIDE_PROBLEMS = "override_problems";

  /** State of a file that holds a page. */
  public static final String PAGE = "page";

  /** State of a file whose page is in another file too, with a smaller path. */
  public static final String DUPLICATE = "duplicate";

  /** State of a file that was refused. */
  public static final String QUARANTINED = "quarantined";

  /** State of a file that is no page file. */
  public static final String IGNORED = "ignored";

  /** State of a file that has left the corpus. */
  public static final String GONE = "gone";

  public static final TableDefinition DEFINITION =
      table(NAME, "a file seen in the corpus")
          .key(SOURCE_PATH, "string", "path relative to the corpus folder, separated by /")
          .column(SIZE, "bigint", "bytes")
          .column(MODIFIED_AT, "timestamp", "time of the last change, from the file system")
          .column(SHA256, "string", "SHA-256 of the bytes, hex")
          .column(STATE, "string", "page, duplicate, quarantined, ignored or gone")
          .column(PAGE_ID, "string", "the page in it; files with equal pages have the same page_id")
          .column(SETTINGS, "string", "digest of the manifest entries and options that apply to it")
          .column(OVERRIDES, "string", "digest of the overrides of its page; null if none")
          .column(
              OVERRIDE_IDS,
              "array<string>",
              "page_ids that overrides may use to name its page; first the page_id that it has without overrides")
          .column(
              OVERRIDE_PROBLEMS,
              "array<string>",
              "for each override of the page, in the order of the overrides file: why it could not be applied; an empty string if it was applied")
          .check("known_state", "state IN ('page','duplicate','quarantined','ignored','gone')")
          .build();

  private FilesTable() {}

  /**
   * The row of a file.
   *
   * @param sha256 digest of its bytes, hex; null if it was not read
   * @param settings digest of the manifest entries and options that apply to it
   * @param state one of the states of this table, such as {@link #PAGE}
   * @param pageId the page in it; null if there is none
   * @param overrides the overrides of its page
   */
  public static Row toRow(
      ListedFile file,
      String sha256,
      String settings,
      String state,
      String pageId,
      AppliedOverrides overrides) {
    return DEFINITION
        .newRow()
        .set(SOURCE_PATH, file.path())
        .set(SIZE, file.size())
        .set(MODIFIED_AT, Instant.ofEpochMilli(file.modifiedMillis()))
        .set(SHA256, sha256)
        .set(STATE, state)
        .set(PAGE_ID, pageId)
        .set(SETTINGS, settings)
        .set(OVERRIDES, overrides.digest())
        .set(OVERRIDE_IDS, overrides.any() ? strings(overrides.ids()) : null)
        .set(OVERRIDE_PROBLEMS, overrides.any() ? strings(overrides.problems()) : null)
        .build();
  }

  private static String[] strings(List<String> values) {
    return values.toArray(String[]::new);
  }
}
