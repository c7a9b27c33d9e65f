package org.baomai.newwords;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.LexiconTable;
import org.baomai.run.JobContext;
import org.baomai.run.UsageException;
import org.baomai.word.Layer;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryEntry;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.LexiconVersion;
import org.baomai.word.engine.Segmenters;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.learning.Grams;
import org.baomai.word.learning.LearnedWord;
import org.baomai.word.learning.NewWordEvidence;
import org.baomai.word.learning.NewWordRule;

/**
 * The words learned from the corpus: the table {@code lexicon}, with one version per learning run.
 */
public final class Lexicon {
  /** Maximum number of candidate runs; they take up to a gigabyte of the driver's memory. */
  private static final int MAX_RUNS = 300_000;

  private static final long LETTERS_FOR_ONE_MORE = 550_000;
  private static final long LETTERS_FOR_DAYS = 1_000_000;

  private Lexicon() {}

  /** The words of a version as a dictionary; an empty one if the version is null. */
  public static UserDictionary load(Lake lake, String version) {
    if (version == null) {
      return UserDictionary.empty();
    }
    List<DictionaryEntry> entries = new ArrayList<>();
    lake.current(LexiconTable.NAME)
        .filter(col(LexiconTable.LEXICON_VERSION).equalTo(version))
        .select(LexiconTable.TERM, LexiconTable.POS)
        .collectAsList()
        .forEach(row -> entries.add(LexiconTable.fromRow(row)));
    return UserDictionary.of(entries);
  }

  /**
   * Learns words from all articles, and writes them as a new version.
   *
   * @param background path of a lake whose learned words are added; null for none
   */
  public static UserDictionary learn(JobContext context, String background) {
    List<LearnedWord> words;
    long articles = context.lake().current(ArticlesTable.NAME).count();
    context.log().read(LexiconAge.LEARNED_FROM, articles);
    try (Paragraphs archive =
        Paragraphs.of(
            context.lake().current(ArticlesTable.NAME),
            paragraph -> GramUnits.ofWords(bare(paragraph)))) {
      words = new ArrayList<>(words(context, archive));
      if (background != null) {
        words.addAll(fromBackground(context, archive, background, words));
      }
    }
    UserDictionary learnt =
        UserDictionary.of(
            words.stream().map(word -> new DictionaryEntry(word.term(), word.pos())).toList());
    write(context, words, LexiconVersion.learnedId(learnt));
    return learnt;
  }

  /** The learned words of another lake that occur in this archive and were not learned from it. */
  private static List<LearnedWord> fromBackground(
      JobContext context, Paragraphs archive, String background, List<LearnedWord> own) {
    Lake lake = Lake.open(context.lake().spark(), background);
    String version =
        LexiconVersion.learnedIdIn(
            LakeReader.of(lake, null, Selection.ALL).state().lexiconVersion());
    if (version == null) {
      throw new UsageException(
          "--background "
              + background
              + " has no learned words. Run 'segment --learn' on it first.");
    }
    Map<String, DictionaryEntry> known = new TreeMap<>();
    load(lake, version).entries().forEach(entry -> known.put(entry.term(), entry));
    own.forEach(word -> known.remove(word.term()));
    List<LearnedWord> words = new ArrayList<>();
    context
        .log()
        .stage("look for words of the background", () -> archive.occurrences(known.keySet()))
        .forEach((term, occurrences) -> words.add(fromEntry(known.get(term), occurrences)));
    return words;
  }

  private static LearnedWord fromEntry(DictionaryEntry entry, long occurrences) {
    NewWordEvidence evidence =
        new NewWordEvidence(
            entry.term(), entry.term(), false, 0, 0, null, occurrences, 0, 0, 0, 0, 0, 0, 0);
    return new LearnedWord(
        entry.term(),
        entry.pos(),
        evidence,
        Map.of("precision", 0.0, "event", 0.0, "background", 1.0));
  }

  private static List<Token> bare(String paragraph) {
    return Segmenters.shared(UserDictionary.empty(), WordModels.none()).segment(paragraph).stream()
        .filter(token -> token.layer() == Layer.WORD)
        .toList();
  }

  private static List<LearnedWord> words(JobContext context, Paragraphs archive) {
    NewWords runs = new NewWords(archive);
    long letters = archive.letters();
    NewWords.Evidence ofWords =
        context.log().stage("look at runs of words", () -> runs.collect(runsOfWords(letters)));
    NewWords.Evidence ofCharacters =
        context
            .log()
            .stage("look at runs of characters", () -> runs.collect(runsOfCharacters(letters)));
    NewWords.Evidence single =
        context.log().stage("look at words", () -> runs.collect(singleWords(letters)));
    single.omissions().forEach(omission -> warn(context, "single words", omission));
    ofWords.omissions().forEach(omission -> warn(context, "words", omission));
    ofCharacters.omissions().forEach(omission -> warn(context, "characters", omission));
    List<NewWordEvidence> all = new ArrayList<>(ofWords.evidence());
    all.addAll(ofCharacters.evidence());
    all.addAll(single.evidence());
    context.log().read("runs", all.size());
    return NewWordRule.words(all, letters);
  }

  private static void warn(JobContext context, String kind, String omission) {
    context.log().warn("Too many runs of " + kind + "; these were left out: " + omission);
  }

  /**
   * Limits that grow with the size of the archive: in a small one a run recognisable as a name by
   * its form needs one occurrence; from four million characters on, eight occurrences on four days.
   */
  private static NewWords.Search runsOfWords(long letters) {
    long least = letters < NewWordRule.SMALL_CORPUS ? 1 : 2;
    long found = Math.max(least, Math.min(8, letters / LETTERS_FOR_ONE_MORE));
    long days = Math.max(1, Math.min(4, letters / LETTERS_FOR_DAYS));
    return new NewWords.Search(Grams.OF_WORDS, found, days, MAX_RUNS);
  }

  private static NewWords.Search singleWords(long letters) {
    NewWords.Search asked = runsOfWords(letters);
    return new NewWords.Search(Grams.SINGLE_WORDS, asked.leastFound(), 1, MAX_RUNS);
  }

  private static NewWords.Search runsOfCharacters(long letters) {
    long found = Math.max(3, Math.min(20, 5 * letters / LETTERS_FOR_DAYS));
    long days = Math.max(1, Math.min(10, 5 * letters / 2 / LETTERS_FOR_DAYS));
    return new NewWords.Search(Grams.OF_CHARACTERS, found, days, MAX_RUNS);
  }

  private static void write(JobContext context, List<LearnedWord> words, String version) {
    List<Row> rows = new ArrayList<>();
    for (LearnedWord word : words) {
      rows.add(LexiconTable.toRow(version, word));
    }
    Dataset<Row> table =
        context.lake().spark().createDataFrame(rows, LexiconTable.DEFINITION.schema());
    context
        .writer()
        .replaceWhere(
            LexiconTable.NAME, table, LexiconTable.LEXICON_VERSION + " = '" + version + "'");
    context.log().wrote(LexiconTable.NAME, rows.size());
  }

  /** The terms that are in only one of two dictionaries, or whose part of speech differs. */
  public static List<String> differences(UserDictionary one, UserDictionary other) {
    Set<DictionaryEntry> differences =
        new TreeSet<>(
            java.util.Comparator.comparing(DictionaryEntry::term)
                .thenComparing(DictionaryEntry::pos));
    differences.addAll(one.entries());
    other
        .entries()
        .forEach(
            entry -> {
              if (!differences.remove(entry)) {
                differences.add(entry);
              }
            });
    return differences.stream().map(DictionaryEntry::term).distinct().toList();
  }
}
