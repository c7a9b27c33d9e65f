package org.baomai.lake.table;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.Span;
import org.baomai.corpus.AppliedOverrides;
import org.baomai.corpus.IssueDate;
import org.baomai.corpus.PageParser;
import org.baomai.corpus.ParsedPage;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.source.ListedFile;
import org.baomai.source.Refused;

/** What was read from the corpus, as rows of {@code files}, {@code pages}, {@code articles}. */
public final class PageRows {
  /**
   * A file with all that came of it: {@code file}, and either {@code page} with {@code articles},
   * or {@code refused}, or neither.
   */
  public static final StructType READING =
      new StructType(
          new StructField[] {
            field("file", PageTables.files().schema()),
            field("page", PageTables.pages().schema()),
            new StructField(
                "articles",
                new ArrayType(PageTables.articles().schema(), false),
                true,
                org.apache.spark.sql.types.Metadata.empty()),
            field("refused", PageTables.quarantine().schema())
          });

  private PageRows() {}

  private static StructField field(String name, StructType type) {
    return new StructField(name, type, true, org.apache.spark.sql.types.Metadata.empty());
  }

  /** A file that holds a page. */
  public static Row page(ListedFile file, String sha256, String settings, ParsedPage page) {
    Row[] articles = page.units().stream().map(unit -> article(page, unit)).toArray(Row[]::new);
    return RowFactory.create(
        file(file, sha256, settings, "page", page.pageId(), page.overrides()),
        page(page),
        articles,
        null);
  }

  /** A file that was refused. */
  public static Row refused(
      ListedFile file, String sha256, String settings, Refused refused, String runId) {
    Row reason =
        RowFactory.create(
            refused.path(),
            refused.reason().label(),
            refused.detail() + " " + refused.reason().explanation(),
            refused.byteOffset(),
            refused.excerpt(),
            runId);
    return RowFactory.create(
        file(file, sha256, settings, "quarantined", null, AppliedOverrides.NONE),
        null,
        null,
        reason);
  }

  /** A file that is no page file. */
  public static Row ignored(ListedFile file, String settings) {
    return RowFactory.create(
        file(file, null, settings, "ignored", null, AppliedOverrides.NONE), null, null, null);
  }

  private static Row file(
      ListedFile file,
      String sha256,
      String settings,
      String state,
      String pageId,
      AppliedOverrides overrides) {
    return RowFactory.create(
        file.path(),
        file.size(),
        Instant.ofEpochMilli(file.modifiedMillis()),
        sha256,
        state,
        pageId,
        settings,
        overrides.digest(),
        overrides.any() ? names(overrides.ids()) : null,
        overrides.any() ? names(overrides.problems()) : null);
  }

  private static Row page(ParsedPage page) {
    IssueDate date = page.issueDate();
    return RowFactory.create(
        page.pageId(),
        page.sourcePath(),
        page.newspaper(),
        date.date(),
        date.earliest(),
        date.latest(),
        date.basis(),
        date.evidence(),
        page.pageLabel(),
        page.charset(),
        page.text(),
        PageParser.reader().version(),
        page.overrides().digest());
  }

  private static Row article(ParsedPage page, Unit unit) {
    IssueDate date = page.issueDate();
    String id = page.articleId(unit);
    return RowFactory.create(
        id,
        page.pageId(),
        page.sourcePath(),
        page.newspaper(),
        date.date(),
        date.earliest(),
        date.latest(),
        date.basis(),
        page.pageLabel(),
        unit.ordinal(),
        unit.kind().label(),
        emptyToNull(unit.kicker()),
        emptyToNull(unit.headline()),
        emptyToNull(unit.subheadline()),
        names(unit.sectionHeads()),
        unit.byline().agency(),
        names(unit.byline().reporters()),
        names(unit.byline().correspondents()),
        names(unit.byline().photographers()),
        names(unit.byline().interns()),
        unit.body(),
        spans(unit.spans()),
        map(unit.bodyMap()),
        map(unit.headlineMap()),
        unit.confidence(),
        unit.continuedFromLabel(),
        unit.continuesOnLabel(),
        null,
        id,
        null);
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String[] names(List<String> names) {
    return names.toArray(String[]::new);
  }

  private static Row[] spans(List<Span> spans) {
    return spans.stream()
        .map(span -> RowFactory.create(span.start(), span.end()))
        .toArray(Row[]::new);
  }

  private static Row[] map(List<MapPiece> pieces) {
    return pieces.stream()
        .map(piece -> RowFactory.create(piece.offset(), piece.pageOffset(), piece.length()))
        .toArray(Row[]::new);
  }
}
