package org.baomai.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.SplitMix;

/**
 * An archive of articles that never were, in which some texts are printed again: edited, shortened,
 * or under another lead. Articles are thrown together from a stock of sentences, so that two that
 * have nothing to do with each other share a sentence now and then, and never a third of their
 * text.
 *
 * <p>Article n is the same whenever it is asked for; nothing is kept.
 */
public final class PlantedArchive {
  public static final StructType ARTICLE =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("story_id", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("newspaper", DataTypes.StringType)
          .add("issue_date", DataTypes.DateType)
          .add("page_label", DataTypes.StringType)
          .add("ordinal", DataTypes.IntegerType)
          .add("body", DataTypes.StringType)
          .add("continued_from", DataTypes.StringType);

  /** How a text is printed again. */
  public enum Change {
    /** Single characters replaced, dropped or put in, up to 30 %. */
    LETTERS,
    /** Phrases put otherwise, up to 30 % of the characters. */
    PHRASES,
    /** Cut from the end, to 40 to 80 % of the text. */
    SHORTENED,
    /** Its first sentences are others. */
    OTHER_LEAD,
    /** Printed as it was. */
    NONE
  }

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

  private final long seed;
  private final int articles;
  private final int sentences;
  private final int every;
  private final int perDay;

  /** An archive; as many sentences in stock as articles, each told some ten times. */
  public PlantedArchive(long seed, int articles) {
    this(seed, articles, 10, 200);
  }

  /**
   * An archive of which every so many-th article is printed again.
   *
   * @param perDay articles of a day
   */
  public PlantedArchive(long seed, int articles, int every, int perDay) {
    this.seed = seed;
    this.articles = articles;
    this.sentences = articles;
    this.every = every;
    this.perDay = perDay;
  }

  /** The article that this one prints again; −1 if it is new. */
  public int originalOf(int article) {
    Random random = random(article, 1);
    if (article < every || article % every != 0) {
      return -1;
    }
    int original = random.nextInt(article);
    return original % every == 0 ? original + 1 : original;
  }

  /** The first printing of an article's text. */
  public int family(int article) {
    int original = originalOf(article);
    return original < 0 ? article : original;
  }

  /** How an article that is printed again is changed. */
  public Change changeOf(int article) {
    return Change.values()[article / every % Change.values().length];
  }

  public static String id(int article) {
    return String.format("%08d", article);
  }

  /** A row of its articles. */
  public Row row(int article) {
    return RowFactory.create(
        id(article),
        id(article),
        "article",
        "棠州日报",
        FIRST.plusDays(article / perDay),
        "A0" + (1 + article % perDay / 25),
        article % 25,
        body(article),
        null);
  }

  /** All its rows. */
  public Iterator<Row> rows() {
    return IntStream.range(0, articles).mapToObj(this::row).iterator();
  }

  String body(int article) {
    int original = originalOf(article);
    return original < 0
        ? String.join("", ownSentences(article))
        : printedAgain(ownSentences(original), changeOf(article), random(article, 2));
  }

  private List<String> ownSentences(int article) {
    Random random = random(article, 3);
    int length = 8 + random.nextInt(8);
    return random.ints(0, sentences).distinct().limit(length).mapToObj(this::sentence).toList();
  }

  private String sentence(int number) {
    return StockPhrases.sentence(random(number, 4));
  }

  private Random random(int number, int purpose) {
    return new Random(SplitMix.mixed(seed * 1_000_003 + number * 10L + purpose));
  }

  private String printedAgain(List<String> text, Change change, Random random) {
    List<String> own = new ArrayList<>(text);
    double share = 0.3 * random.nextDouble();
    switch (change) {
      case LETTERS -> {
        return lettersEdited(String.join("", own), share, random);
      }
      case PHRASES -> {
        return phrasesEdited(String.join("", own), share, random);
      }
      case SHORTENED -> {
        int kept = (int) Math.ceil(own.size() * (0.4 + 0.4 * random.nextDouble()));
        return String.join("", own.subList(0, kept));
      }
      case OTHER_LEAD -> {
        own.set(0, StockPhrases.sentence(random));
        own.set(1, StockPhrases.sentence(random));
        return String.join("", own);
      }
      default -> {
        return String.join("", own);
      }
    }
  }

  private static String lettersEdited(String text, double share, Random random) {
    StringBuilder edited = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean changed = random.nextDouble() < share;
      int how = random.nextInt(6);
      if (!changed) {
        edited.append(text.charAt(at));
      } else if (how > 0) {
        edited.append(StockPhrases.letter(random));
        edited.append(how == 1 ? text.substring(at, at + 1) : "");
      }
    }
    return edited.toString();
  }

  private static String phrasesEdited(String text, double share, Random random) {
    StringBuilder edited = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int phrase = Math.min(text.length() - at, 4 + random.nextInt(9));
      if (random.nextDouble() < share) {
        int length = Math.max(1, phrase + random.nextInt(5) - 2);
        for (int put = 0; put < length; put++) {
          edited.append(StockPhrases.letter(random));
        }
      } else {
        edited.append(text, at, at + phrase);
      }
      at += phrase;
    }
    return edited.toString();
  }
}
