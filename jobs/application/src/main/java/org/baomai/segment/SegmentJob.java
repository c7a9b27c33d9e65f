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
import org.baomai.lake.table.TermRows;
import org.baomai.newwords.Learning;
import org.baomai.newwords.Lexicon;
import org.baomai.parse.ParseJob;
import org.baomai.run.Job;
import org.baomai.run.JobContext;
import org.baomai.run.Sizing;
import org.baomai.word.ArticleTerm;
import org.baomai.word.Segmenter;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.HanlpSegmenter;
import org.baomai.word.hanlp.WordModels;
import org.baomai.word.hanlp.WordVersion;

/**
 * Takes headlines and bodies apart into terms. Reads the articles of the dates that parse wrote
 * since; writes article_terms. Where it is to learn, it first learns new words from all articles,
 * writes them to lexicon, and segments besides what holds a word that came or went.
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
            String.valueOf(learning.learn())));
  }

  @Override
  public String run(JobContext context) {
    String published = context.before().lexiconVersion();
    refuseOtherVersion(published);
    dictionary.warnings().forEach(context.log()::warn);
    String learntBefore = WordVersion.learnedIdIn(published);
    UserDictionary before = Lexicon.load(context.lake(), learntBefore);
    UserDictionary learnt = learning.learn() ? learnt(context) : before;
    String version =
        WordVersion.of(
            dictionary,
            models,
            learning.learn() || learntBefore != null ? WordVersion.learnedId(learnt) : null);
    context.log().lexiconVersion(version);
    DirtyDates unseen =
        refresh || published == null
            ? DirtyDates.ALL
            : context.ledger().unseenBy(NAME, ParseJob.NAME);
    Terms terms = new Terms(context, dictionary.and(learnt), models, version);
    DirtyDates changed = terms.replace(unseen, Lexicon.differences(before, learnt));
    context.log().dirty(changed);
    if (changed.isEmpty()) {
      return "no article has changed.";
    }
    long rows = context.lake().current("article_terms").count();
    context.log().wrote("article_terms", rows);
    return String.format(
        "%,d terms of articles; %s; %s written.",
        rows,
        learnt.entries().isEmpty()
            ? "no learnt words (--learn finds them)"
            : String.format("%,d learnt words", learnt.entries().size()),
        changed.describe());
  }

  private UserDictionary learnt(JobContext context) {
    Sizing.apply(context.lake(), DirtyDates.ALL);
    return Lexicon.learn(context, learning.background());
  }

  private void refuseOtherVersion(String published) {
    String own = WordVersion.of(dictionary, models);
    if (published != null && !WordVersion.withoutLearned(published).equals(own) && !refresh) {
      throw new LakeException(
          LakeException.Kind.OTHER_VERSION,
          "The terms of this lake are by segmenter and dictionary "
              + published
              + ", and this is "
              + own
              + ". Give --refresh to segment all articles anew, or the dictionary and models of before.");
    }
  }

  /** The writing of terms with one dictionary. */
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
     * Segments the articles of dates, and of the others those that hold a word that came or went.
     *
     * @return the dates that were written
     */
    DirtyDates replace(DirtyDates unseen, List<String> words) {
      Dataset<Row> articles = context.lake().current("articles");
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
              .stage("segment what holds other words", () -> replaceHolding(words, unseen)));
    }

    private DirtyDates replaceHolding(List<String> words, DirtyDates written) {
      FilterFunction<Row> holdsAny = new ArticlesWithWords(words);
      Dataset<Row> holding =
          context
              .lake()
              .current("articles")
              .filter("NOT coalesce(" + written.condition() + ", false)")
              .filter(holdsAny);
      DirtyDates dirty = DirtyDates.of(holding);
      if (!dirty.isEmpty()) {
        Dataset<Row> kept =
            context
                .lake()
                .current("article_terms")
                .filter(dirty.condition())
                .join(holding.select("article_id"), new String[] {"article_id"}, "left_anti");
        write(segmented(holding).unionByName(kept), dirty);
      }
      return dirty;
    }

    private Dataset<Row> segmented(Dataset<Row> articles) {
      FlatMapFunction<Row, Row> segmenting = new Segmenting(dictionary, models, version);
      return articles
          .select("article_id", "newspaper", "issue_date", "headline", "body")
          .flatMap(segmenting, Encoders.row(TermRows.SCHEMA));
    }

    private void write(Dataset<Row> terms, DirtyDates dates) {
      context.writer().replaceDates("article_terms", terms, dates);
    }
  }

  private record Segmenting(Broadcast<UserDictionary> dictionary, WordModels models, String version)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row article) {
      Segmenter segmenter = HanlpSegmenter.shared(dictionary.value(), models);
      List<Row> rows = new ArrayList<>();
      for (ArticleTerm term :
          ArticleTerm.of(article.getString(3), article.getString(4), segmenter)) {
        rows.add(
            TermRows.of(
                article.getString(0),
                article.getString(1),
                article.getLocalDate(2),
                term,
                version));
      }
      return rows.iterator();
    }
  }
}
