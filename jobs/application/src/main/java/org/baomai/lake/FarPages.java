package org.baomai.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.source.override.Overrides;
import org.baomai.trend.MainRange;

/**
 * The pages whose issue dates are far from those of all others, by {@link MainRange}. They are left
 * out of the tests of trends; their counts by date remain.
 *
 * @param range the range of the other pages
 * @param number number of these pages
 * @param examples the first of them, by date and path
 */
public record FarPages(MainRange range, long number, List<FarPage> examples) {
  /** Maximum number of pages that are named. */
  private static final int NAMED = 20;

  /**
   * A page far from the others.
   *
   * @param pageId its page_id
   * @param path the path of its file
   * @param date its issue date
   * @param basis the source of that date
   */
  public record FarPage(String pageId, String path, LocalDate date, String basis) {
    /** The line of overrides that would give it another date, which is left to be filled in. */
    public String override() {
      return "{\"page\": \"" + pageId + "\", \"date\": \"YYYY-MM-DD\"}";
    }

    private String warning(MainRange range) {
      return String.format(
          "%s is dated %s (%s), far from the other pages (%s to %s), and is left out of the tests of"
              + " trends. If the date is wrong, write the right one into %s: %s",
          path, date, basis, range.first(), range.last(), Overrides.PATH, override());
    }
  }

  /**
   * The far pages of a lake.
   *
   * @param pages rows of {@code pages}
   */
  public static FarPages of(Dataset<Row> pages) {
    MainRange range = mainRange(pages);
    Dataset<Row> far =
        pages.filter(not(col(PagesTable.ISSUE_DATE).between(range.first(), range.last())));
    List<FarPage> examples =
        far
            .orderBy(PagesTable.ISSUE_DATE, PagesTable.SOURCE_PATH, PagesTable.PAGE_ID)
            .limit(NAMED)
            .select(
                PagesTable.PAGE_ID,
                PagesTable.SOURCE_PATH,
                PagesTable.ISSUE_DATE,
                PagesTable.ISSUE_DATE_BASIS)
            .collectAsList()
            .stream()
            .map(FarPages::page)
            .toList();
    return new FarPages(range, examples.size() < NAMED ? examples.size() : far.count(), examples);
  }

  private static FarPage page(Row row) {
    return new FarPage(
        row.getAs(PagesTable.PAGE_ID),
        row.getAs(PagesTable.SOURCE_PATH),
        row.getAs(PagesTable.ISSUE_DATE),
        row.getAs(PagesTable.ISSUE_DATE_BASIS));
  }

  /**
   * The main range of a lake.
   *
   * @param pages rows of {@code pages}
   */
  public static MainRange mainRange(Dataset<Row> pages) {
    return mainRange(
        pages
            .filter(col(PagesTable.ISSUE_DATE).isNotNull())
            .groupBy(PagesTable.ISSUE_DATE)
            .agg(count(lit(1)).as(DateTotalsTable.PAGES))
            .collectAsList());
  }

  /**
   * The main range of an archive.
   *
   * @param dates rows with {@code issue_date} and the number of its {@code pages}; a date may have
   *     several rows
   */
  public static MainRange mainRange(List<Row> dates) {
    Map<LocalDate, Long> pages = new TreeMap<>();
    for (Row row : dates) {
      pages.merge(
          row.getAs(DateTotalsTable.ISSUE_DATE), row.<Long>getAs(DateTotalsTable.PAGES), Long::sum);
    }
    return MainRange.of(pages);
  }

  /** What to say about them: one sentence a page, and the number of those not named. */
  public List<String> warnings() {
    List<String> warnings =
        new ArrayList<>(examples.stream().map(page -> page.warning(range)).toList());
    if (number > examples.size()) {
      warnings.add(number - examples.size() + " more pages are dated far from the others.");
    }
    return List.copyOf(warnings);
  }
}
