package org.baomai.newwords;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.run.JobContext;
import org.baomai.run.UsageException;
import org.baomai.word.Layer;
import org.baomai.word.Token;
import org.baomai.word.dictionary.DictionaryEntry;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.HanlpSegmenter;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.hanlp.WordVersion;
import org.baomai.word.learning.GramUnits;
import org.baomai.word.learning.Grams;
import org.baomai.word.learning.LearnedWord;
import org.baomai.word.learning.NewWordEvidence;
import org.baomai.word.learning.NewWordRule;

/**
 * The words that the corpus taught: the table {@code lexicon}, a version of it for each learning.
 */
public final class Lexicon {
  /** Most runs that are looked at: what is held in memory of them takes a gigabyte at most. */
  private static final int MOST_RUNS = 300_000;

  private static final long LETTERS_FOR_ONE_MORE = 550_000;
  private static final long LETTERS_FOR_DAYS = 1_000_000;

  private Lexicon() {}

  /** The words of a version as a dictionary; an empty one where no version is named. */
  public static UserDictionary load(Lake lake, String version) {
    if (version == null) {
      return UserDictionary.empty();
    }
    List<DictionaryEntry> entries = new ArrayList<>();
    lake.current("lexicon")
        .filter(col("lexicon_version").equalTo(version))
        .select("term", "pos")
        .collectAsList()
        .forEach(row -> entries.add(new DictionaryEntry(row.getString(0), row.getString(1))));
    return UserDictionary.of(entries);
  }

  /**
   * Learns words from all articles, and writes them as a version of their own.
   *
   * @param background path of a lake whose words are taken, too; or null
   */
  public static UserDictionary learn(JobContext context, String background) {
    List<LearnedWord> words;
    try (Paragraphs archive =
        Paragraphs.of(
            context.lake().current("articles"), paragraph -> GramUnits.ofWords(bare(paragraph)))) {
      words = new ArrayList<>(words(context, archive));
      if (background != null) {
        words.addAll(fromBackground(context, archive, background, words));
      }
    }
    UserDictionary learnt =
        UserDictionary.of(
            words.stream().map(word -> new DictionaryEntry(word.term(), word.pos())).toList());
    write(context, words, WordVersion.learnedId(learnt));
    return learnt;
  }

  /** The words of another lake that are not among the own ones, as far as they stand here. */
  private static List<LearnedWord> fromBackground(
      JobContext context, Paragraphs archive, String background, List<LearnedWord> own) {
    Lake lake = Lake.open(context.lake().spark(), background);
    String version =
        WordVersion.learnedIdIn(LakeReader.of(lake, null, Selection.ALL).state().lexiconVersion());
    if (version == null) {
      throw new UsageException(
          "--background "
              + background
              + " has learnt no words. Run 'segment --learn' on it first.");
    }
    Map<String, DictionaryEntry> known = new TreeMap<>();
    load(lake, version).entries().forEach(entry -> known.put(entry.term(), entry));
    own.forEach(word -> known.remove(word.term()));
    List<LearnedWord> words = new ArrayList<>();
    context
        .log()
        .stage("look for words of the background", () -> archive.stands(known.keySet()))
        .forEach((term, stands) -> words.add(taken(known.get(term), stands)));
    return words;
  }

  private static LearnedWord taken(DictionaryEntry entry, long stands) {
    NewWordEvidence evidence =
        new NewWordEvidence(
            entry.term(), entry.term(), false, 0, 0, null, stands, 0, 0, 0, 0, 0, 0, 0);
    return new LearnedWord(
        entry.term(),
        entry.pos(),
        evidence,
        Map.of("precision", 0.0, "event", 0.0, "background", 1.0));
  }

  private static List<Token> bare(String paragraph) {
    return HanlpSegmenter.shared(UserDictionary.empty(), WordModels.none())
        .segment(paragraph)
        .stream()
        .filter(token -> token.layer() == Layer.WORD)
        .toList();
  }

  private static List<LearnedWord> words(JobContext context, Paragraphs archive) {
    NewWords runs = new NewWords(archive);
    long letters = archive.letters();
    NewWords.Gathered ofWords =
        context.log().stage("look at runs of words", () -> runs.gather(runsOfWords(letters)));
    NewWords.Gathered ofCharacters =
        context
            .log()
            .stage("look at runs of characters", () -> runs.gather(runsOfCharacters(letters)));
    NewWords.Gathered single =
        context.log().stage("look at words", () -> runs.gather(singleWords(letters)));
    single.cut().forEach(cut -> warn(context, "single words", cut));
    ofWords.cut().forEach(cut -> warn(context, "words", cut));
    ofCharacters.cut().forEach(cut -> warn(context, "characters", cut));
    List<NewWordEvidence> all = new ArrayList<>(ofWords.evidence());
    all.addAll(ofCharacters.evidence());
    all.addAll(single.evidence());
    context.log().read("runs", all.size());
    return NewWordRule.words(all, letters);
  }

  private static void warn(JobContext context, String kind, String cut) {
    context
        .log()
        .warn("Of the runs of " + kind + " these were not looked at, for their number: " + cut);
  }

  /**
   * In little text a name that shows by its form may stand once; four million characters ask for
   * eight times, on four days.
   */
  private static NewWords.Search runsOfWords(long letters) {
    long least = letters < NewWordRule.SMALL_CORPUS ? 1 : 2;
    long found = Math.max(least, Math.min(8, letters / LETTERS_FOR_ONE_MORE));
    long days = Math.max(1, Math.min(4, letters / LETTERS_FOR_DAYS));
    return new NewWords.Search(Grams.OF_WORDS, found, days, MOST_RUNS);
  }

  private static NewWords.Search singleWords(long letters) {
    NewWords.Search asked = runsOfWords(letters);
    return new NewWords.Search(Grams.SINGLE_WORDS, asked.leastFound(), 1, MOST_RUNS);
  }

  private static NewWords.Search runsOfCharacters(long letters) {
    long found = Math.max(3, Math.min(20, 5 * letters / LETTERS_FOR_DAYS));
    long days = Math.max(1, Math.min(10, 5 * letters / 2 / LETTERS_FOR_DAYS));
    return new NewWords.Search(Grams.OF_CHARACTERS, found, days, MOST_RUNS);
  }

  private static void write(JobContext context, List<LearnedWord> words, String version) {
    List<Row> rows = new ArrayList<>();
    for (LearnedWord word : words) {
      Integer first = word.evidence().firstSeen();
      rows.add(
          RowFactory.create(
              version,
              word.term(),
              word.pos(),
              Layer.PHRASE.label(),
              scala.jdk.javaapi.CollectionConverters.asScala(word.scores()),
              word.evidence().occurrences(),
              first == null ? null : LocalDate.ofEpochDay(first)));
    }
    Dataset<Row> table =
        context.lake().spark().createDataFrame(rows, LakeTables.named("lexicon").schema());
    context.writer().replaceWhere("lexicon", table, "lexicon_version = '" + version + "'");
    context.log().wrote("lexicon", rows.size());
  }

  /** The terms that are in one of two dictionaries only, or have another part of speech there. */
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
