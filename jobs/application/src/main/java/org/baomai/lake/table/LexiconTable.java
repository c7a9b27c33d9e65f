package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.baomai.word.Layer;
import org.baomai.word.dictionary.DictionaryEntry;
import org.baomai.word.learning.LearnedWord;
import scala.jdk.javaapi.CollectionConverters;

/** Table {@code lexicon}. Words learned from the corpus. */
public final class LexiconTable {
  public static final String NAME = "lexicon";

  public static final String LEXICON_VERSION = "lexicon_version";
  public static final String TERM = "term";
  public static final String POS = "pos";
  public static final String LAYER = "layer";
  public static final String SCORES = "scores";
  public static final String FREQUENCY = "frequency";
  public static final String FIRST_SEEN = "first_seen";

  public static final TableDefinition DEFINITION =
      table(NAME, "a word learned from the corpus")
          .key(
              LEXICON_VERSION,
              "string",
              "id of the learned words: the part after +learnt: in article_terms.lexicon_version")
          .key(TERM, "string", "the word")
          .column(POS, "string", "part of speech")
          .column(LAYER, "string", "word or phrase: the layer it is added to")
          .column(
              SCORES,
              "map<string,double>",
              "scores by name: precision (certainty that it is a word), event (how specific it is to events), cohesion, entropy and others")
          .column(FREQUENCY, "bigint", "occurrences in the corpus it was learned from")
          .column(FIRST_SEEN, "date", "first issue date with it")
          .build();

  private LexiconTable() {}

  /**
   * The row of a learned word.
   *
   * @param version name of the learning run
   */
  public static Row toRow(String version, LearnedWord word) {
    Integer firstSeen = word.evidence().firstSeen();
    return DEFINITION
        .newRow()
        .set(LEXICON_VERSION, version)
        .set(TERM, word.term())
        .set(POS, word.pos())
        .set(LAYER, Layer.PHRASE.label())
        .set(SCORES, CollectionConverters.asScala(word.scores()))
        .set(FREQUENCY, word.evidence().occurrences())
        .set(FIRST_SEEN, firstSeen == null ? null : LocalDate.ofEpochDay(firstSeen))
        .build();
  }

  /**
   * The dictionary entry of a row.
   *
   * @param row with the columns term and pos
   */
  public static DictionaryEntry fromRow(Row row) {
    return new DictionaryEntry(row.getAs(TERM), row.getAs(POS));
  }
}
