package org.baomai.parse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.corpus.Newspaper;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.run.JobContext;

/**
 * The newspaper of a corpus, if its pages tell exactly one: pages that tell none are of it too.
 * Their page_id stays the one of an unknown newspaper, so that it does not depend on other pages.
 */
final class CorpusNewspaper {
  private static final String READ_PATH = ReadFileRow.FILE + "." + FilesTable.SOURCE_PATH;

  private final String name;
  private final Dataset<Row> renamed;

  private CorpusNewspaper(String name, Dataset<Row> renamed) {
    this.name = name;
    this.renamed = renamed;
  }

  /**
   * Looks at the pages of the lake that stay, and at those that were read.
   *
   * @param files rows of {@code files} as they will be
   * @param readings rows of {@link ReadFileRow}
   */
  static CorpusNewspaper of(JobContext context, Dataset<Row> files, Dataset<Row> readings) {
    String[] path = {PagesTable.SOURCE_PATH};
    Dataset<Row> staying =
        context
            .lake()
            .current(PagesTable.NAME)
            .select(withBasis())
            .join(files.filter("state = 'page'").select(FilesTable.SOURCE_PATH), path, "left_semi")
            .join(readings.select(READ_PATH), path, "left_anti");
    Dataset<Row> read =
        readings
            .filter(ReadFileRow.PAGE + " IS NOT NULL")
            .select(ReadFileRow.PAGE + ".*")
            .select(withBasis());
    List<String> told =
        staying
            .unionByName(read)
            .filter(
                col(PagesTable.NEWSPAPER_BASIS).isin((Object) Newspaper.PAGE, Newspaper.MANIFEST))
            .select(PagesTable.NEWSPAPER)
            .distinct()
            .limit(2)
            .as(Encoders.STRING())
            .collectAsList();
    String name = told.size() == 1 ? told.get(0) : null;
    return new CorpusNewspaper(name, staying.filter(isRenamed(name)).select(path[0]));
  }

  /**
   * Path, newspaper and basis; pages of older lakes have no basis, and were told what they have.
   */
  private static Column[] withBasis() {
    Column basis =
        coalesce(
            col(PagesTable.NEWSPAPER_BASIS),
            when(isUnknown(PagesTable.NEWSPAPER), Newspaper.UNKNOWN).otherwise(Newspaper.PAGE));
    return new Column[] {
      col(PagesTable.SOURCE_PATH), col(PagesTable.NEWSPAPER), basis.as(PagesTable.NEWSPAPER_BASIS)
    };
  }

  /** Whether an earlier page gets another newspaper, so that the order of runs does not matter. */
  private static Column isRenamed(String name) {
    Column ofCorpus = col(PagesTable.NEWSPAPER_BASIS).equalTo(Newspaper.CORPUS);
    return name == null
        ? ofCorpus
        : isUntold("").or(ofCorpus.and(col(PagesTable.NEWSPAPER).notEqual(name)));
  }

  private static Column isUnknown(String column) {
    return col(column).equalTo(Newspaper.UNKNOWN);
  }

  private static Column isUntold(String prefix) {
    return isUnknown(prefix + PagesTable.NEWSPAPER_BASIS);
  }

  /** Paths of earlier pages that have another newspaper now, or none, and must be read again. */
  Dataset<Row> renamed() {
    return renamed;
  }

  /**
   * The readings with the newspaper of the corpus on pages that tell none, and on their articles.
   *
   * @param readings rows of {@link ReadFileRow}
   */
  Dataset<Row> given(Dataset<Row> readings) {
    if (name == null) {
      return readings;
    }
    Column untoldPage = isUntold(ReadFileRow.PAGE + ".");
    Column page = col(ReadFileRow.PAGE);
    Column articles = col(ReadFileRow.ARTICLES);
    Column named =
        page.withField(PagesTable.NEWSPAPER, lit(name))
            .withField(PagesTable.NEWSPAPER_BASIS, lit(Newspaper.CORPUS));
    Column ofIt =
        transform(articles, article -> article.withField(ArticlesTable.NEWSPAPER, lit(name)));
    return readings
        .withColumn(ReadFileRow.ARTICLES, when(untoldPage, ofIt).otherwise(articles))
        .withColumn(ReadFileRow.PAGE, when(untoldPage, named).otherwise(page));
  }
}
