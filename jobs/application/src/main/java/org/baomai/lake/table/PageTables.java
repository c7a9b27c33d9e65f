package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.List;

/** Tables of what the corpus holds: files, pages, their units, and what was refused. */
final class PageTables {
  static final String SPANS = "array<struct<start:int,end:int>>";
  static final String MAP = "array<struct<offset:int,page_offset:int,length:int>>";
  private static final String NAMES = "array<string>";

  private PageTables() {}

  static TableDefinition files() {
    return table("files", "a file seen in the corpus")
        .key("source_path", "string", "path relative to the corpus, parted by /")
        .column("size", "bigint", "bytes")
        .column("modified_at", "timestamp", "time of last change, as the file system says")
        .column("sha256", "string", "SHA-256 of the bytes, hex")
        .column("state", "string", "page, duplicate, quarantined, ignored or gone")
        .column("page_id", "string", "the page it holds; of equal pages all have the same")
        .column("settings", "string", "digest of what the manifest and the options say of it")
        .column("overrides", "string", "digest of the overrides of its page; null if none")
        .column(
            "override_ids",
            NAMES,
            "page_ids by which overrides may name its page, the one without them first")
        .column(
            "override_problems",
            NAMES,
            "why each of them does not fit, in their order; empty where it was applied")
        .check("known_state", "state IN ('page','duplicate','quarantined','ignored','gone')")
        .build();
  }

  static TableDefinition pages() {
    TableDefinition.Builder builder =
        table("pages", "a page text")
            .key("page_id", "string", "SHA-256 over newspaper, date where not read, and text")
            .column("source_path", "string", "smallest path of the files that hold this page")
            .column("newspaper", "string", "name of the newspaper; 'unknown' is legal");
    return dates(builder)
        .column("issue_date_evidence", "string", "what the date was told from; conflicts too")
        .column("page_label", "string", "label of the page in its issue, such as A01")
        .column("charset", "string", "character set of the file")
        .column("text", "string", "decoded, byte order mark removed, otherwise as in the file")
        .column("parser_version", "string", "version of the parser that cut the page")
        .column("overrides", "string", "digest of the overrides it was cut with; null if none")
        .build();
  }

  static TableDefinition articles() {
    TableDefinition.Builder builder =
        table("articles", "a unit of a page")
            .key("article_id", "string", "SHA-256 over page_id and spans")
            .column("page_id", "string", "the page it stands on")
            .column("source_path", "string", "the page's file")
            .column("newspaper", "string", "name of the newspaper; 'unknown' is legal");
    return dates(builder)
        .column("page_label", "string", "label of the page in its issue, such as A01")
        .column("ordinal", "int", "place among the units of its page, from 0")
        .column(
            "kind",
            "string",
            "article, continuation, photo_caption, advertisement, masthead, column_banner,"
                + " notice, imprint, teaser or other")
        .column("kicker", "string", "line above the headline (引题)")
        .column("headline", "string", "headline (标题), wraps undone")
        .column("subheadline", "string", "line below the headline (副题)")
        .column("section_heads", NAMES, "headings inside the text (小标题)")
        .column("agency", "string", "who sends the report, as printed: …日报讯")
        .column("reporters", NAMES, "记者")
        .column("correspondents", NAMES, "通讯员")
        .column("photographers", NAMES, "摄")
        .column("interns", NAMES, "实习生")
        .column("body", "string", "reading text, one paragraph a line")
        .column("spans", SPANS, "code points of the page's text, in reading order, end exclusive")
        .column(
            "body_map",
            MAP,
            "body[offset, +length) stands at text[page_offset, +length), up to width and the sides of quotation marks")
        .column("headline_map", MAP, "the same for the headline")
        .column(
            "confidence",
            "double",
            "chance that a careful reader would cut the same unit under the same headline, 0 to 1")
        .column("continued_from_label", "string", "label of the page it goes on from, as printed")
        .column("continues_on_label", "string", "label of the page on which it goes on, as printed")
        .column("continued_from", "string", "article_id it goes on from")
        .column("story_id", "string", "the story it belongs to; its own article_id by default")
        .column("reprint_of", "string", "story_id of the text that it prints again")
        .check("sure_or_not", "confidence >= 0 AND confidence <= 1")
        .build();
  }

  static TableDefinition storySignatures() {
    return table("story_signatures", "a story's text as reprints of it are found by")
        .key("story_id", "string", "the story")
        .column("newspaper", "string", "its newspaper")
        .column("issue_date", "date", "its issue date; null if unknown")
        .column("page_label", "string", "label of the page it begins on")
        .column("ordinal", "int", "place among the units of that page")
        .column("letters", "int", "letters and figures of its text, marks and blanks left out")
        .column("text_hash", "bigint", "equal for texts of the same letters")
        .column("bands", "array<int>", "MinHash of its character 5-grams in bands of two")
        .build();
  }

  private static TableDefinition.Builder dates(TableDefinition.Builder builder) {
    return builder
        .column("issue_date", "date", "day of the issue, the likeliest one of its range")
        .column("issue_date_earliest", "date", "first day that it can be")
        .column("issue_date_latest", "date", "last day that it can be")
        .column(
            "issue_date_basis",
            "string",
            "override, stated, manifest, file_name, inferred or unknown")
        .check("known_basis", KNOWN_BASIS)
        .check("date_within_range", DATE_WITHIN_RANGE);
  }

  private static final String KNOWN_BASIS =
      "issue_date_basis IN" + " ('override','stated','manifest','file_name','inferred','unknown')";
  private static final String DATE_WITHIN_RANGE =
      "issue_date IS NULL OR (issue_date >= issue_date_earliest"
          + " AND issue_date <= issue_date_latest)";

  static TableDefinition quarantine() {
    return table("quarantine", "a file or page refused")
        .key("source_path", "string", "path relative to the corpus")
        .column("reason", "string", "code of the reason, of a closed set")
        .column("detail", "string", "what is wrong and what to do about it")
        .column("byte_offset", "bigint", "where in the file, from 0; null if it is the whole")
        .column("excerpt", "string", "what stands there")
        .column("run_id", "string", "the run that refused it")
        .build();
  }

  static List<TableDefinition> all() {
    return List.of(files(), pages(), articles(), storySignatures(), quarantine());
  }
}
