package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.Span;
import org.baomai.corpus.ParsedPage;
import org.baomai.page.MapPiece;
import org.baomai.page.Mark;
import org.baomai.page.Unit;
import org.baomai.page.byline.MarkReader;

/** Table {@code articles}. Units of pages: articles, captions, advertisements and the rest. */
public final class ArticlesTable {
  public static final String NAME = "articles";

  public static final String ARTICLE_ID = "article_id";
  public static final String PAGE_ID = "page_id";
  public static final String SOURCE_PATH = "source_path";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = IssueDateColumns.ISSUE_DATE;
  public static final String ISSUE_DATE_EARLIEST = IssueDateColumns.ISSUE_DATE_EARLIEST;
  public static final String ISSUE_DATE_LATEST = IssueDateColumns.ISSUE_DATE_LATEST;
  public static final String ISSUE_DATE_BASIS = IssueDateColumns.ISSUE_DATE_BASIS;
  public static final String PAGE_LABEL = "page_label";
  public static final String ORDINAL = "ordinal";
  public static final String KIND = "kind";
  public static final String KICKER = "kicker";
  public static final String HEADLINE = "headline";
  public static final String SUBHEADLINE = "subheadline";
  public static final String SECTION_HEADS = "section_heads";
  public static final String AGENCY = "agency";
  public static final String REPORTERS = "reporters";
  public static final String CORRESPONDENTS = "correspondents";
  public static final String PHOTOGRAPHERS = "photographers";
  public static final String INTERNS = "interns";
  public static final String BODY = "body";
  public static final String SPANS = "spans";
  public static final String BODY_MAP = "body_map";
  public static final String HEADLINE_MAP = "headline_map";
  public static final String MARKS = "marks";
  public static final String CONFIDENCE = "confidence";
  public static final String CONTINUED_FROM_LABEL = "continued_from_label";
  public static final String CONTINUES_ON_LABEL = "continues_on_label";
  public static final String CONTINUED_FROM = "continued_from";
  public static final String STORY_ID = "story_id";
  public static final String REPRINT_OF = "reprint_of";

  public static final TableDefinition DEFINITION =
      IssueDateColumns.addTo(
              table(NAME, "a unit of a page")
                  .key(ARTICLE_ID, "string", "SHA-256 of page_id and spans")
                  .column(PAGE_ID, "string", "the page it is on")
                  .column(SOURCE_PATH, "string", "the page's file")
                  .column(NEWSPAPER, "string", "name of the newspaper; may be 'unknown'"))
          .column(PAGE_LABEL, "string", "label of the page in its issue, such as A01")
          .column(ORDINAL, "int", "position among the units of its page, from 0")
          .column(
              KIND,
              "string",
              "article, continuation, photo_caption, advertisement, masthead, column_banner, notice, imprint, teaser or other")
          .column(KICKER, "string", "line above the headline (引题)")
          .column(HEADLINE, "string", "headline (标题), line breaks removed")
          .column(SUBHEADLINE, "string", "line below the headline (副题)")
          .column(SECTION_HEADS, "array<string>", "headings inside the text (小标题)")
          .column(AGENCY, "string", "source of the report, as printed: …日报讯")
          .column(REPORTERS, "array<string>", "记者")
          .column(CORRESPONDENTS, "array<string>", "通讯员")
          .column(PHOTOGRAPHERS, "array<string>", "摄")
          .column(INTERNS, "array<string>", "实习生")
          .column(BODY, "string", "reading text, one paragraph per line")
          .column(
              SPANS, Spans.TYPE, "code points of the page's text, in reading order, end exclusive")
          .column(
              BODY_MAP,
              TextMap.TYPE,
              "body[offset, offset + length) corresponds to text[page_offset, page_offset + length), code point by code point; characters may be normalised (width, radicals, compatibility forms, direction of quotation marks)")
          .column(HEADLINE_MAP, TextMap.TYPE, "the same for the headline")
          .column(
              MARKS,
              Marks.TYPE,
              "words that are not the story's own, counted nowhere: field headline or body, kind (dateline, byline, credit, jump_mark), code points, end exclusive; null in rows from before this column")
          .column(
              CONFIDENCE,
              "double",
              "probability that an annotator would cut the same unit under the same headline, 0 to 1")
          .column(CONTINUED_FROM_LABEL, "string", "label of the page it continues from, as printed")
          .column(CONTINUES_ON_LABEL, "string", "label of the page it continues on, as printed")
          .column(CONTINUED_FROM, "string", "article_id of the unit it continues")
          .column(STORY_ID, "string", "the story it belongs to; by default its own article_id")
          .column(
              REPRINT_OF,
              "string",
              "story_id of the earliest printing of the same text; null if this is the earliest")
          .check("sure_or_not", "confidence >= 0 AND confidence <= 1")
          .build();

  private ArticlesTable() {}

  /**
   * The row of a unit before stories are joined: it is its own story and no reprint.
   *
   * @param page the page it is on
   */
  public static Row toRow(ParsedPage page, Unit unit) {
    String id = page.articleId(unit);
    RowBuilder row =
        DEFINITION
            .newRow()
            .set(ARTICLE_ID, id)
            .set(PAGE_ID, page.pageId())
            .set(SOURCE_PATH, page.sourcePath())
            .set(NEWSPAPER, page.newspaper().name())
            .set(PAGE_LABEL, page.pageLabel())
            .set(ORDINAL, unit.ordinal())
            .set(KIND, unit.kind().label())
            .set(KICKER, emptyToNull(unit.kicker()))
            .set(HEADLINE, emptyToNull(unit.headline()))
            .set(SUBHEADLINE, emptyToNull(unit.subheadline()))
            .set(SECTION_HEADS, strings(unit.sectionHeads()))
            .set(AGENCY, unit.byline().agency())
            .set(REPORTERS, strings(unit.byline().reporters()))
            .set(CORRESPONDENTS, strings(unit.byline().correspondents()))
            .set(PHOTOGRAPHERS, strings(unit.byline().photographers()))
            .set(INTERNS, strings(unit.byline().interns()))
            .set(BODY, unit.body())
            .set(SPANS, Spans.toRows(unit.spans()))
            .set(BODY_MAP, TextMap.toRows(unit.bodyMap()))
            .set(HEADLINE_MAP, TextMap.toRows(unit.headlineMap()))
            .set(MARKS, Marks.toRows(unit))
            .set(CONFIDENCE, unit.confidence())
            .set(CONTINUED_FROM_LABEL, unit.continuedFromLabel())
            .set(CONTINUES_ON_LABEL, unit.continuesOnLabel())
            .set(CONTINUED_FROM, null)
            .set(STORY_ID, id)
            .set(REPRINT_OF, null);
    return IssueDateColumns.set(row, page.issueDate()).build();
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String[] strings(List<String> values) {
    return values.toArray(String[]::new);
  }

  /** The structs in {@code spans}. */
  public static final class Spans {
    public static final String START = "start";
    public static final String END = "end";

    private static final StructType STRUCT =
        new StructType().add(START, DataTypes.IntegerType).add(END, DataTypes.IntegerType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private Spans() {}

    static Row[] toRows(List<Span> spans) {
      return spans.stream()
          .map(span -> RowBuilder.of(STRUCT).set(START, span.start()).set(END, span.end()).build())
          .toArray(Row[]::new);
    }

    /** The span of a struct. */
    public static Span fromRow(Row span) {
      return new Span(span.<Integer>getAs(START), span.<Integer>getAs(END));
    }
  }

  /** The structs in {@code marks}. */
  public static final class Marks {
    public static final String FIELD = "field";
    public static final String KIND = "kind";
    public static final String START = "start";
    public static final String END = "end";

    private static final StructType STRUCT =
        new StructType()
            .add(FIELD, DataTypes.StringType)
            .add(KIND, DataTypes.StringType)
            .add(START, DataTypes.IntegerType)
            .add(END, DataTypes.IntegerType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private Marks() {}

    /** The marks of a unit as it is, corrected or not: its texts determine them. */
    static Row[] toRows(Unit unit) {
      List<Row> rows = new ArrayList<>();
      MarkReader.read(unit.headline()).forEach(mark -> rows.add(toRow(HEADLINE, mark)));
      MarkReader.read(unit.body()).forEach(mark -> rows.add(toRow(BODY, mark)));
      return rows.toArray(Row[]::new);
    }

    private static Row toRow(String field, Mark mark) {
      return RowBuilder.of(STRUCT)
          .set(FIELD, field)
          .set(KIND, mark.kind().label())
          .set(START, mark.start())
          .set(END, mark.end())
          .build();
    }

    /**
     * The spans of the marks in a field of an article.
     *
     * @param article a row with the column {@code marks}, which may be null
     * @param field {@code headline} or {@code body}
     */
    public static List<Span> spans(Row article, String field) {
      int column = article.fieldIndex(MARKS);
      if (article.isNullAt(column)) {
        return List.of();
      }
      return article.<Row>getList(column).stream()
          .filter(mark -> field.equals(mark.getAs(FIELD)))
          .map(mark -> new Span(mark.<Integer>getAs(START), mark.<Integer>getAs(END)))
          .toList();
    }

    /** SQL: the number of characters in the marks of an article. */
    public static String lengthSql() {
      return "coalesce(aggregate(marks, 0, (sum, mark) -> sum + mark.end - mark.start), 0)";
    }
  }

  /** The structs in {@code body_map} and {@code headline_map}. */
  public static final class TextMap {
    public static final String OFFSET = "offset";
    public static final String PAGE_OFFSET = "page_offset";
    public static final String LENGTH = "length";

    private static final StructType STRUCT =
        new StructType()
            .add(OFFSET, DataTypes.IntegerType)
            .add(PAGE_OFFSET, DataTypes.IntegerType)
            .add(LENGTH, DataTypes.IntegerType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private TextMap() {}

    static Row[] toRows(List<MapPiece> pieces) {
      return pieces.stream()
          .map(
              piece ->
                  RowBuilder.of(STRUCT)
                      .set(OFFSET, piece.offset())
                      .set(PAGE_OFFSET, piece.pageOffset())
                      .set(LENGTH, piece.length())
                      .build())
          .toArray(Row[]::new);
    }

    /** The piece of a struct. */
    public static MapPiece fromRow(Row piece) {
      return new MapPiece(
          piece.<Integer>getAs(OFFSET),
          piece.<Integer>getAs(PAGE_OFFSET),
          piece.<Integer>getAs(LENGTH));
    }
  }
}
