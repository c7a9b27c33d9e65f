package org.baomai.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.baomai.lake.table.FilesTable;
import org.baomai.source.Container;
import org.baomai.source.Refused;

/**
 * Compares a corpus with the table {@code files} of the last run: which files must be read, and
 * every file's state after that. A container is read as a whole if it or the settings of one of its
 * members changed; its members are added and removed with it.
 */
final class FileChanges {
  private static final String READ_PATH = ReadFileRow.FILE + "." + FilesTable.SOURCE_PATH;
  private static final String[] PATH = {FilesTable.SOURCE_PATH};
  private static final String[] OWNED = {"owner"};

  /** The container that a path leads into, or the path itself. */
  private static final Column OWNER =
      coalesce(
          expr(
              "nullif(regexp_extract(source_path, r'"
                  + Container.CONTAINER_OF_MEMBER
                  + "', 1), '')"),
          col(FilesTable.SOURCE_PATH));

  private final CorpusFiles corpus;
  private final Dataset<Row> listed;
  private final Dataset<Row> known;
  private final Dataset<Row> valid;
  private final boolean refresh;

  /**
   * @param corpus the listing of the corpus
   * @param known rows of {@code files}
   * @param valid those of the known rows that stay valid if their file has not changed
   * @param refresh whether to read all files
   */
  FileChanges(CorpusFiles corpus, Dataset<Row> known, Dataset<Row> valid, boolean refresh) {
    this.corpus = corpus;
    this.listed = corpus.files();
    this.known = known;
    this.valid = valid;
    this.refresh = refresh;
  }

  /** The files that are new or changed; refused files are always retried. */
  Dataset<Row> toRead() {
    if (refresh) {
      return listed;
    }
    Dataset<Row> current = corpus.hasContainers() ? withoutStaleContainers() : valid;
    Column unchanged =
        listed
            .col(FilesTable.SOURCE_PATH)
            .equalTo(current.col(FilesTable.SOURCE_PATH))
            .and(
                current
                    .col(FilesTable.STATE)
                    .isin(FilesTable.PAGE, FilesTable.DUPLICATE, FilesTable.IGNORED));
    for (String attribute : List.of(FilesTable.SIZE, FilesTable.MODIFIED_AT, FilesTable.SETTINGS)) {
      unchanged = unchanged.and(listed.col(attribute).equalTo(current.col(attribute)));
    }
    return listed.join(current, unchanged, "left_anti");
  }

  private Dataset<Row> withoutStaleContainers() {
    Dataset<Row> stale =
        known
            .join(valid.select(FilesTable.SOURCE_PATH), PATH, "left_anti")
            .select(OWNER.as(FilesTable.SOURCE_PATH))
            .distinct();
    return valid.join(stale, PATH, "left_anti");
  }

  /**
   * All files with their new state; of files with equal pages, the one with the smallest path gets
   * the state page and the others duplicate.
   *
   * @param readings rows of {@link ReadFileRow} of the files to be read
   */
  Dataset<Row> after(Dataset<Row> readings) {
    Dataset<Row> read = readings.select(ReadFileRow.FILE + ".*");
    Dataset<Row> all = unread(read).unionByName(read);
    Column holdsPage = col(FilesTable.STATE).isin(FilesTable.PAGE, FilesTable.DUPLICATE);
    Dataset<Row> first =
        all.filter(holdsPage)
            .groupBy(FilesTable.PAGE_ID)
            .agg(min(FilesTable.SOURCE_PATH).as("first_path"));
    return all.join(first, new String[] {FilesTable.PAGE_ID}, "left")
        .withColumn(
            FilesTable.STATE,
            when(
                    holdsPage,
                    when(col(FilesTable.SOURCE_PATH).equalTo(col("first_path")), FilesTable.PAGE)
                        .otherwise(FilesTable.DUPLICATE))
                .otherwise(col(FilesTable.STATE)))
        .drop("first_path");
  }

  /** Known files that were not read: unchanged if they still exist, else gone. */
  private Dataset<Row> unread(Dataset<Row> read) {
    Dataset<Row> unread =
        known
            .join(read.select(FilesTable.SOURCE_PATH), PATH, "left_anti")
            .withColumn("owner", OWNER);
    Dataset<Row> there =
        listed.select(col(FilesTable.SOURCE_PATH).as("owner"), lit(true).as("present"));
    if (corpus.hasContainers()) {
      // A member is gone if its container was just read without it.
      there = there.join(read.select(col(FilesTable.SOURCE_PATH).as("owner")), OWNED, "left_anti");
    }
    return unread
        .join(there, OWNED, "left")
        .withColumn(
            FilesTable.STATE,
            when(col("present").or(belowRefused()), col(FilesTable.STATE))
                .otherwise(FilesTable.GONE))
        .drop("present", "owner");
  }

  /** Known files that are no longer in the corpus, including members of removed containers. */
  Dataset<Row> gone() {
    Dataset<Row> there = listed.select(col(FilesTable.SOURCE_PATH).as("owner"));
    return known
        .filter("state != 'gone'")
        .withColumn("owner", OWNER)
        .join(there, OWNED, "left_anti")
        .filter(functions.not(belowRefused()));
  }

  /** A file in an unreadable folder or container does not count as gone. */
  private Column belowRefused() {
    Column below = lit(false);
    for (Refused refused : corpus.refused()) {
      below =
          below
              .or(col(FilesTable.SOURCE_PATH).startsWith(refused.path() + "/"))
              .or(col(FilesTable.SOURCE_PATH).startsWith(refused.path() + Container.SEPARATOR));
    }
    return below;
  }

  /**
   * Paths of duplicates that become the page because the file before them is gone.
   *
   * @param readings rows of {@link ReadFileRow} of the files read so far
   * @param files the result of {@link #after}
   */
  Dataset<Row> promoted(Dataset<Row> readings, Dataset<Row> files) {
    return known
        .filter("state = 'duplicate'")
        .select(FilesTable.SOURCE_PATH)
        .join(files.filter("state = 'page'").select(FilesTable.SOURCE_PATH), PATH, "left_semi")
        .join(readings.select(READ_PATH), PATH, "left_anti");
  }

  /**
   * Reads files again.
   *
   * @param paths their {@code source_path}; for members of containers, those of the members
   * @param bytes at most their total size
   */
  Dataset<Row> readAgain(CorpusReader reader, Dataset<Row> paths, long bytes) {
    Dataset<Row> plain = reader.read(listed.join(paths, PATH, "left_semi"), bytes);
    if (!corpus.hasContainers()) {
      return plain;
    }
    Dataset<Row> owners = paths.select(OWNER.as(FilesTable.SOURCE_PATH)).distinct();
    Dataset<Row> members = reader.readContainers(listed.join(owners, PATH, "left_semi"));
    return plain.unionByName(
        members.join(
            paths, members.col(READ_PATH).equalTo(paths.col(FilesTable.SOURCE_PATH)), "left_semi"));
  }
}
