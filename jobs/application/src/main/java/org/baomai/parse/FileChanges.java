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
import org.baomai.source.Container;
import org.baomai.source.Refused;

/**
 * The corpus as it is against the table {@code files} as the last run left it: which files have to
 * be read, and what is every file's state after that. A container is read whole where it or what is
 * said of one of its members has changed; its members come and go with it.
 */
final class FileChanges {
  private static final String[] PATH = {"source_path"};
  private static final String[] OWNED = {"owner"};

  /** The container that a path leads into, or the path itself. */
  private static final Column OWNER =
      coalesce(
          expr("nullif(regexp_extract(source_path, r'" + Container.OWNER + "', 1), '')"),
          col("source_path"));

  private final CorpusFiles corpus;
  private final Dataset<Row> listed;
  private final Dataset<Row> known;
  private final Dataset<Row> standing;
  private final boolean refresh;

  /**
   * @param known the table files
   * @param standing those of its rows that still hold if their file has not changed
   * @param refresh whether to read all files
   */
  FileChanges(CorpusFiles corpus, Dataset<Row> known, Dataset<Row> standing, boolean refresh) {
    this.corpus = corpus;
    this.listed = corpus.files();
    this.known = known;
    this.standing = standing;
    this.refresh = refresh;
  }

  /** The files that are new or not as they were; what was refused is always tried again. */
  Dataset<Row> toRead() {
    if (refresh) {
      return listed;
    }
    Dataset<Row> held = corpus.hasContainers() ? withoutStaleContainers() : standing;
    Column asKnown =
        listed
            .col("source_path")
            .equalTo(held.col("source_path"))
            .and(held.col("state").isin("page", "duplicate", "ignored"));
    for (String attribute : List.of("size", "modified_at", "settings")) {
      asKnown = asKnown.and(listed.col(attribute).equalTo(held.col(attribute)));
    }
    return listed.join(held, asKnown, "left_anti");
  }

  private Dataset<Row> withoutStaleContainers() {
    Dataset<Row> stale =
        known
            .join(standing.select("source_path"), PATH, "left_anti")
            .select(OWNER.as("source_path"))
            .distinct();
    return standing.join(stale, PATH, "left_anti");
  }

  /**
   * All files with their new state; of equal pages the smallest path is the page.
   *
   * @param readings of the files to be read
   */
  Dataset<Row> after(Dataset<Row> readings) {
    Dataset<Row> read = readings.select("file.*");
    Dataset<Row> all = stayed(read).unionByName(read);
    Column holdsPage = col("state").isin("page", "duplicate");
    Dataset<Row> first =
        all.filter(holdsPage).groupBy("page_id").agg(min("source_path").as("first_path"));
    return all.join(first, new String[] {"page_id"}, "left")
        .withColumn(
            "state",
            when(
                    holdsPage,
                    when(col("source_path").equalTo(col("first_path")), "page")
                        .otherwise("duplicate"))
                .otherwise(col("state")))
        .drop("first_path");
  }

  /** Known files that were not read: as they were if they are still there, else gone. */
  private Dataset<Row> stayed(Dataset<Row> read) {
    Dataset<Row> unread =
        known.join(read.select("source_path"), PATH, "left_anti").withColumn("owner", OWNER);
    Dataset<Row> there = listed.select(col("source_path").as("owner"), lit(true).as("present"));
    if (corpus.hasContainers()) {
      // A member that a container just read did not show is gone.
      there = there.join(read.select(col("source_path").as("owner")), OWNED, "left_anti");
    }
    return unread
        .join(there, OWNED, "left")
        .withColumn(
            "state", when(col("present").or(belowRefused()), col("state")).otherwise("gone"))
        .drop("present", "owner");
  }

  /** Known files that the corpus no longer has; those in containers go with them. */
  Dataset<Row> gone() {
    Dataset<Row> there = listed.select(col("source_path").as("owner"));
    return known
        .filter("state != 'gone'")
        .withColumn("owner", OWNER)
        .join(there, OWNED, "left_anti")
        .filter(functions.not(belowRefused()));
  }

  /** A file in a folder or container that cannot be looked into is not gone: nobody knows. */
  private Column belowRefused() {
    Column below = lit(false);
    for (Refused refused : corpus.refused()) {
      below =
          below
              .or(col("source_path").startsWith(refused.path() + "/"))
              .or(col("source_path").startsWith(refused.path() + Container.MARK));
    }
    return below;
  }

  /**
   * Paths that were duplicates and now are the page, since the file before them went.
   *
   * @param readings those made already
   * @param files as {@link #after} gives them
   */
  Dataset<Row> promoted(Dataset<Row> readings, Dataset<Row> files) {
    return known
        .filter("state = 'duplicate'")
        .select("source_path")
        .join(files.filter("state = 'page'").select("source_path"), PATH, "left_semi")
        .join(readings.select("file.source_path"), PATH, "left_anti");
  }

  /** Readings of some paths, whose files have not changed. */
  Dataset<Row> readAgain(CorpusReading reading, Dataset<Row> paths) {
    Dataset<Row> plain = reading.read(listed.join(paths, PATH, "left_semi"), 0);
    if (!corpus.hasContainers()) {
      return plain;
    }
    Dataset<Row> owners = paths.select(OWNER.as("source_path")).distinct();
    Dataset<Row> members = reading.readContainers(listed.join(owners, PATH, "left_semi"));
    return plain.unionByName(
        members.join(
            paths, members.col("file.source_path").equalTo(paths.col("source_path")), "left_semi"));
  }
}
