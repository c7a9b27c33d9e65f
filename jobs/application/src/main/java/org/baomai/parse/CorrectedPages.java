package org.baomai.parse;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.FilesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.page.learning.AnnotatedPage;
import org.baomai.page.learning.AnnotatedUnit;
import org.baomai.source.override.Overrides;
import org.baomai.source.override.PageOverride;

/** The pages of a lake whose units were corrected, with their units as they are now. */
final class CorrectedPages {
  private CorrectedPages() {}

  /**
   * Reads the pages; those with a corrected date only are left out.
   *
   * @param overrides the overrides that the lake was made with
   * @return the pages, sorted by path
   */
  static List<AnnotatedPage> of(LakeReader lake, Overrides overrides) {
    Map<String, String> paths = new TreeMap<>();
    for (Row file :
        lake.table(FilesTable.NAME)
            .filter(col(FilesTable.STATE).equalTo(FilesTable.PAGE))
            .filter(col(FilesTable.OVERRIDES).isNotNull())
            .collectAsList()) {
      if (correctsUnits(file, overrides)) {
        paths.put(file.getAs(FilesTable.SOURCE_PATH), file.getAs(FilesTable.PAGE_ID));
      }
    }
    Object[] ids = paths.values().toArray();
    Map<String, List<AnnotatedUnit>> units = units(lake, ids);
    Map<String, AnnotatedPage> pages = new TreeMap<>();
    for (Row page :
        lake.table(PagesTable.NAME).filter(col(PagesTable.PAGE_ID).isin(ids)).collectAsList()) {
      String path = page.getAs(PagesTable.SOURCE_PATH);
      pages.put(
          path,
          new AnnotatedPage(
              path,
              page.getAs(PagesTable.TEXT),
              units.getOrDefault(page.<String>getAs(PagesTable.PAGE_ID), List.of())));
    }
    return List.copyOf(pages.values());
  }

  /** Whether an override of the file's page was applied to a unit. */
  private static boolean correctsUnits(Row file, Overrides overrides) {
    List<PageOverride> lines =
        overrides.forPage(file.<String>getList(file.fieldIndex(FilesTable.OVERRIDE_IDS)));
    List<String> problems = file.getList(file.fieldIndex(FilesTable.OVERRIDE_PROBLEMS));
    for (int at = 0; at < lines.size(); at++) {
      boolean applied = at >= problems.size() || problems.get(at).isEmpty();
      if (lines.get(at).date() == null && applied) {
        return true;
      }
    }
    return false;
  }

  /** The units of pages, by page id. */
  private static Map<String, List<AnnotatedUnit>> units(LakeReader lake, Object[] ids) {
    Map<String, List<AnnotatedUnit>> units = new TreeMap<>();
    for (Row row :
        lake.table(ArticlesTable.NAME)
            .filter(col(ArticlesTable.PAGE_ID).isin(ids))
            .orderBy(ArticlesTable.PAGE_ID, ArticlesTable.ORDINAL)
            .collectAsList()) {
      units
          .computeIfAbsent(row.getAs(ArticlesTable.PAGE_ID), page -> new ArrayList<>())
          .add(unit(row));
    }
    return units;
  }

  private static AnnotatedUnit unit(Row row) {
    List<String> titles = new ArrayList<>();
    for (String column :
        List.of(ArticlesTable.KICKER, ArticlesTable.HEADLINE, ArticlesTable.SUBHEADLINE)) {
      titles.addAll(compared(row.<String>getAs(column)));
    }
    List<String> sectionHeads = new ArrayList<>();
    row.<String>getList(row.fieldIndex(ArticlesTable.SECTION_HEADS))
        .forEach(head -> sectionHeads.addAll(compared(head)));
    return new AnnotatedUnit(
        row.getAs(ArticlesTable.KIND),
        row.<Row>getList(row.fieldIndex(ArticlesTable.SPANS)).stream()
            .map(ArticlesTable.Spans::fromRow)
            .toList(),
        compared(row.<String>getAs(ArticlesTable.HEADLINE)),
        titles,
        sectionHeads);
  }

  private static List<String> compared(String words) {
    return words == null ? List.of() : List.of(AnnotatedUnit.compared(words));
  }
}
