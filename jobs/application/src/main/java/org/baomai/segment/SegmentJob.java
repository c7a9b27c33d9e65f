package org.baomai.segment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.newwords.Learning;
import org.baomai.newwords.Lexicon;
import org.baomai.newwords.LexiconAge;
import org.baomai.parse.ParseJob;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.word.ArticleTerm;
import org.baomai.word.EnclosedOccurrences;
import org.baomai.word.Segmenter;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.engine.LexiconVersion;
import org.baomai.word.engine.Segmenters;
import org.baomai.word.hanlp.WordModels;

/**
 * Segments headlines and bodies into terms. Reads the articles of the dates that parse has written
 * since the last run; writes article_terms. If it learns, it first finds new words in all articles,
 * writes them to lexicon, and also segments all articles with a word that was added or removed.
 */
public final class SegmentJob implements Job {
  public static final String NAME = "segment";

  private final UserDictionary dictionary;
  private final WordModels models;
  private final boolean refresh;
  private final Learning learning;

  public SegmentJob(
      UserDictionary dictionary, WordModels models, boolean refresh, Learning learning) {
    this.dictionary = dictionary;
    this.models = models;
    this.refresh = refresh;
    this.learning = learning;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> configuration() {
    return new TreeMap<>(
        Map.of(
            "dictionary",
            dictionary.digest(),
            "models",
            models.digest(),
            "learn",
            learning.time().label()));
  }

  @Override
  public String run(JobContext context) {
    String published = context.before().lexiconVersion();
    requireSameVersion(published);
    dictionary.warnings().forEach(context.log()::warn);
    String learnedBefore = LexiconVersion.learnedIdIn(published);
    UserDictionary before = Lexicon.load(context.lake(), learnedBefore);
    LexiconAge age = learnedBefore == null ? null : LexiconAge.of(context.lake());
    boolean learns = learning.time().applies(age) && hasArticles(context);
    UserDictionary learned = learns ? learn(context) : before;
    if (!learns && age != null && age.isOutdated()) {
      context.log().warn(age.advice());
    }
    if (!learns && learning.background() != null) {
      context.log().warn("--background was not used, as no words are learned. Add --learn.");
    }
    String version =
        LexiconVersion.of(
            Segmenters.version(dictionary, models),
            learns || learnedBefore != null ? LexiconVersion.learnedId(learned) : null);
    context.log().lexiconVersion(version);
    DirtyDates unseen =
        refresh || published == null
            ? DirtyDates.ALL
            : context.ledger().unseenBy(NAME, ParseJob.NAME);
    Terms terms = new Terms(context, dictionary.and(learned), models, version);
    DirtyDates changed = terms.replace(unseen, Lexicon.differences(before, learned));
    context.log().dirty(changed);
    if (changed.isEmpty()) {
      return "no article has changed.";
    }
    long rows = context.lake().current(ArticleTermsTable.NAME).count();
    context.log().wrote(ArticleTermsTable.NAME, rows);
    return String.format(
        "%,d terms of articles; %s; %s written.",
        rows,
        learned.entries().isEmpty()
            ? "no learned words"
            : String.format("%,d learned words", learned.entries().size()),
        changed.describe());
  }

  private static boolean hasArticles(JobContext context) {
    return !context.lake().current(ArticlesTable.NAME).isEmpty();
  }

  private UserDictionary learn(JobContext context) {
    Sizing.apply(context.lake(), DirtyDates.ALL);
    return Lexicon.learn(context, learning.background());
  }

  private void requireSameVersion(String published) {
    String own = Segmenters.version(dictionary, models);
    if (published != null && !LexiconVersion.withoutLearned(published).equals(own) && !refresh) {
      throw new LakeException(
          LakeException.Kind.OTHER_VERSION,
          "The terms of this lake were made with segmenter and dictionary "
              + published
              + ", and this is "
              + own
              + ". Use --refresh to segment all articles again, or the same dictionary and models as"
              + " before.");
    }
  }

  /** Writes terms with one dictionary. */
  private static final class Terms {
    private final JobContext context;
    private final Broadcast<UserDictionary> dictionary;
    private final WordModels models;
    private final String version;

    Terms(JobContext context, UserDictionary dictionary, WordModels models, String version) {
      this.context = context;
      this.dictionary =
          JavaSparkContext.fromSparkContext(context.lake().spark().sparkContext())
              .broadcast(dictionary);
      this.models = models;
      this.version = version;
    }

    /**
     * Segments the articles of some dates, and those of other dates that contain an added or
     * removed word.
     *
     * @param unseen dates whose articles must be segmented
     * @param words added or removed words, normalised
     * @return the dates that were written
     */
    DirtyDates replace(DirtyDates unseen, List<String> words) {
      Dataset<Row> articles = context.lake().current(ArticlesTable.NAME);
      if (!unseen.isEmpty()) {
        Sizing.apply(context.lake(), unseen);
        context
            .log()
            .stage(
                "segment " + unseen.describe(),
                () -> write(segmented(articles.filter(unseen.condition())), unseen));
      }
      if (words.isEmpty() || unseen.everything()) {
        return unseen;
      }
      Sizing.apply(context.lake(), DirtyDates.ALL);
      return unseen.and(
          context
              .log()
              .stage("segment articles with other words", () -> replaceContaining(words, unseen)));
    }

    private DirtyDates replaceContaining(List<String> words, DirtyDates written) {
      FilterFunction<Row> containsAny = new ArticlesWithWords(words);
      Dataset<Row> containing =
          context
              .lake()
              .current(ArticlesTable.NAME)
              .filter("NOT coalesce(" + written.condition() + ", false)")
              .filter(containsAny);
      DirtyDates dirty = DirtyDates.of(containing);
      if (!dirty.isEmpty()) {
        Dataset<Row> kept =
            context
                .lake()
                .current(ArticleTermsTable.NAME)
                .filter(dirty.condition())
                .join(
                    containing.select(ArticlesTable.ARTICLE_ID),
                    new String[] {ArticlesTable.ARTICLE_ID},
                    "left_anti");
        write(segmented(containing).unionByName(kept), dirty);
      }
      return dirty;
    }

    private Dataset<Row> segmented(Dataset<Row> articles) {
      FlatMapFunction<Row, Row> segmenting = new Segmenting(dictionary, models, version);
      return articles
          .select(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.NEWSPAPER,
              ArticlesTable.ISSUE_DATE,
              ArticlesTable.HEADLINE,
              ArticlesTable.BODY,
              ArticlesTable.MARKS)
          .flatMap(segmenting, Encoders.row(ArticleTermsTable.DEFINITION.schema()));
    }

    private void write(Dataset<Row> terms, DirtyDates dates) {
      context.writer().replaceDates(ArticleTermsTable.NAME, terms, dates);
    }
  }

  private record Segmenting(Broadcast<UserDictionary> dictionary, WordModels models, String version)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row article) {
      Segmenter segmenter = Segmenters.shared(dictionary.value(), models);
      List<ArticleTerm> terms =
          ArticleTerm.of(
              List.of(field(article, ArticlesTable.HEADLINE), field(article, ArticlesTable.BODY)),
              segmenter);
      EnclosedOccurrences enclosed = EnclosedOccurrences.in(terms);
      List<Row> rows = new ArrayList<>();
      for (ArticleTerm term : terms) {
        rows.add(
            ArticleTermsTable.toRow(
                article.getAs(ArticlesTable.ARTICLE_ID),
                article.getAs(ArticlesTable.NEWSPAPER),
                article.getAs(ArticlesTable.ISSUE_DATE),
                term,
                enclosed.of(term),
                version));
      }
      return rows.iterator();
    }

    private static ArticleTerm.Field field(Row article, String name) {
      return new ArticleTerm.Field(
          name, article.getAs(name), ArticlesTable.Marks.spans(article, name));
    }
  }
}
