package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.util.List;

/** Tables of words: where they stand, and which ones the corpus taught. */
final class WordTables {
  static final String OFFSETS = "array<struct<field:string,start:int,end:int>>";
  static final String KNOWN_LAYER = "layer IN ('word','phrase')";

  private WordTables() {}

  static TableDefinition articleTerms() {
    return table("article_terms", "a term of an article")
        .key("article_id", "string", "the article")
        .key("layer", "string", "word (covers the text) or phrase (may overlap words)")
        .key(
            "term",
            "string",
            "the term, folded: width, traditional to simplified; of a family the first term")
        .column("newspaper", "string", "the article's newspaper")
        .column("issue_date", "date", "the article's issue date; null if unknown")
        .column("pos", "string", "part of speech (HanLP's tags), the majority in the article")
        .column("count", "int", "occurrences in headline and body")
        .column("offsets", OFFSETS, "where: field headline or body, code points, end exclusive")
        .column("lexicon_version", "string", "segmenter and dictionaries that found it")
        .check("known_layer", KNOWN_LAYER)
        .check("counted", "count > 0 AND size(offsets) = count")
        .build();
  }

  static TableDefinition lexicon() {
    return table("lexicon", "a word that the corpus taught")
        .key("lexicon_version", "string", "name of the learning; ends versions of terms")
        .key("term", "string", "the word")
        .column("pos", "string", "part of speech")
        .column("layer", "string", "word or phrase: the layer that it feeds")
        .column(
            "scores",
            "map<string,double>",
            "the evidence by name; precision and event order the words by how surely each is one,"
                + " and by how much it tells of what happened")
        .column("frequency", "bigint", "occurrences in the corpus it was learnt from")
        .column("first_seen", "date", "first issue date with it")
        .build();
  }

  static List<TableDefinition> all() {
    return List.of(articleTerms(), lexicon());
  }
}
